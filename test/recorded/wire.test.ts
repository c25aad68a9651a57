import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import { ADMIN_ID } from '../../simulator/chatwoot/store/seed';
import { createIdentifier, subscribed } from '../simulator/chatwoot/bare-cable';
import { startReceiver, type Receiver } from '../simulator/chatwoot/receiver';
import { recordedAnswers, recordedDeliveries, recordedFrames } from './read-recorded';

let server: ChatwootServer;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await startReceiver();
  server = await startChatwootServer({ allowPrivateNetwork: true });
});

afterEach(async () => {
  await Promise.all([server.close(), receiver.close()]);
});

/** What is new with every delivery, and what stands for it. */
const CHANGING: Readonly<Record<string, RegExp>> = {
  'x-chatwoot-delivery': /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  'x-chatwoot-timestamp': /^\d{10}$/,
  'x-chatwoot-signature': /^sha256=[0-9a-f]{64}$/,
  'content-length': /^\d+$/,
  host: /^127\.0\.0\.1:\d+$/,
};

/** Node says of itself that it closes the connection, which Ruby does without a word. */
function without({ connection: _, ...headers }: Readonly<Record<string, unknown>>) {
  return Object.entries(headers).map(([name, value]) => {
    const pattern = CHANGING[name.toLowerCase()];
    const shown =
      pattern === undefined ? String(value) : pattern.test(String(value)) ? String(pattern) : value;
    return `${name.toLowerCase()}: ${String(shown)}`;
  });
}

test.each([
  ['account', 'signed'],
  ['unsigned', 'unsigned'],
])('a delivery to %s has the headers of the recorded ones: %s', async (hook) => {
  if (hook === 'account') {
    server.addForeignWebhook(`${receiver.url}/hook`, { subscriptions: ['message_created'] });
    server.act.customerWrites();
  } else server.act.runHook(`${receiver.url}/hook`, 'macro.executed');
  await server.delivered();
  const [sent] = receiver.accepted.map(({ headers }) => without(headers).sort());
  const known = recordedDeliveries.filter((each) => each.hook === hook);
  for (const { headers } of known) expect(sent).toEqual(without(headers).sort());
  expect(known.length).toBeGreaterThan(10);
});

test('REST answers have the recorded type, and no date', async () => {
  const headers = { 'Api-Access-Token': server.tokens.administrator };
  for (const { call, headers: recorded } of recordedAnswers.filter(({ status }) => status === 200)) {
    if (!/^GET \/(?:webhooks|inboxes|teams|labels|agents|conversations)$/.test(call)) continue;
    const below = call.replace('GET ', '');
    const answer = await fetch(`${server.url}/api/v1/accounts/${server.accountId}${below}`, { headers });
    expect(answer.headers.get('content-type')).toBe(recorded['content-type']);
    expect([answer.headers.has('date'), 'date' in recorded]).toEqual([false, false]);
  }
});

const refusals = recordedAnswers.filter(({ status }) => status >= 400);

test('refusals say what was recorded', async () => {
  const { administrator, agent, wrong } = server.tokens;
  const asked: Readonly<Record<string, readonly [path: string, token: string]>> = {
    'GET /profile 401': ['/api/v1/profile', wrong],
    'GET /webhooks 401': [`/api/v1/accounts/${server.accountId}/webhooks`, agent],
    'GET /webhooks 404': ['/api/v1/accounts/99/webhooks', administrator],
  };
  for (const { call, status, answer } of refusals) {
    const foreign = `/api/v1/accounts/13${call.replace('GET ', '')}`;
    const [path, token] = asked[`${call} ${status}`] ?? [foreign, administrator];
    const said = await fetch(`${server.url}${path}`, { headers: { 'Api-Access-Token': token } });
    expect([call, said.status, await said.text()]).toEqual([call, status, answer]);
  }
  expect(refusals.length).toBeGreaterThan(5);
});

test("the cable's own frames are the recorded ones", async () => {
  const cable = await subscribed(server, ADMIN_ID);
  const known = (type: string) => recordedFrames.find(({ event }) => event === type)?.frame ?? '';
  const [welcome, confirmed] = cable.frames;
  expect(welcome).toBe(known('welcome'));
  const identifier = JSON.stringify(createIdentifier(server, ADMIN_ID));
  expect(confirmed).toBe(known('confirm_subscription').replace(/"\{.*\}"/, () => identifier));
});
