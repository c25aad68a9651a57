import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, createSettings, providers, receive, toHeaderBag } from '../../library';
import { settleWithResponse } from '../../core/duplicates/settle-with-response';
import { main } from '../../simulator/send';

const SECRET = 'a-secret';

/** A trigger of this package behind a bare HTTP server. */
let server: Server;
let url: string;
let items: number;

beforeAll(async () => {
  const settings = createSettings({
    provider: providers.helpcrunch,
    authentication: { mode: 'signature', secrets: [SECRET] },
  });
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const outcome = receive(
      {
        method: request.method ?? '',
        headers: toHeaderBag(request.headers),
        query: {},
        rawBody: Buffer.concat(chunks),
        receivedAt: Date.now(),
      },
      settings,
    );
    if (outcome.kind === 'accept') {
      items += 1;
      settleWithResponse(outcome.reservation, response);
    }
    const { status, body } = answer(outcome, providers.helpcrunch);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => (items = 0));
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function run(...argv: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await main(argv, {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

const send = (...flags: string[]) =>
  run('helpcrunch', 'chat.new', '--url', url, '--secret', SECRET, ...flags);

test('a signed delivery is accepted, again and again', async () => {
  expect(await send()).toMatchObject({ code: 0, printed: expect.stringContaining('Accepted') });
  expect(await send('--variant', 'chat id as chatId')).toMatchObject({ code: 0 });
  expect(items).toBe(2);
});

test('--tamper shows the refusal, and that is what it announces', async () => {
  expect(await send('--tamper')).toMatchObject({ code: 0, printed: expect.stringContaining('401') });
  expect(items).toBe(0);
});

test('--duplicate is answered twice and gives one item', async () => {
  expect(await send('--duplicate')).toMatchObject({
    code: 0,
    printed: expect.stringContaining('Only one becomes an item'),
  });
  expect(items).toBe(1);
});

test('--stale tells where the time is only in the body', async () => {
  expect(await send('--stale')).toMatchObject({ code: 0, printed: expect.stringContaining('replay window') });
});

test('--unsigned is refused by a trigger that wants a signature', async () => {
  expect(await send('--unsigned')).toMatchObject({
    code: 0,
    printed: expect.stringContaining('requires a signature'),
  });
});

test('a wrong secret is a failure that names the likely cause', async () => {
  expect(await run('helpcrunch', 'chat.new', '--url', url, '--secret', 'other')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('Check that --secret is exactly the secret'),
  });
});

test('nothing listening is said plainly', async () => {
  expect(await run('helpcrunch', 'chat.new', '--url', 'http://127.0.0.1:1/', '--secret', 's')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('Nothing is listening at 127.0.0.1:1'),
  });
});

test('--list shows every event with its variants', async () => {
  const { code, printed } = await run('--list');
  expect(code).toBe(0);
  for (const { events, webhookSurfaces } of Object.values(providers)) {
    for (const { name, surfaces } of events) {
      const overHttp = webhookSurfaces.some((surface) => surfaces[surface] !== undefined);
      expect(new RegExp(`^\\w+ +${name} +\\S`, 'm').test(printed) || !overHttp).toBe(true);
    }
  }
});

test('--help and no arguments explain', async () => {
  for (const argv of [['--help'], []]) {
    expect(await run(...argv)).toMatchObject({ code: 0, printed: expect.stringContaining('--tamper') });
  }
});

test.each([
  [['helpcrunch', 'chat.nw', '--url', 'http://x', '--secret', 's'], 'Did you mean "chat.new"'],
  [['helpcrunsh', 'chat.new'], `The helpdesks are ${Object.keys(providers).join(', ')}`],
  [['helpcrunch'], 'one event'],
  [['helpcrunch', 'chat.new', '--secret', 's'], '--url'],
  [['helpcrunch', 'chat.new', '--url', 'x', '--secret', 's'], 'not a URL'],
  [['helpcrunch', 'chat.new', '--url', 'http://x'], '--unsigned'],
  [['helpcrunch', 'chat.new', '--url', 'http://x', '--secret', 's', '--variant', 'odd'], '"usual"'],
  [['helpcrunch', 'chat.new', '--url', 'http://x', '--secret', 's', '--test'], 'no test delivery'],
  [['--tampr'], '--tampr'],
])('%j is explained and ends with 2', async (argv, hint) => {
  expect(await run(...argv)).toMatchObject({ code: 2, complained: expect.stringContaining(hint) });
});
