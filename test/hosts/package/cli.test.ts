import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../tools/hosts/host-process';
import { NODE, PROJECT } from '../../../tools/hosts/project-node';
import { runCommand } from '../../../tools/hosts/run-command';

/** A folder with nothing in it but the packed command. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-cli-'));
  await runCommand(NODE, [join(PROJECT, 'node_modules/gulp/bin/gulp.js'), 'cli'], PROJECT);
  await writeFile(join(folder, 'package.json'), '{ "name": "empty", "private": true }');
  await runCommand('npm', ['pack', join(PROJECT, 'build/cli'), '--pack-destination', folder], folder);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  await runCommand('npm', ['install', ...flags, `./${tarball}`], folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = (...args: string[]) =>
  runCommand(NODE, [join(folder, 'node_modules/@helpdesk-triggers/cli/cli.js'), ...args], folder);

test('says what it can do, and what can be sent', async () => {
  expect(await cli()).toContain('npx @helpdesk-triggers/cli serve crisp|chatwoot');
  expect(await cli('send', '--list')).toMatch(/^chatwoot +message_created /m);
});

test('sends a signed delivery', async () => {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume().on('end', () => response.end('{"ok":true}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await cli('send', 'chatwoot', 'message_created', '--url', url, '--secret', 'a secret');
  await new Promise((resolve) => server.close(resolve));
  expect(requests.map(({ headers }) => headers['x-chatwoot-signature'])).toEqual([
    expect.stringMatching(/^sha256=[0-9a-f]{64}$/),
  ]);
});

test('serves a helpdesk, with the tokens that a trigger needs', async () => {
  const port = await freePort();
  const program = join(folder, 'node_modules/@helpdesk-triggers/cli/cli.js');
  const child = spawn(NODE, [program, 'serve', 'crisp', '--port', String(port)], { cwd: folder });
  let output = '';
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (output.includes('Ctrl+C')) resolve();
    }),
  );
  child.kill();
  expect(output).toContain(String(port));
  expect(output).toMatch(/[0-9a-f]{64}/);
}, 30_000);
