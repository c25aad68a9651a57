import { expectInLog } from '../../fixtures/expect-in-log';
import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { deliver, type Deliverable } from '../../../simulator/deliver';
import { NODE_RED_MAJOR } from '../../../tools/hosts/host-versions';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import type { FlowNode } from '../../../tools/hosts/node-red-admin';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { createDelivery, type SendOptions } from '../../../simulator/senders';

const SECRET = 'the-secret-nobody-may-see-51c7';
const PROBE = 'botble-trigger-probe';

let host: NodeRedHost;
let messageId = 1000;
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(() => host?.stop());

const url = (id = 'botble-trigger') => host.hookUrl(`hook/${id}`);

/** A delivery that no test has sent before. */
function fresh(options: Partial<SendOptions> = {}): Deliverable {
  messageId += 1;
  const payload = { message_id: messageId, conversation_id: 5, content: 'Hello', is_from_admin: false };
  return createDelivery('botble', 'message.received', {
    secret: SECRET,
    now: Date.now(),
    payload,
    ...options,
  });
}

function signed(provider: 'botble' | 'helpcrunch', text: string): Deliverable {
  const body = Buffer.from(text);
  const [header, algorithm] =
    provider === 'botble' ? ['X-Webhook-Signature', 'sha256'] : ['X-HelpCrunch-Signature', 'sha1'];
  const digest = createHmac(algorithm, SECRET).update(body).digest('hex');
  return { provider, headers: { 'Content-Type': 'application/json', [header]: digest }, body, query: {} };
}

async function deployBotble(settings: Record<string, unknown> = {}, more: FlowNode[] = []) {
  await host.admin.deploy([...createFlow([{ provider: 'botble', secret: SECRET, settings }]), ...more]);
}

const count = async (probe = PROBE) => (await host.messages.read(probe)).length;

/** Posts, then sends one more that must arrive: what has not come before it never comes. */
async function sendForItems(delivery: Deliverable): Promise<[status: number, body: string, items: number]> {
  const before = await count();
  const { status, body } = await deliver(url(), delivery);
  const fence = await deliver(url(), fresh());
  expect(fence.status).toBe(200);
  await host.messages.waitFor(PROBE, before + 1);
  const last = (await host.messages.read(PROBE)).at(-1)?.msg.payload as { id: string };
  if (last.id !== `message.received:${messageId}`) await host.messages.waitFor(PROBE, before + 2);
  return [status, body, (await count()) - before - 1];
}

const OK = '{"ok":true}';

describe('what the sender is told', () => {
  test('200 and an item for a proven delivery; 200 and nothing for its copy', async () => {
    await deployBotble();
    const delivery = fresh();
    expect(await sendForItems(delivery)).toEqual([200, OK, 1]);
    expect(await sendForItems(delivery)).toEqual([200, OK, 0]);
    await deployBotble();
    // The memory outlives the redeploy.
    expect(await sendForItems(delivery)).toEqual([200, OK, 0]);
  });

  test('200 and nothing when not selected or filtered', async () => {
    await deployBotble({ events: ['preset:new-customer-message'] });
    expect(
      await sendForItems(
        createDelivery('botble', 'conversation.started', { secret: SECRET, now: Date.now() }),
      ),
    ).toEqual([200, OK, 0]);
    await deployBotble({ accounts: '', messageTypes: 'picture' });
    const { status } = await deliver(url(), fresh());
    expect(status).toBe(200);
    await deployBotble();
    expect(await sendForItems(fresh())).toEqual([200, OK, 1]);
  });

  test('a test delivery is emitted only when asked for, and is no duplicate of itself', async () => {
    await deployBotble();
    const test = () =>
      createDelivery('botble', 'message.received', { secret: SECRET, now: Date.now(), test: true });
    expect(await sendForItems(test())).toEqual([200, OK, 0]);
    await deployBotble({ emitTests: true });
    expect(await sendForItems(test())).toEqual([200, OK, 1]);
    expect(await sendForItems(test())).toEqual([200, OK, 1]);
  });

  test('401 for a wrong secret; the older one counts while it is listed', async () => {
    await deployBotble();
    expect(await sendForItems(fresh({ secret: 'other' }))).toEqual([401, '{"error":"unauthorized"}', 0]);
    await host.admin.deploy(
      createFlow([{ provider: 'botble', secret: 'new', previousSecrets: `old ${SECRET}` }]),
    );
    expect((await deliver(url(), fresh())).status).toBe(200);
    expect((await deliver(url(), fresh({ secret: 'new' }))).status).toBe(200);
  });

  test('503 without a secret, and the node shows it', async () => {
    await host.admin.deploy(createFlow([{ provider: 'botble' }]));
    expect(await deliver(url(), fresh())).toMatchObject({ status: 503, body: '{"error":"unavailable"}' });
    await host.admin.deploy(createFlow([{ provider: 'botble', settings: { account: '' } }]));
    await host.statuses.waitFor('botble-trigger', 'status.no-secret');
    expect((await deliver(url(), fresh())).status).toBe(503);
  });

  test('400 for signed nonsense, 200 where a retry cannot help', async () => {
    await host.admin.deploy(
      createFlow([
        { provider: 'botble', secret: SECRET },
        { provider: 'helpcrunch', secret: SECRET },
      ]),
    );
    for (const text of ['{"event":', '[]', '"text"', '{"no":"event"}']) {
      expect(await sendForItems(signed('botble', text))).toEqual([400, '{"error":"unreadable"}', 0]);
      expect((await deliver(url('helpcrunch-trigger'), signed('helpcrunch', text))).status).toBe(200);
    }
    expect(await count('helpcrunch-trigger-probe')).toBe(0);
  });

  test('413 above the limit, which can be set', async () => {
    await deployBotble();
    const large = (kilobytes: number) =>
      signed('botble', JSON.stringify({ event: 'x', data: {}, pad: ' '.repeat(kilobytes * 1024) }));
    expect(await sendForItems(large(1025))).toEqual([413, '{"error":"too large"}', 0]);
    expect(await sendForItems(large(1000))).toEqual([200, OK, 1]);
    await deployBotble({ maxBodyKb: 10 });
    expect(await sendForItems(large(10))).toEqual([413, '{"error":"too large"}', 0]);
    expect(await sendForItems(large(9))).toEqual([200, OK, 1]);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('405 for %s', async (method) => {
    await deployBotble();
    const response = await fetch(url(), { method });
    // Node-RED 4 answers OPTIONS itself, for every path.
    const byHost = method === 'OPTIONS' && NODE_RED_MAJOR === '4';
    const expected = byHost ? [204, ''] : [405, '{"error":"method not allowed"}'];
    expect([response.status, await response.text()]).toEqual(expected);
  });

  test('200 for HEAD where the helpdesk looks with it whether the URL is there, else 405', async () => {
    await host.admin.deploy(createFlow([{ provider: 'intercom', secret: SECRET }, { provider: 'botble' }]));
    const before = await count('intercom-trigger-probe');
    const head = async (id: string) => {
      const response = await fetch(url(id), { method: 'HEAD' });
      return [response.status, await response.text()];
    };
    expect(await head('intercom-trigger')).toEqual([200, '']);
    expect(await head('botble-trigger')).toEqual([405, '']);
    expect((await fetch(url('intercom-trigger'))).status).toBe(405);
    expect(await count('intercom-trigger-probe')).toBe(before);
  });

  test('404 for a path nobody listens on, and for the old one after a move', async () => {
    await deployBotble();
    expect((await deliver(url('elsewhere'), fresh())).status).toBe(404);
    await deployBotble({ path: 'hook/moved' });
    expect((await deliver(url(), fresh())).status).toBe(404);
    expect((await deliver(url('moved'), fresh())).status).toBe(200);
  });

  test('spellings of one path are one path', async () => {
    await deployBotble();
    for (const path of [
      'hook/botble-trigger/',
      'Hook/BOTBLE-trigger',
      'hook//botble-trigger',
      'hook/botble-trigger?x=1',
    ]) {
      expect([path, (await deliver(host.hookUrl(path), fresh())).status]).toEqual([path, 200]);
    }
  });

  test('404 when the node is disabled or deleted', async () => {
    await deployBotble({ d: true });
    expect((await deliver(url(), fresh())).status).toBe(404);
    await host.admin.deploy([{ id: 'tab', type: 'tab' }]);
    expect((await deliver(url(), fresh())).status).toBe(404);
  });
});

describe('senders that misbehave', () => {
  beforeEach(() => deployBotble());

  test('two copies at once are one message', async () => {
    const delivery = fresh();
    const before = await count();
    const answers = await Promise.all([1, 2, 3, 4].map(() => deliver(url(), delivery)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await sendForItems(fresh())).toEqual([200, OK, 1]);
    expect((await count()) - before).toBe(3);
  });

  test('a body that breaks off leaves nothing behind', async () => {
    const { headers, body } = fresh();
    const before = await count();
    await new Promise<void>((resolve) => {
      const outgoing = request(url(), {
        method: 'POST',
        headers: { ...headers, 'Content-Length': body.length },
      });
      outgoing.on('error', () => resolve());
      outgoing.write(body.subarray(0, 20), () => outgoing.destroy());
      outgoing.on('close', () => resolve());
    });
    expect(await sendForItems(fresh())).toEqual([200, OK, 1]);
    expect((await count()) - before).toBe(2);
  });

  test('a body that never comes to an end is given up', async () => {
    const { headers, body } = fresh();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(url(), {
        method: 'POST',
        headers: { ...headers, 'Content-Length': body.length },
      });
      outgoing.on('response', (response) => resolve(response.resume().statusCode));
      outgoing.on('error', reject);
      outgoing.write(body.subarray(0, 20));
    });
    expect(status).toBe(400);
  }, 20_000);

  test('a gigantic body is cut off, not read', async () => {
    const response = await new Promise<number | undefined>((resolve) => {
      const outgoing = request(url(), { method: 'POST', headers: { 'Content-Length': 1e12 } });
      outgoing.on('response', (incoming) => resolve(incoming.resume().statusCode));
      outgoing.on('error', () => resolve(undefined));
      outgoing.write(Buffer.alloc(65_536));
    });
    expect(response).toBe(413);
    expect(await sendForItems(fresh())).toEqual([200, OK, 1]);
  });

  test('when the host fails after the key was reserved, the retry passes', async () => {
    const delivery = fresh();
    const before = await count();
    await host.admin.failNextSend('botble-trigger');
    expect((await deliver(url(), delivery)).status).toBe(500);
    expect((await deliver(url(), delivery)).status).toBe(200);
    expect((await deliver(url(), delivery)).status).toBe(200);
    expect(await sendForItems(fresh())).toEqual([200, OK, 1]);
    expect((await count()) - before).toBe(3);
  });
});

describe('what the person who runs it is told', () => {
  test('Catch nodes get the reason once a minute, the status counts on', async () => {
    await deployBotble({}, [
      { id: 'catch', type: 'catch', z: 'tab', x: 1, y: 1, scope: null, wires: [['caught']] },
      { id: 'caught', type: 'probe', z: 'tab', x: 2, y: 2 },
    ]);
    for (let time = 0; time < 5; time += 1) await deliver(url(), fresh({ secret: 'other' }));
    const [caught, ...others] = await host.messages.waitFor('caught', 1);
    expect(others).toEqual([]);
    expect(caught?.msg).toMatchObject({
      topic: 'botble/refused',
      payload: {
        reason: 'signature-mismatch',
        detail: expect.stringContaining('secret'),
        receivedAt: expect.any(String),
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await deliver(url(), fresh({ secret: 'other' }));
    expect((await host.statuses.waitFor('botble-trigger', 'bad signature ×6')).fill).toBe('red');
    await deliver(url(), fresh());
    expect((await host.statuses.waitFor('botble-trigger', 'message received')).fill).toBe('green');
  });

  test('an event newer than the package passes, marked, with one log line', async () => {
    await deployBotble();
    for (let time = 0; time < 3; time += 1) {
      expect(
        (await deliver(url(), signed('botble', `{"event":"chat.ended","data":{"n":${time}}}`))).status,
      ).toBe(200);
    }
    await sendForItems(fresh());
    expect(host.log().match(/"chat\.ended"/g)).toHaveLength(1);
  });

  test('two nodes on one path: the second says who has it, and takes over when that one goes', async () => {
    const two = (settings: Record<string, unknown> = {}) =>
      createFlow([
        { provider: 'botble', secret: SECRET, settings: { name: 'First of two', ...settings } },
        { provider: 'helpcrunch', id: 'second', path: 'Hook/botble-trigger/', secret: SECRET },
      ]);
    await host.admin.deploy(two());
    await host.statuses.waitFor('second', 'status.path-in-use');
    await expectInLog(host, 'is already used by First of two (botble-trigger)');
    expect((await deliver(url(), fresh())).status).toBe(200);
    await host.admin.deploy(two({ d: true }), 'nodes');
    await host.statuses.waitFor('second', 'status.listening');
    expect((await deliver(url(), fresh())).status).toBe(401);
    await host.admin.deploy(two(), 'nodes');
    await host.statuses.waitFor('botble-trigger', 'status.path-in-use');
  });

  test('a path of the admin API is refused, so that deploys still work', async () => {
    await deployBotble({ path: 'flows' });
    await host.statuses.waitFor('botble-trigger', 'status.path-reserved');
    await deployBotble();
    await host.statuses.waitFor('botble-trigger', 'status.listening');
  });

  test('settings that cannot be meant are an error of the node, not of the host', async () => {
    await deployBotble({ events: ['no.such.event'] });
    await host.statuses.waitFor('botble-trigger', 'status.misconfigured');
    await expectInLog(host, 'Botble Live Chat has no event "no.such.event"');
    await deployBotble({ path: '' });
    await host.statuses.waitFor('botble-trigger', 'status.path-invalid');
  });

  test('"data alone" emits the payload of the helpdesk', async () => {
    await deployBotble({ output: 'data' });
    const before = await count();
    await deliver(url(), fresh());
    const [message] = (await host.messages.waitFor(PROBE, before + 1)).slice(-1);
    expect(message?.msg).toMatchObject({
      topic: 'botble/message.received',
      payload: { message_id: messageId },
    });
    expect(message?.msg.payload).not.toHaveProperty('provider');
  });
});
