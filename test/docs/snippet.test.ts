import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { deliver } from '../../simulator/deliver';
import { createDelivery } from '../../simulator/senders';
import { LIBRARY_PAGE, readPage } from '../../tools/docs/pages';
import type * as ExpressProgram from './programs/express';
import type * as OverviewProgram from './programs/overview';
import type * as FastifyProgram from './programs/fastify';
import type * as NodeProgram from './programs/node-http';

const SECRET = 'a secret of the snippet';
const PROGRAMS = ['express', 'fastify', 'node-http'];
const page = readFileSync(LIBRARY_PAGE, 'utf8');

test.each(PROGRAMS)('the page for programmers shows the program that is run here: %s', (name) => {
  const shown = [...page.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => flat(code));
  const run = readFileSync(join(__dirname, 'programs', `${name}.ts`), 'utf8');
  expect(shown).toContain(
    flat(run).replace("'../../../library'", "'@helpdesk-triggers/n8n-nodes-helpdesk/core'"),
  );
});

test('the overview shows a program that is run here, too', () => {
  const [, shown = ''] = /```js\n([^]*?)```/.exec(readPage('README.md')) ?? [];
  const run = readFileSync(join(__dirname, 'programs', 'overview.ts'), 'utf8');
  const installed = flat(run).replace("'../../../library'", "'@helpdesk-triggers/n8n-nodes-helpdesk/core'");
  expect(flat(shown)).toBe(`${installed} app.listen(3000);`);
});

const flat = (code: string) => code.replace(/,?\s+/g, ' ').trim();

test('the page names everything that programs can import', () => {
  const index = readFileSync(join(__dirname, '../../library/index.ts'), 'utf8');
  const code = index.replace(/\/\*\*[^]*?\*\//g, '');
  const lists = [...code.matchAll(/^export (?:type )?\{([^]*?)\}/gm)].map(([, list = '']) => list);
  const names = lists
    .flatMap((list) => list.split(','))
    .map((name) => name.replace(/\btype\b/, '').trim())
    .filter((name) => name !== '' && !name.includes(' as '));
  expect(names.length).toBeGreaterThan(35);
  expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});

async function startExpress(): Promise<Server> {
  const { app } = jest.requireActual<typeof ExpressProgram>('./programs/express');
  return createServer(app);
}

async function startOverview(): Promise<Server> {
  const { app } = jest.requireActual<typeof OverviewProgram>('./programs/overview');
  return createServer(app);
}

async function startFastify(): Promise<Server> {
  const { app } = jest.requireActual<typeof FastifyProgram>('./programs/fastify');
  await app.ready();
  return app.server;
}

async function startNode(): Promise<Server> {
  return jest.requireActual<typeof NodeProgram>('./programs/node-http').server;
}

describe.each([
  ['Express, in the overview', startOverview, 'Priya Raman: Is the <Aurora> lamp dimmable & in stock?'],
  [
    'Express',
    startExpress,
    'Priya Raman: Is the <Aurora> lamp dimmable & in stock? https://chatwoot.example.com/app/',
  ],
  [
    'Fastify',
    startFastify,
    'Priya Raman: Is the <Aurora> lamp dimmable & in stock? https://chatwoot.example.com/app/',
  ],
  ['Node', startNode, 'Priya Raman wrote in Shop widget: Is the <Aurora> lamp dimmable & in stock?'],
] as const)('the program for %s', (_name, start, line) => {
  let server: Server;
  let url: string;
  let log: jest.SpyInstance;
  let warn: jest.SpyInstance;

  beforeAll(async () => {
    process.env.CHATWOOT_SECRET = SECRET;
    server = await start();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/helpdesk`;
  });
  beforeEach(() => {
    log = jest.spyOn(console, 'log').mockReset().mockImplementation();
    warn = jest.spyOn(console, 'warn').mockReset().mockImplementation();
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const send = (secret: string) =>
    deliver(url, createDelivery('chatwoot', 'message_created', { secret, now: Date.now() }));

  test('accepts what Chatwoot signed', async () => {
    expect(await send(SECRET)).toMatchObject({ status: 200, body: '{"ok":true}' });
    expect(log).toHaveBeenCalledWith(expect.stringContaining(line));
    expect(warn).not.toHaveBeenCalled();
  });

  test('refuses what somebody else signed, and logs the reason', async () => {
    expect(await send('a guess')).toMatchObject({ status: 401, body: '{"error":"unauthorized"}' });
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^signature-mismatch: .*Copy the secret/));
    expect(log).not.toHaveBeenCalled();
  });

  test('reads no more than it has to', async () => {
    const big = await fetch(url, { method: 'POST', body: new Uint8Array(1_048_577) });
    expect(big.status).toBe(413);
    expect(log).not.toHaveBeenCalled();
  });

  test('goes on after a sender who hung up', async () => {
    const stop = new AbortController();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(10)) });
    const request = { method: 'POST', body, duplex: 'half', signal: stop.signal } as RequestInit;
    const hungUp = fetch(url, request).catch(() => 'hung up');
    await new Promise<void>((resolve) => server.once('request', () => resolve()));
    stop.abort();
    expect(await hungUp).toBe('hung up');
    expect((await send(SECRET)).status).toBe(200);
  });
});
