import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readPage } from '../docs/pages';
import { packTarball } from '../hosts/package-tarball';
import { PROJECT } from '../hosts/project-node';
import { describe } from './effort';

const run = promisify(execFile);

/** Of the overview: the program, and the lines that run it and send it something. */
const OVERVIEW = readPage('README.md').split('## In your own code')[1] ?? '';

/** From an empty folder to a verified delivery, by the overview alone: what a programmer types and copies. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-express-'));
  try {
    const tarball = basename(await packTarball(folder));
    const started = Date.now();
    const install = find(/npm install \S+ FILE\.tgz/).replace('FILE.tgz', `./${tarball}`);
    const start = find(/CHATWOOT_SECRET=\S+ node app\.mjs/);
    const send = find(/npm run send [^`]+/);
    await runLine(install, folder);
    await writeFile(join(folder, 'app.mjs'), find(/(?<=```js\n)[^]+?(?=```)/));
    const app = spawn('sh', ['-c', `exec env ${start}`], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await untilListening(/http:[^ ]+/.exec(send)?.[0] ?? '');
    const printed = once(app.stdout, 'data') as Promise<[Buffer]>;
    await runLine(send, PROJECT);
    const [line] = await printed;
    app.kill();
    const seconds = Math.round((Date.now() - started) / 1000);
    // The program is marked with a drag, copied and pasted.
    const effort = { clicks: 1, keystrokes: `${[install, start, send].join('\n')}\n`.length + 4, seconds };
    console.log(describe('Express, Chatwoot to a verified delivery', effort));
    console.log(line.toString().trim());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function find(pattern: RegExp): string {
  const [found] = pattern.exec(OVERVIEW) ?? [];
  if (found === undefined) throw new Error(`The overview has no ${pattern.source}`);
  return found;
}

/** Fails when the command does: `send` does so when a delivery is not answered as it should be. */
async function runLine(line: string, cwd: string): Promise<void> {
  await run('sh', ['-c', line], { cwd });
}

async function untilListening(url: string): Promise<void> {
  const answers = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 300 && !(await answers()); tries += 1) await pause(100);
}

void main();
