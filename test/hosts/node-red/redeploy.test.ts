import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import type { DeployType } from '../../../tools/hosts/node-red-admin';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { deliver } from '../../../simulator/deliver';
import { createDelivery } from '../../../simulator/senders';

const SECRET = 'the-secret-nobody-may-see-77aa';
const TYPES: readonly DeployType[] = ['full', 'flows', 'nodes'];
const TIMES_EACH = 30;
const SENDERS = 8;

let host: NodeRedHost;
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(() => host?.stop());

/** Every deploy changes something else: the trigger, what stands behind it, or its account. */
async function deploy(round: number, type: DeployType): Promise<void> {
  const changed = round % 3;
  const nodes = createFlow([
    { provider: 'botble', secret: SECRET, settings: { name: changed === 0 ? `n${round}` : 'n' } },
  ]);
  await host.admin.deploy(
    nodes.map((node) => {
      if (changed === 1 && node.type === 'probe') return { ...node, name: `p${round}` };
      return changed === 2 && node.type === 'botble account' ? { ...node, name: `a${round}` } : node;
    }),
    type,
  );
}

function startSenders() {
  let sent = 0;
  let running = true;
  let slowest = 0;
  const answers = new Map<number, number | string>();
  const work = Array.from({ length: SENDERS }, async () => {
    while (running) {
      const id = ++sent;
      const payload = { message_id: id, conversation_id: 1, content: 'Hello', is_from_admin: false };
      const delivery = createDelivery('botble', 'message.received', {
        secret: SECRET,
        now: Date.now(),
        payload,
      });
      const answer = await deliver(host.hookUrl('hook/botble-trigger'), delivery).catch(
        (error: Error) => error.message,
      );
      answers.set(id, typeof answer === 'string' ? answer : answer.status);
      if (typeof answer !== 'string') slowest = Math.max(slowest, answer.durationMs);
    }
  });
  const stop = async () => {
    running = false;
    await Promise.all(work);
    return { answers, slowest };
  };
  return { stop, sent: () => sent };
}

async function settledInspection() {
  await deploy(0, 'full');
  return host.admin.inspect();
}

test('90 redeploys under load lose nothing, double nothing and leak nothing', async () => {
  for (let round = 0; round < 6; round += 1) await deploy(round, 'full');
  const before = await settledInspection();
  const senders = startSenders();
  const counts: number[] = [];
  for (const type of TYPES) {
    for (let round = 0; round < TIMES_EACH; round += 1) await deploy(round, type);
    counts.push(senders.sent());
  }
  const { answers, slowest } = await senders.stop();

  const notAccepted = [...answers].filter(([, answer]) => answer !== 200);
  expect(notAccepted).toEqual([]);
  const messages = await host.messages.waitFor('botble-trigger-probe', answers.size);
  const received = messages.map(
    ({ msg }) => (msg.payload as { data: { message_id: number } }).data.message_id,
  );
  expect(received.length).toBe(answers.size);
  expect(new Set(received)).toEqual(new Set(answers.keys()));
  expect(answers.size).toBeGreaterThan(500);

  const after = await settledInspection();
  console.log(JSON.stringify({ deliveries: answers.size, counts, slowestMs: slowest, before, after }));
  expect(after).toMatchObject({
    rootLayers: before.rootLayers,
    nodeLayers: before.nodeLayers,
    listeners: before.listeners,
  });
  // 90 × a leaked node would be megabytes; the remembered keys of the deliveries are well under one.
  expect(after.heapUsed - before.heapUsed).toBeLessThan(4_000_000);
}, 180_000);

test('a delivery that arrives during a restart waits for the nodes behind the trigger', async () => {
  const slow = [
    ...createFlow([{ provider: 'botble', secret: SECRET }]),
    { id: 'slow', type: 'slow closer', z: 'tab', x: 1, y: 1 },
  ];
  await host.admin.deploy(slow);
  const before = (await host.messages.read('botble-trigger-probe')).length;
  const redeployed = host.admin.deploy(slow);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const payload = { message_id: 'late', conversation_id: 1, content: 'Hello', is_from_admin: false };
  const delivery = createDelivery('botble', 'message.received', { secret: SECRET, now: Date.now(), payload });
  const { status, durationMs } = await deliver(host.hookUrl('hook/botble-trigger'), delivery);
  await redeployed;
  expect(status).toBe(200);
  expect(durationMs).toBeGreaterThan(300);
  await host.messages.waitFor('botble-trigger-probe', before + 1);
}, 30_000);
