import { setTimeout as wait } from 'node:timers/promises';
import type { HelpdeskItem } from '../../helpdesks';
import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import { startN8n, type N8nHost } from '../../tools/hosts/n8n';
import { realtimeCredential, realtimeTrigger } from '../../tools/hosts/n8n-realtime';
import type { N8nTrigger } from '../../tools/hosts/n8n-trigger';
import { startNodeRed, type NodeRedHost } from '../../tools/hosts/node-red';
import { createRealtimeFlow } from '../../tools/hosts/node-red-realtime-flow';
import { until } from '../simulator/until';

/** A line that lost its broadcasts is noticed within two minutes. */
const NOTICED_MS = 150_000;
const PAGE_MS = 5_000;
const APART_MS = 4_000;
/** The server hears nothing and goes on pinging; what it sends meanwhile is read late, or never. */
const ASLEEP_MS = 60_000;

jest.setTimeout(300_000);

let n8n: N8nHost;
let nodeRed: NodeRedHost;
let chatwoot: ChatwootServer;
let trigger: N8nTrigger;
/** A node of its own for each test, and so a probe. */
let node = '';
let nodes = 0;

beforeAll(async () => {
  [n8n, nodeRed] = await Promise.all([startN8n(), startNodeRed()]);
}, 900_000);
afterAll(() => Promise.all([n8n?.stop(), nodeRed?.stop()]));

/** The same trigger on both hosts, each live. */
beforeEach(async () => {
  chatwoot = await startChatwootServer();
  // It begins with a message, and reading back may reach two seconds before the first connection.
  await wait(APART_MS);
  node = `realtime-${(nodes += 1)}`;
  const events = ['message.created'];
  trigger = await n8n.createTrigger(realtimeTrigger(chatwoot, { events }));
  await nodeRed.admin.deploy(createRealtimeFlow(chatwoot, [{ id: node, settings: { events } }]));
  await nodeRed.statuses.waitFor(node, 'status.live');
  await until(() => chatwoot.connections().subscribed === 2);
});
afterEach(async () => {
  await trigger.deactivate();
  await nodeRed.admin.deploy([]);
  await chatwoot.close();
});

const fromNodeRed = async (count: number, patience = 20_000) =>
  (await nodeRed.messages.waitFor(`${node}-probe`, count, patience)).map(
    ({ msg }) => msg.payload as HelpdeskItem,
  );
const tell = ({ source, message }: HelpdeskItem) => `${source}: ${message?.text}`;

test('a line that goes on pinging but brings no event is noticed, and what it kept back is read', async () => {
  chatwoot.act.customerWrites({ content: 'heard' });
  await Promise.all([trigger.items(1), fromNodeRed(1)]);
  await chatwoot.fault('deaf-line');
  // REST tells seconds: what is written sooner after the last that was heard cannot be told from it.
  await wait(APART_MS);
  for (const content of ['first', 'second', 'third']) chatwoot.act.customerWrites({ content });
  await trigger.executions(4, NOTICED_MS);
  const expected = ['catch-up: first', 'catch-up: second', 'catch-up: third', 'realtime: heard'];
  expect((await trigger.items(4)).map(tell).sort()).toEqual(expected);
  expect(
    (await fromNodeRed(4, NOTICED_MS))
      .filter(({ message }) => message !== null)
      .map(tell)
      .sort(),
  ).toEqual(expected);
  await until(() => chatwoot.connections().subscribed === 2);
  expect(chatwoot.connections().accepted).toBe(4);
});

test('a machine that slept gets what was written meanwhile, each message once and in order', async () => {
  chatwoot.act.customerWrites({ content: 'before' });
  await Promise.all([trigger.items(1), fromNodeRed(1)]);
  const processes = [n8n.pid(), nodeRed.pid];
  processes.forEach((each) => process.kill(each, 'SIGSTOP'));
  await wait(ASLEEP_MS / 2);
  for (const content of ['1', '2', '3', '4', '5']) chatwoot.act.customerWrites({ content });
  await wait(ASLEEP_MS / 2);
  processes.forEach((each) => process.kill(each, 'SIGCONT'));
  await Promise.all([trigger.executions(6, 60_000), fromNodeRed(6, 60_000)]);
  await until(() => chatwoot.connections().subscribed === 2, 60_000);
  chatwoot.act.customerWrites({ content: 'awake' });
  const texts = (items: readonly HelpdeskItem[]) => items.flatMap(({ message }) => message?.text ?? []);
  const expected = ['before', '1', '2', '3', '4', '5', 'awake'];
  expect(texts(await trigger.items(7))).toEqual(expected);
  expect(texts(await fromNodeRed(7, 60_000))).toEqual(expected);
});

test.each([403, 401, 200])('a page that a proxy answers with, %i, ends no stream', async (status) => {
  const fault = await chatwoot.fault('refused-upgrade', { status, html: true });
  await chatwoot.fault('kick');
  chatwoot.act.customerWrites({ content: 'behind the page' });
  await wait(PAGE_MS);
  expect(nodeRed.statuses.of(node)).toMatchObject({ fill: 'yellow' });
  expect(await nodeRed.messages.read(`${node}-errors`)).toEqual([]);
  await fault.end();
  await trigger.executions(1, 60_000);
  expect((await trigger.items(1)).map(tell)).toEqual(['catch-up: behind the page']);
  const items = await fromNodeRed(1, 60_000);
  expect(items.filter(({ message }) => message !== null).map(tell)).toEqual(['catch-up: behind the page']);
});

test('a message of another server is not taken for the one with its number that came before', async () => {
  const other = await startChatwootServer();
  try {
    chatwoot.act.customerWrites({ content: 'of the first server' });
    const [[first], [red]] = await Promise.all([trigger.items(1), fromNodeRed(1)]);
    await trigger.changeCredential(realtimeCredential(other, other.tokens.agent));
    await trigger.deactivate();
    await trigger.activate();
    const events = ['message.created'];
    await nodeRed.admin.deploy(createRealtimeFlow(other, [{ id: node, settings: { events } }]));
    await until(() => other.connections().subscribed === 2);
    other.act.customerWrites({ content: 'of the second server' });
    const [items, others] = await Promise.all([trigger.items(2), fromNodeRed(2)]);
    expect([items, others].map((each) => each.map(tell))).toEqual([
      ['realtime: of the first server', 'realtime: of the second server'],
      ['realtime: of the first server', 'realtime: of the second server'],
    ]);
    const numbers = [first, red, items[1], others[1]].map((item) => [item?.account?.id, item?.message?.id]);
    expect(new Set(numbers.map(String)).size).toBe(1);
  } finally {
    await other.close();
  }
});
