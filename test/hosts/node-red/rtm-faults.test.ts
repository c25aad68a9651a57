import { setTimeout as pause } from 'node:timers/promises';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../simulator/crisp/server';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createStreamFlow, type StreamFlow } from '../../../tools/hosts/node-red-stream-flow';
import { until } from '../../simulator/until';
import { printFaultTable } from '../../../tools/docs/print-fault-table';
import { FAULT_SCRIPTS, playFault } from '../rtm-scripts';
import { startTalking } from './start-talking';

let host: NodeRedHost;
const servers: CrispServer[] = [];
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(async () => {
  await host?.stop();
  await Promise.all(servers.map((server) => server.close()));
});

async function newServer(): Promise<CrispServer> {
  const server = await startCrispServer({ pingIntervalMs: 2000, pingTimeoutMs: 2000 });
  servers.push(server);
  return server;
}

async function deployLive(flows: readonly (readonly [CrispServer, StreamFlow & { id: string }])[]) {
  const nodes = flows.flatMap(([server, flow]) => createStreamFlow(server, [flow]));
  await host.admin.deploy([...new Map(nodes.map((node) => [node.id, node])).values()]);
  for (const [, { id }] of flows) await host.statuses.waitFor(id, 'status.live');
}

const received = async (id: string) =>
  (await host.messages.read(`${id}-probe`)).map(
    ({ msg }) => (msg.payload as { message: { id: string } }).message.id,
  );

async function enough(read: () => Promise<readonly string[]>, count: number): Promise<void> {
  const deadline = Date.now() + 30_000;
  while ((await read()).length < count && Date.now() < deadline) await pause(100);
}

test('every fault: live again, and no message lost or doubled', async () => {
  const played = await Promise.all(
    FAULT_SCRIPTS.map(async (script, index) => ({ script, server: await newServer(), id: `fault${index}` })),
  );
  const settings = { events: ['message:send'] };
  await deployLive(played.map(({ server, id }) => [server, { id, settings }] as const));
  const rows = await Promise.all(
    played.map(({ script, server, id }) =>
      playFault(server, script, {
        received: () => received(id),
        told: () =>
          host.statuses.history(id).map(({ fill, text = '' }) => `${fill} ${text.replace('status.', '')}`),
      }),
    ),
  );
  printFaultTable('node-red', rows);
  expect(rows.filter(({ lost, twice }) => lost + twice > 0)).toEqual([]);
  const flooded = played.find(({ script }) => script.fault === 'flood')?.id ?? '';
  // Ten thousand at once, and the four before and after them. A busy machine takes its time to write them down.
  await enough(() => received(flooded), 10_004);
  expect(new Set(await received(flooded)).size).toBe(10_004);
  for (const [index, { script, id }] of played.entries()) {
    const refused = script.refuses === true;
    if (refused) await host.messages.waitFor(`${id}-errors`, 1);
    expect([script.name, rows[index]?.liveAfterMs === 'refused']).toEqual([script.name, refused]);
    expect([script.name, (await host.messages.read(`${id}-errors`)).length]).toEqual([
      script.name,
      refused ? 1 : 0,
    ]);
    if (refused) expect(host.statuses.of(id)).toMatchObject({ fill: 'red', shape: 'ring' });
  }
}, 180_000);

describe('lines that break', () => {
  const settings = { events: ['message:send'] };
  let server: CrispServer;
  let outage: Promise<Outage>;
  beforeAll(async () => {
    server = await newServer();
    const away = await newServer();
    const tokenSettings = { pace: { backoff: { first: 20, longest: 50 } }, dailyCalls: 100_000 };
    await deployLive([
      [server, { id: 'torn', settings, tokenSettings }],
      [away, { id: 'outage', settings }],
    ]);
    outage = playOutage(away);
    // Said below, where somebody waits for it.
    outage.catch(() => undefined);
  });

  test('100 forced disconnects in a stream of messages: none lost, none twice', async () => {
    const { said, stop } = startTalking(server, 20);
    for (let round = 0; round < 100; round += 1) {
      await pause(80);
      await server.fault(round % 2 === 0 ? 'kick' : 'cut-line');
      // Not live alone: the server may not have noticed yet that the line is cut.
      await until(() => server.connections().accepted === round + 2, 10_000);
      await until(() => server.connections().live === 1, 10_000);
    }
    await stop();
    await enough(() => received('torn'), said.length);
    const got = await received('torn');
    console.log(
      `100 forced disconnects: ${said.length} messages sent, ${got.length} emitted, ${server.restCalls().length} REST calls`,
    );
    expect(got.length).toBe(said.length);
    expect(new Set(got)).toEqual(new Set(said));
    expect(server.connections().accepted).toBe(101);
  }, 120_000);

  test('a 60 s outage: one connection afterwards, the event delivered, few REST calls', async () => {
    const { said, emitted, attempts, accepted, endpoints } = await outage;
    expect(emitted).toEqual([said]);
    // 1 + 2 + 4 + … s, each at least half of it.
    expect(attempts).toBeLessThanOrEqual(8);
    expect(accepted).toBe(2);
    expect(endpoints).toBeLessThanOrEqual(4);
  }, 200_000);
});

interface Outage {
  readonly said: string;
  readonly emitted: readonly string[];
  /** That failed. */
  readonly attempts: number;
  readonly accepted: number;
  /** REST calls for an endpoint. */
  readonly endpoints: number;
}

/** Beside the other test: it is a minute of waiting. */
async function playOutage(server: CrispServer): Promise<Outage> {
  const outage = await server.fault('outage', { ms: 60_000 });
  const message = freshMessage({ content: 'in the outage' });
  server.emit('message:send', message);
  await outage.over;
  const back = Date.now();
  await until(() => server.connections().live === 1, 90_000);
  const liveAfter = Date.now() - back;
  await until(() => server.connections().open === 1);
  await enough(() => received('outage'), 1);
  const waits = host.statuses.history('outage').filter(({ text }) => text?.startsWith('waiting'));
  console.log(
    `60 s outage: ${waits.length} attempts failed, live ${liveAfter} ms after it, ${server.restCalls().length} REST calls in all`,
  );
  return {
    said: String(message.fingerprint),
    emitted: await received('outage'),
    attempts: waits.length,
    accepted: server.connections().accepted,
    endpoints: server.restCalls('connect/endpoints').length,
  };
}
