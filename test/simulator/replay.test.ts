import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { answer, createSettings, providers, receive, type ProviderId } from '../../library';
import { listSamples } from '../../simulator/senders';
import { main } from '../../simulator/send';
import { firstSample } from '../fixtures/samples';

const SECRET = 'a-secret';
const PROVIDERS = Object.keys(providers) as ProviderId[];

/** A trigger of the helpdesk in the path, behind a bare HTTP server that writes down what comes. */
let server: Server;
let base: string;
let folder: string;
let arrived: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-replay-'));
  server = createServer(async (request, response) => {
    const provider = providers[(request.url ?? '').slice(1) as ProviderId];
    const settings = createSettings({ provider, authentication: { mode: 'signature', secrets: [SECRET] } });
    const { method = '', headers } = request;
    const rawBody = await buffer(request);
    arrived.push({ headers, body: rawBody });
    const outcome = receive({ method, headers, query: {}, rawBody, receivedAt: Date.now() }, settings);
    const { status, body } = answer(outcome, provider);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => (arrived = []));
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const told: string[] = [];
  const print = (text: string) => void told.push(text);
  return { code: await main(argv, { print, complain: print }), told: told.join('\n') };
}

const file = (name: string) => join(folder, `${name}.json`);
const save = (provider: ProviderId, secret = SECRET, ...more: string[]) =>
  run(
    provider,
    firstSample(provider),
    '--url',
    `${base}/${provider}`,
    '--secret',
    secret,
    '--save',
    file(provider),
    ...more,
  );
const replay = (provider: ProviderId, ...more: string[]) =>
  run('--replay', file(provider), '--url', `${base}/${provider}`, ...more);

test.each(PROVIDERS)('what was sent by %s is sent again, byte for byte, and accepted', async (provider) => {
  expect(await save(provider)).toMatchObject({ code: 0 });
  expect(await replay(provider)).toMatchObject({ code: 0, told: expect.stringContaining('200') });
  const [first, second] = arrived;
  expect(second?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
  expect({ ...second?.headers }).toEqual({ ...first?.headers });
});

test.each(PROVIDERS)(
  '%s: with another secret it is refused, signed anew it is accepted',
  async (provider) => {
    await save(provider, 'another');
    expect(await replay(provider)).toMatchObject({ code: 0, told: expect.stringContaining('--resign') });
    const resigned = await replay(provider, '--resign', '--secret', SECRET);
    expect(resigned).toMatchObject({ code: 0, told: expect.stringMatching(/200 .*\n.*Accepted/) });
    expect(arrived.at(-1)?.body.equals(arrived[0]?.body ?? Buffer.alloc(0))).toBe(true);
    const wrong = await replay(provider, '--resign', '--secret', 'wrong');
    expect(wrong).toMatchObject({ code: 1, told: expect.stringContaining('401') });
  },
);

test.each(['crisp', 'chatwoot'] as const)(
  '%s: too old as stored, accepted when signed anew',
  async (provider) => {
    await save(provider, SECRET, '--stale');
    expect((await replay(provider)).told).toContain('too old');
    expect(await replay(provider, '--resign', '--secret', SECRET)).toMatchObject({ code: 0 });
  },
);

test('a letter changed on the way is refused', async () => {
  await save('botble');
  expect(await replay('botble', '--tamper')).toMatchObject({ code: 0, told: expect.stringContaining('401') });
});

test('bytes that are no text survive in the file', async () => {
  const body = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
  const stored = { provider: 'helpcrunch', headers: { 'X-Any': 'thing' }, body: body.toString('base64') };
  writeFileSync(file('by-hand'), JSON.stringify(stored));
  await run('--replay', file('by-hand'), '--url', `${base}/helpcrunch`, '--resign', '--secret', SECRET);
  expect(arrived[0]?.body.equals(body)).toBe(true);
  expect(arrived[0]?.headers).toMatchObject({
    'x-any': 'thing',
    'x-helpcrunch-signature': expect.any(String),
  });
});

test('the file holds what a person can read, and no secret', async () => {
  await save('chatwoot');
  const text = readFileSync(file('chatwoot'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ provider: 'chatwoot', event: firstSample('chatwoot'), query: {} });
  expect(text).not.toContain(SECRET);
});

test.each<[string, string[], RegExp]>([
  ['a missing file', ['--replay', '/nowhere.json'], /cannot be read/],
  ['a file of another form', ['--replay', join(__dirname, '../../package.json')], /is not a saved delivery/],
  ['an event beside the file', ['crisp', 'message:send', '--replay', 'x'], /so leave them out/],
  ['a flag for samples', ['--replay', 'x', '--stale'], /--stale works only with samples/],
  ['a new signature without a secret', ['--replay', 'FILE', '--resign'], /--secret/],
  ['a new signature for a sample', ['crisp', 'message:send', '--resign'], /--replay FILE/],
])('%s is told in a sentence', async (_, argv, sentence) => {
  await save('crisp');
  const given = argv.map((each) => (each === 'FILE' ? file('crisp') : each));
  const { code, told } = await run(...given, '--url', base);
  expect(code).toBe(2);
  expect(told).toMatch(sentence);
});

test('every helpdesk can be tried', () => {
  expect(new Set(listSamples().map(({ provider }) => provider))).toEqual(new Set(PROVIDERS));
});
