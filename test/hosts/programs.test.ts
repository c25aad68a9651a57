import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deliver } from '../../simulator/deliver';
import { freePort } from '../../tools/hosts/host-process';
import { packTarball } from '../../tools/hosts/package-tarball';
import { NODE } from '../../tools/hosts/project-node';
import { runCommand } from '../../tools/hosts/run-command';
import { createDelivery } from '../../simulator/senders';

const ROOT = join(__dirname, '../..');
const NAME = '@helpdesk-triggers/n8n-nodes-helpdesk';
const SECRET = 'a secret of the snippet';

/** A program of somebody's own, with the packed package installed and nothing else. */
let folder: string;
let program: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-program-'));
  await writeFile(join(folder, 'package.json'), '{ "name": "program", "private": true, "type": "module" }');
  const tarball = await packTarball(folder);
  await runCommand(
    'npm',
    ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', tarball],
    folder,
  );
  const snippet = await readFile(join(ROOT, 'test/docs/programs/node-http.ts'), 'utf8');
  await writeFile(join(folder, 'program.ts'), snippet.replace("'../../../library'", `'${NAME}/core'`));
}, 120_000);
afterAll(async () => {
  program?.kill();
  await rm(folder, { recursive: true, force: true });
});

test('the documented program compiles in a plain TypeScript project, and its types know the events', async () => {
  await symlink(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  const wrong = `import type { HelpdeskItem } from '${NAME}/core';
export const f = (item: HelpdeskItem) => item.provider === 'chatwoot' && item.event === 'no_such_event';\n`;
  await writeFile(join(folder, 'wrong.ts'), wrong);
  const options = { strict: true, module: 'nodenext', target: 'es2023', noEmit: true, types: ['node'] };
  const check = async (file: string) => {
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: [file] }),
    );
    await runCommand(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], folder);
  };
  await check('program.ts');
  await expect(check('wrong.ts')).rejects.toThrow(/no overlap/);
}, 120_000);

test('it runs, accepts what Chatwoot signed, and refuses what somebody else signed', async () => {
  const port = await freePort();
  await writeFile(
    join(folder, 'start.ts'),
    `import { server } from './program.ts';\nserver.listen(${port}, '127.0.0.1');\n`,
  );
  let output = '';
  program = spawn(process.execPath, ['start.ts'], { cwd: folder, env: { CHATWOOT_SECRET: SECRET } });
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (text: Buffer) => void (output += text.toString()));
  const send = (secret: string) =>
    deliver(
      `http://127.0.0.1:${port}/`,
      createDelivery('chatwoot', 'message_created', { secret, now: Date.now() }),
    );
  const first = await untilAnswered(() => send(SECRET));
  expect([first?.status, output]).toEqual([200, expect.stringContaining('Priya Raman wrote in Shop widget')]);
  expect((await send('a guess')).status).toBe(401);
}, 60_000);

test('Code nodes and Function nodes load it, by require and by import, and the schemas too', async () => {
  const required = `const { receive } = require('${NAME}/core');
const schema = require('${NAME}/schemas/botble.json');
console.log(typeof receive, schema.title);`;
  const imported = `import { receive } from '${NAME}/core';
import schema from '${NAME}/schemas/crisp.json' with { type: 'json' };
console.log(typeof receive, schema.definitions['message:send'].properties.event.const);`;
  const run = async (file: string, script: string) => {
    await writeFile(join(folder, file), script);
    return runCommand(NODE, [file], folder);
  };
  expect(await run('required.cjs', required)).toContain('function Botble Live Chat: items');
  expect(await run('imported.mjs', imported)).toContain('function message:send');
});

async function untilAnswered<Result>(send: () => Promise<Result>): Promise<Result | undefined> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const result = await send().catch(() => undefined);
    if (result !== undefined) return result;
    await wait(100);
  }
  return undefined;
}
