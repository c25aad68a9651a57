import type { HelpdeskItem } from '../../../helpdesks';
import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createRealtimeFlow, type RealtimeFlow } from '../../../tools/hosts/node-red-realtime-flow';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { until } from '../../simulator/until';
import { registeringFlow } from './registration/flow';

/** What takes a minute in life takes a moment here. */
const PACE = { backoff: { first: 20, longest: 50 } };

let host: NodeRedHost;
let server: ChatwootServer;
beforeAll(async () => {
  // Where checkpoints outlive a restart; Node-RED itself writes every 30 s.
  const onDisk = { module: 'localfilesystem', config: { flushInterval: 1 } };
  host = await startNodeRed({ settings: { contextStorage: { default: onDisk } } });
}, 120_000);
afterAll(() => host?.stop());
beforeEach(async () => {
  server = await startChatwootServer({ allowPrivateNetwork: true });
});
afterEach(async () => {
  await host.admin.deploy([]);
  await server.close();
});

let nodes = 0;
async function deployLive(flow: RealtimeFlow = {}): Promise<string> {
  const id = `realtime-${(nodes += 1)}`;
  await host.admin.deploy(createRealtimeFlow(server, [{ ...flow, id }]));
  await host.statuses.waitFor(id, 'status.live');
  return id;
}

const readItems = async (id: string, count: number) =>
  (await host.messages.waitFor(`${id}-probe`, count)).map(({ msg }) => msg.payload as HelpdeskItem);

async function eventually(isSo: () => Promise<boolean>, patience = 20_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function blocks({ kind, occurredAt, account, inbox, conversation, contact, author, message }: HelpdeskItem) {
  return { kind, occurredAt, account, inbox, conversation, contact, author, message };
}

test('a message is the same item as by webhook, with an agent as the user and without a webhook at Chatwoot', async () => {
  const hooked = registeringFlow(host, server);
  const streamed = createRealtimeFlow(server, [{ id: 'both', settings: { events: ['message.created'] } }]);
  await host.admin.deploy([...hooked, ...streamed]);
  await host.statuses.waitFor('both', 'status.live');
  await host.statuses.waitFor('auto', 'status.listening');
  server.act.customerWrites();
  server.act.agentReplies();
  await server.delivered();
  const [items, others] = [await readItems('both', 2), await readItems('auto', 2)];
  const byId = (item: HelpdeskItem) => item.message?.id ?? '';
  const sorted = (list: readonly HelpdeskItem[]) =>
    [...list].sort((one, other) => byId(one).localeCompare(byId(other))).map(blocks);
  expect(sorted(items)).toEqual(sorted(others));
  expect(items.map(({ source, verified }) => [source, verified])).toEqual([
    ['realtime', true],
    ['realtime', true],
  ]);
  expect(server.commands().map(({ command }) => command)).toEqual(['subscribe']);
}, 30_000);

test('who acted, activity messages and deleted contacts arrive as well', async () => {
  const id = await deployLive({ token: server.tokens.administrator });
  server.act.assign();
  server.act.deleteContact({ contactId: server.act.createContact().id });
  await readItems(id, 5);
  const heard = async () =>
    (await host.messages.read(`${id}-probe`)).map(({ msg }) => msg.payload as HelpdeskItem);
  const named = (items: readonly HelpdeskItem[], name: string) =>
    items.find(({ event }) => (event as string) === name);
  await eventually(async () => named(await heard(), 'contact.deleted') !== undefined);
  const items = await heard();
  expect(named(items, 'contact.deleted')?.author?.type).toBe('agent');
  // Told by a job at Chatwoot, which does not know.
  expect(named(items, 'assignee.changed')?.author).toBeNull();
  expect(items.some(({ author }) => author?.type === 'system')).toBe(true);
}, 30_000);

test('100 forced disconnects in a stream of messages: none lost, none twice', async () => {
  const id = await deployLive({
    settings: { events: ['message.created'] },
    accountSettings: { pace: PACE },
  });
  const said: string[] = [];
  const say = (count: number) => {
    for (let each = 0; each < count; each += 1)
      said.push(String(server.act.customerWrites({ content: 'in the stream' }).id));
  };
  for (let turn = 0; turn < 100; turn += 1) {
    say(1);
    server.kickAll();
    say(2);
    await until(
      () => server.connections().accepted >= turn + 2 && server.connections().subscribed === 1,
      10_000,
    );
    say(1);
  }
  const got = async () =>
    (await host.messages.read(`${id}-probe`))
      .map(({ msg }) => (msg.payload as HelpdeskItem).message)
      .flatMap((message) => (message?.text === 'in the stream' ? [message.id ?? ''] : []));
  await eventually(async () => (await got()).length >= said.length);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const ids = await got();
  expect(said).toHaveLength(400);
  expect(ids.length).toBe(new Set(ids).size);
  expect([...ids].sort()).toEqual([...said].sort());
  process.stderr.write(`[node-red realtime] 100 disconnects: ${ids.length} of ${said.length}, none twice\n`);
}, 180_000);

test('a gap is read back, shown and reported as an item', async () => {
  const id = await deployLive({ settings: { events: ['*', 'realtime:gap'] } });
  await server.fault('outage', { ms: 500 });
  server.act.customerWrites({ content: 'in the dark' });
  await eventually(async () =>
    (await host.messages.read(`${id}-probe`)).some(({ msg }) => msg.topic === 'chatwoot/realtime:gap'),
  );
  const messages = await host.messages.read(`${id}-probe`);
  const items = messages.map(({ msg }) => msg.payload as HelpdeskItem);
  expect(items.find(({ message }) => message?.text === 'in the dark')?.source).toBe('catch-up');
  const report = items.find(({ event }) => (event as string) === 'realtime:gap')?.data;
  expect(report).toMatchObject({
    incomplete: null,
    unrecoverable: expect.arrayContaining(['contact.updated']),
  });
}, 30_000);

test('messages that were written while Node-RED was stopped are read back, each once', async () => {
  // Reading back may reach two seconds before the first connection, and this Chatwoot begins with a message.
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  const id = await deployLive({ settings: { events: ['message.created'] } });
  server.act.customerWrites({ content: 'before' });
  await readItems(id, 1);
  const restarting = host.restart();
  await eventually(async () => server.connections().open === 0);
  const missed = Array.from({ length: 50 }, (_, index) => `missed ${index}`);
  for (const content of missed) server.act.customerWrites({ content });
  host = await restarting;
  await readItems(id, 51);
  server.act.customerWrites({ content: 'after' });
  const items = await readItems(id, 52);
  expect(items.map(({ source, message }) => `${source}: ${message?.text}`)).toEqual([
    'realtime: before',
    ...missed.map((text) => `catch-up: ${text}`),
    'realtime: after',
  ]);
}, 60_000);

test('a redeploy keeps the socket, and a deleted node closes it', async () => {
  const id = await deployLive();
  for (let turn = 0; turn < 10; turn += 1) await host.admin.deploy(createRealtimeFlow(server, [{ id }]));
  expect(server.connections()).toMatchObject({ accepted: 1, open: 1 });
  await host.admin.deploy([]);
  await until(() => server.connections().open === 0);
}, 30_000);

test('a refused token: one attempt, red, one catchable error, and nothing of it in the log', async () => {
  const id = `realtime-${(nodes += 1)}`;
  await host.admin.deploy(createRealtimeFlow(server, [{ id, token: server.tokens.wrong }]));
  const [{ msg } = { msg: {} as never }] = await host.messages.waitFor(`${id}-errors`, 1);
  expect(msg).toMatchObject({ topic: 'chatwoot/refused', payload: { detail: expect.any(String) } });
  expect(await host.statuses.waitFor(id, 'token rejected')).toMatchObject({ fill: 'red', shape: 'ring' });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(server.requests('/profile')).toHaveLength(1);
  expect(host.log()).not.toContain(server.tokens.wrong);
}, 20_000);

leavesNoSecret(() => ({ folder: host.userFolder, log: host.log() }));
