import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../simulator/crisp/server';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import type { DeployType, FlowNode } from '../../../tools/hosts/node-red-admin';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { createStreamFlow } from '../../../tools/hosts/node-red-stream-flow';
import { until } from '../../simulator/until';
import { startTalking } from './start-talking';

const TYPES: readonly DeployType[] = ['full', 'flows', 'nodes'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let host: NodeRedHost;
let server: CrispServer;
beforeAll(async () => {
  server = await startCrispServer();
  host = await startNodeRed();
}, 120_000);
afterAll(async () => {
  await host?.stop();
  await server?.close();
});

/** Every deploy changes something else: the trigger's name, its events, what is behind it, the token's name. */
function createRoundFlow(round: number): FlowNode[] {
  const changed = round % 4;
  const events = changed === 1 ? ['message:send'] : ['message:send', 'message:received'];
  const settings = { name: changed === 0 ? `n${round}` : 'n', events };
  const tokenSettings = { name: changed === 2 ? `t${round}` : 't' };
  return createStreamFlow(server, [{ settings, tokenSettings }]).map((node) =>
    changed === 3 && node.id === 'rtm-probe' ? { ...node, name: `p${round}` } : node,
  );
}

/** What is left, once what only lasts a moment (a request's own timer, on a busy machine) had 10 s to end. */
async function inspectOnce(holds: (handles: Readonly<Record<string, number>>) => boolean) {
  for (let attempt = 1; ; attempt += 1) {
    await pause(500);
    const found = await host.admin.inspect();
    if (attempt === 20 || holds(found.handles)) return found;
  }
}

/** The most connections that were open at once, looked at all the time. */
function watchConnections() {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, server.connections().open)), 1);
  return () => {
    clearInterval(timer);
    return most;
  };
}

test('the socket client is not loaded before a node wants it', async () => {
  await host.admin.deploy(createFlow([{ provider: 'crisp', secret: 'any' }]));
  expect((await host.admin.inspect()).loaded).toBe(0);
});

test('60 redeploys under load: one socket, nothing lost, nothing twice; none after removal', async () => {
  await host.admin.deploy([]);
  const before = await host.admin.inspect();
  await host.admin.deploy(createRoundFlow(0));
  await host.statuses.waitFor('rtm', 'status.live');
  const { said, stop } = startTalking(server, 2);
  const maxOpen = watchConnections();
  for (let round = 0; round < 60; round += 1) {
    await host.admin.deploy(createRoundFlow(round), TYPES[round % 3]);
    expect(server.connections()).toMatchObject({ open: 1, live: 1 });
    await pause(20);
  }
  await stop();
  const messages = await host.messages.waitFor('rtm-probe', said.length);
  const received = messages.map(({ msg }) => (msg.payload as { message: { id: string } }).message.id);
  expect(received).toEqual(said);
  expect(maxOpen()).toBe(1);
  expect(server.connections().accepted).toBe(1);

  await host.admin.deploy([]);
  expect(server.connections()).toMatchObject({ live: 0 });
  await until(() => server.connections().open === 0);
  const after = await inspectOnce((left) => (left.Timeout ?? 0) <= (before.handles.Timeout ?? 0));
  console.log(JSON.stringify({ messages: said.length, before, after }));
  expect(after.handles.TCPSocketWrap ?? 0).toBeLessThanOrEqual(before.handles.TCPSocketWrap ?? 0);
  expect(after.handles.Timeout ?? 0).toBeLessThanOrEqual(before.handles.Timeout ?? 0);
  expect(after.listeners).toBe(before.listeners);
}, 120_000);

test('another token is another socket, and the first one goes', async () => {
  await host.admin.deploy(createStreamFlow(server));
  await until(() => server.connections().live === 1);
  await host.admin.deploy(createStreamFlow(server, [{ token: server.credentials.website }]));
  await until(() => server.subscriptions().length === 1 && server.connections().accepted === 3);
  await until(() => server.connections().open === 1);
});

test('1,000 triggers on one token: one socket, one message each', async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `many${index}`);
  const flow = createStreamFlow(
    server,
    ids.map((id) => ({ id, settings: { events: ['message:send'] } })),
  );
  const needed = flow.filter(({ type }) => type !== 'catch').filter(({ id }) => !id.endsWith('-errors'));
  const wired = needed.map((node) =>
    node.type === 'crisp rtm' ? { ...node, wires: [['many0-probe']] } : node,
  );
  const kept = wired.filter(({ id, type }) => type !== 'probe' || id === 'many0-probe');
  const { accepted } = server.connections();
  await host.admin.deploy(kept);
  await until(() => server.connections().open === 1 && server.connections().live === 1, 20_000);
  expect(server.connections().accepted).toBe(accepted + 1);
  await host.statuses.waitFor('many999', 'status.live');
  server.emit('message:send', freshMessage());
  await host.messages.waitFor('many0-probe', 1000);
  await host.admin.deploy([]);
  await until(() => server.connections().open === 0);
}, 60_000);

test('a node that is disabled closes its socket', async () => {
  await host.admin.deploy(createStreamFlow(server));
  await until(() => server.connections().live === 1);
  await host.admin.deploy(createStreamFlow(server, [{ settings: { d: true } }]), 'nodes');
  await until(() => server.connections().open === 0);
});
