import { createHmac } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { providers, type ProviderId, type RefusalReport } from '../../library';
import { deliver, type Deliverable } from '../../simulator/deliver';
import { listSamples, createDelivery, type SendOptions, type SignedDelivery } from '../../simulator/senders';
import { startN8n, type N8nHost } from '../../tools/hosts/n8n';
import { collectItems as collectFromN8n } from '../../tools/hosts/n8n-collect';
import { helpdeskTrigger } from '../../tools/hosts/n8n-helpdesks';
import { TRIGGER_NAME } from '../../tools/hosts/n8n-workflow';
import { startNodeRed, type NodeRedHost } from '../../tools/hosts/node-red';
import { createFlow } from '../../tools/hosts/node-red-flow';
import { collectItems as collectFromNodeRed, type Expected } from '../../tools/hosts/node-red-items';
import { createDeliverable, vectors } from '../fixtures/vectors';

const SECRET = 'the-secret-nobody-may-see-8d1f';
/** Said by a customer in some of the samples. */
const WORDS = 'back in stock';
const MINUTE = 60_000;

let n8n: N8nHost;
let nodeRed: NodeRedHost;

beforeAll(async () => {
  nodeRed = await startNodeRed();
  // Several times as many deliveries a second, and the same items; the other suites run n8n as it comes.
  n8n = await startN8n({ env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } });
}, 15 * MINUTE);

afterAll(async () => {
  await Promise.all([nodeRed?.stop(), n8n?.stop()]);
}, MINUTE);

const isSigned = ({ headers }: SignedDelivery) =>
  Object.keys(headers).some((name) => /signature/i.test(name));

const expectation = (delivery: SignedDelivery): Expected => ({
  delivery,
  mode: isSigned(delivery) ? 'signature' : 'unsigned',
});

test(
  'every event in every variant becomes the same item on n8n and on Node-RED, and none of it gets into their logs',
  async () => {
    const now = Date.now();
    const deliveries = listSamples().map(({ provider, event, variant }) =>
      createDelivery(provider, event, { variant, secret: SECRET, now }),
    );
    expect(deliveries.length).toBeGreaterThan(118);

    const fromN8n = await collectFromN8n(n8n, deliveries, SECRET);
    const fromNodeRed = await collectFromNodeRed(nodeRed, SECRET, deliveries.map(expectation));

    for (const [index, delivery] of deliveries.entries()) {
      const { provider, event } = delivery;
      const verified = isSigned(delivery);
      const said = { provider, event, known: true, verified, source: 'webhook', test: false };
      expect(fromN8n[index]).toMatchObject({ ...said, data: expect.any(Object) });
      const kinds = providers[provider].events.find(({ name }) => name === event)?.kinds;
      expect(kinds).toContain(fromN8n[index]?.kind);
      // Both have been through JSON: n8n's database and Node-RED's probe.
      expect(fromNodeRed[index]).toEqual(fromN8n[index]);
    }

    const items = JSON.stringify([fromN8n, fromNodeRed]);
    expect(items).toContain(WORDS);
    expect(items).not.toContain(SECRET);
    for (const host of [n8n, nodeRed]) {
      expect(host.log()).not.toContain(SECRET);
      expect(host.log()).not.toContain(WORDS);
    }
  },
  10 * MINUTE,
);

test.each(Object.keys(providers) as ProviderId[])(
  'what PHP signed for %s long ago gives the same item on both, though it does not survive re-serialisation',
  async (provider) => {
    const ours = vectors.filter((vector) => vector.provider === provider);
    const deliveries = ours.map((vector) => createDeliverable(vector, 'php'));
    const secret = ours[0]?.secret ?? '';
    expect(deliveries.length).toBeGreaterThan(10);

    const anyTime = { replayWindow: 0 };
    const fromN8n = await collectFromN8n(n8n, deliveries, secret, anyTime);
    const expected = deliveries.map((delivery) => ({ delivery, mode: 'signature' as const }));
    expect(await collectFromNodeRed(nodeRed, secret, expected, anyTime)).toEqual(fromN8n);
    for (const item of fromN8n) expect(item).toMatchObject({ provider, verified: true });
  },
  5 * MINUTE,
);

/** As a proxy packs what was signed before. */
function packed(delivery: Deliverable, encoding: string, pack: (body: Buffer) => Buffer): Deliverable {
  return {
    ...delivery,
    headers: { ...delivery.headers, 'Content-Encoding': encoding },
    body: pack(delivery.body),
  };
}

const asItIs = (body: Buffer) => body;

test(
  'what a proxy zips on its way gives the item that was signed, on both',
  async () => {
    const all = listSamples().map(({ provider, event, variant }) =>
      createDelivery(provider, event, { variant, secret: SECRET, now: Date.now() }),
    );
    const plain = Object.keys(providers).flatMap(
      (id) => all.find((delivery) => delivery.provider === id && isSigned(delivery)) ?? [],
    );
    expect(plain).toHaveLength(Object.keys(providers).length);
    const zipped = plain.flatMap((delivery) => [
      packed(delivery, 'gzip', gzipSync),
      packed(delivery, 'deflate', deflateSync),
      packed(delivery, 'identity', asItIs),
    ]);
    const expected = (deliveries: readonly Deliverable[]) =>
      deliveries.map((delivery) => ({ delivery, mode: 'signature' as const }));
    const items = await collectFromNodeRed(nodeRed, SECRET, expected(plain));
    const threeOfEach = items.flatMap((item) => [item, item, item]);
    expect(await collectFromNodeRed(nodeRed, SECRET, expected(zipped))).toEqual(threeOfEach);
    expect(await collectFromN8n(n8n, zipped, SECRET)).toEqual(threeOfEach);
  },
  5 * MINUTE,
);

test('half an emoji and U+0000 are U+FFFD in the items of both', async () => {
  const body = Buffer.from(
    '{"event":"message.received","timestamp":"2026-03-04T09:30:00+00:00","data":{"message_id":1,"conversation_id":5,' +
      '"content":"cut \\ud83d, \\u0000, whole \\ud83d\\ude00","is_from_admin":false}}',
  );
  const delivery: Deliverable = {
    provider: 'botble',
    headers: { 'Content-Type': 'application/json', 'X-Webhook-Signature': sign(body) },
    body,
    query: {},
  };
  const text = 'cut \ufffd, \ufffd, whole \u{1f600}';
  const [fromN8n] = await collectFromN8n(n8n, [delivery], SECRET);
  expect(fromN8n).toMatchObject({ message: { text }, data: { content: text } });
  expect(await collectFromNodeRed(nodeRed, SECRET, [{ delivery, mode: 'signature' }])).toEqual([fromN8n]);
});

test(
  'what cannot be unzipped, or was signed in its zipped form, is refused by both',
  async () => {
    const signed = forged({});
    const bomb = gzipSync(Buffer.alloc(30_000_000, ' '));
    const zipped = gzipSync(signed.body);
    const cases: readonly (readonly [nodeRed: number, n8n: number, delivery: Deliverable])[] = [
      [415, 422, packed(signed, 'br', brotliCompressSync)],
      [415, 422, packed(signed, 'GZIP', gzipSync)],
      [415, 422, packed(signed, 'gzip, gzip', (body) => gzipSync(gzipSync(body)))],
      [415, 415, packed(signed, 'br', asItIs)],
      [
        401,
        401,
        packed(
          { ...signed, headers: { ...JSON_TYPE, 'X-Webhook-Signature': sign(zipped) } },
          'gzip',
          gzipSync,
        ),
      ],
      [400, 500, packed(signed, 'gzip', asItIs)],
      [400, 500, packed(signed, 'gzip', (body) => gzipSync(body).subarray(0, -9))],
      [413, 500, packed(signed, 'gzip', () => bomb)],
      [413, 413, packed(signed, 'gzip', () => gzipSync(`{"a":"${'x'.repeat(2_000_000)}"}`))],
      [200, 200, packed(signed, 'gzip', gzipSync)],
    ];
    const trigger = await n8n.createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
    await nodeRed.admin.deploy(createFlow([{ provider: 'botble', secret: SECRET }]));
    const answersAt = async (url: string) => {
      const statuses: number[] = [];
      for (const [, , delivery] of cases)
        statuses.push((await deliver(url, delivery, { timeoutMs: 30_000 })).status);
      return statuses;
    };
    expect(await answersAt(nodeRed.hookUrl('hook/botble-trigger'))).toEqual(cases.map(([status]) => status));
    // 422 and 500 are n8n's own, before it asks the trigger: of what is not JSON, and of what it cannot unzip.
    expect(await answersAt(trigger.url)).toEqual(cases.map(([, status]) => status));
    expect(await trigger.items(1)).toHaveLength(1);
  },
  2 * MINUTE,
);

const JSON_TYPE = { 'Content-Type': 'application/json' };

function sign(body: Buffer): string {
  return createHmac('sha256', SECRET).update(body).digest('hex');
}

/** What a stranger may send, each refused for a reason of its own. */
const REFUSED: readonly (readonly [reason: string, delivery: Deliverable])[] = [
  ['signature-mismatch', forged({ secret: 'another' })],
  ['signature-missing', forged({ unsigned: true })],
  ['signature-malformed', { ...forged({}), headers: { 'X-Webhook-Signature': 'odd' } }],
];

function forged(options: Partial<SendOptions>): Deliverable {
  return createDelivery('botble', 'message.received', { secret: SECRET, now: Date.now(), ...options });
}

test(
  'the same refusals give the same reports at the second output of both, and few of them',
  async () => {
    const fromN8n = await refusalsOfN8n();
    const fromNodeRed = await refusalsOfNodeRed();
    expect(fromN8n.map(({ reason }) => reason)).toEqual(REFUSED.map(([reason]) => reason));
    const withoutTime = (report: RefusalReport) => ({ ...report, at: 'some time' });
    expect(fromNodeRed.map(withoutTime)).toEqual(fromN8n.map(withoutTime));
  },
  2 * MINUTE,
);

const CHALLENGED = (Object.keys(providers) as ProviderId[]).filter((id) => 'challenge' in providers[id]);

test.each(CHALLENGED)(
  'a challenge of %s is answered by both with its word alone, as plain text, and a forged one is not',
  async (provider) => {
    const { url } = await n8n.createTrigger(helpdeskTrigger(provider, { secret: SECRET }));
    await nodeRed.admin.deploy(createFlow([{ provider, secret: SECRET }]));
    const options = { now: Date.now(), test: true, payload: {} };
    const event = providers[provider].events[0]?.name ?? '';
    const genuine = createDelivery(provider, event, { ...options, secret: SECRET });
    const guessed = createDelivery(provider, event, { ...options, secret: 'a guess' });
    const word = Object.entries(genuine.headers).find(([name]) => /challenge/i.test(name))?.[1];
    for (const hook of [url, nodeRed.hookUrl(`hook/${provider}-trigger`)]) {
      expect(await ask(hook, genuine)).toEqual({
        status: 200,
        type: expect.stringMatching(/^text\/plain/) as string,
        sniff: 'nosniff',
        body: word,
      });
      expect(await ask(hook, guessed)).toMatchObject({ status: 401, body: '{"error":"unauthorized"}' });
    }
  },
  2 * MINUTE,
);

async function ask(url: string, { headers, body }: SignedDelivery) {
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) });
  const [type, sniff] = ['content-type', 'x-content-type-options'].map((name) => response.headers.get(name));
  return { status: response.status, type, sniff, body: await response.text() };
}

async function refusalsOfN8n(): Promise<readonly RefusalReport[]> {
  const noOp = (name: string) => ({
    id: name,
    name,
    type: 'n8n-nodes-base.noOp',
    typeVersion: 1,
    position: [0, 0],
    parameters: {},
  });
  const to = (node: string) => [{ node, type: 'main', index: 0 }];
  const trigger = await n8n.createTrigger({
    ...helpdeskTrigger('botble', { secret: SECRET, options: { emitRefusals: true } }),
    steps: {
      nodes: [noOp('Behind items'), noOp('Behind refusals')],
      connections: { [TRIGGER_NAME]: { main: [to('Behind items'), to('Behind refusals')] } },
    },
  });
  await sendAll(trigger.url);
  expect((await deliver(trigger.url, forged({}))).status).toBe(200);
  const executions = await trigger.executions(REFUSED.length + 1);
  const item = [TRIGGER_NAME, 'Behind items'];
  const refused = [TRIGGER_NAME, 'Behind refusals'];
  expect(executions.map(({ ran }) => ran)).toEqual([...REFUSED.map(() => refused), item]);
  return executions.flatMap(({ refusals }) => refusals);
}

async function refusalsOfNodeRed(): Promise<readonly RefusalReport[]> {
  // One of its own: another test's has seen the genuine delivery.
  const probe = 'reported-probe';
  const settings = { emitRefusals: true, outputs: 2, wires: [[probe], ['refusals']] };
  await nodeRed.admin.deploy([
    ...createFlow([{ provider: 'botble', id: 'reported', secret: SECRET, settings }]),
    { id: 'refusals', type: 'probe', z: 'tab', x: 2, y: 2 },
  ]);
  const before = (await nodeRed.messages.read(probe)).length;
  const url = nodeRed.hookUrl('hook/reported');
  await sendAll(url);
  expect((await deliver(url, forged({}))).status).toBe(200);
  expect(await nodeRed.messages.waitFor(probe, before + 1)).toHaveLength(before + 1);
  const reports = await nodeRed.messages.waitFor('refusals', REFUSED.length);
  expect(reports.map(({ msg }) => msg.topic)).toEqual(REFUSED.map(() => 'botble/refused'));
  return reports.map(({ msg }) => msg.payload as RefusalReport);
}

/** Each of them many times: who floods fills nothing. */
async function sendAll(url: string): Promise<void> {
  for (const [, delivery] of REFUSED)
    for (let time = 0; time < 5; time += 1)
      expect((await deliver(url, delivery, { timeoutMs: 30_000 })).status).toBe(401);
}
