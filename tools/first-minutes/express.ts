import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDelivery } from '../../simulator/senders';
import { deliver } from '../../simulator/deliver';
import { LIBRARY_PAGE } from '../docs/pages';
import { freePort } from '../hosts/host-process';
import { packTarball } from '../hosts/package-tarball';

const run = promisify(execFile);
const SECRET = 'from-the-first-minutes';

/** From an empty folder to a verified delivery: what a programmer types and copies, and how long it takes. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-express-'));
  try {
    const tarball = await packTarball(folder);
    const port = await freePort();
    const started = Date.now();
    const typed = ['npm init -y', `npm install ${tarball} express`, 'node app.mjs'];
    await run('npm', ['init', '-y'], { cwd: folder });
    await run('npm', ['install', tarball, 'express'], { cwd: folder });
    const lines = `${await readSnippet()}\napp.listen(${port}, '127.0.0.1', () => console.log('listening'));\n`;
    await writeFile(join(folder, 'app.mjs'), lines);
    const app = spawn(process.execPath, ['app.mjs'], {
      cwd: folder,
      env: { ...process.env, CHATWOOT_SECRET: SECRET },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(app.stdout, 'data');
    const sent = createDelivery('chatwoot', 'message_created', { secret: SECRET, now: Date.now() });
    const printed = once(app.stdout, 'data');
    const { status } = await deliver(`http://127.0.0.1:${port}/helpdesk`, sent);
    const [line] = (await printed) as [Buffer];
    app.kill();
    const keystrokes = typed.join('').length + typed.length;
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(
      `Express, Chatwoot to a verified delivery: ${keystrokes} keystrokes, ${seconds} s, answered ${status}`,
    );
    console.log(line.toString().trim());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first program of the page, as it is copied. */
async function readSnippet(): Promise<string> {
  const [, code = ''] = /## Express\n\n```ts\n([^]+?)```/.exec(await readFile(LIBRARY_PAGE, 'utf8')) ?? [];
  return code;
}

void main();
