import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { FakeNodeRed } from './fake-node-red';
import type * as TriggerFile from '../../nodes/CrispRtmTrigger/CrispRtmTrigger.node';
import type { DeliveryPath } from './delivery-path';
import { startCallCounter } from './passed-files';

/** With its ending: without it, it looks like a native module to Node. */
const TRIGGER = '../../nodes/CrispRtmTrigger/CrispRtmTrigger.node.ts';

/** A passed event, and what ends its trigger. */
interface Listening {
  readonly hear: () => Promise<void>;
  readonly end: () => Promise<unknown>;
}

/** The files that one event of a socket passes on its way to an item, where another one came before it. */
export async function followEvent(): Promise<readonly DeliveryPath[]> {
  const counter = await startCallCounter();
  const { startCrispServer } = load<typeof import('../../simulator/crisp/server')>(
    '../../simulator/crisp/server',
  );
  const { freshMessage } = load<typeof import('../../simulator/crisp/fresh-message')>(
    '../../simulator/crisp/fresh-message',
  );
  const crisp = await startCrispServer();
  const say = () => crisp.emit('message:send', freshMessage({ content: 'Hello' }));
  const paths: DeliveryPath[] = [];
  for (const [host, listen] of [
    ['n8n', listenInN8n],
    ['Node-RED', listenInNodeRed],
  ] as const) {
    const { hear, end } = await listen(crisp, say);
    await hear();
    const files = await counter.during(hear);
    // What the simulator sends.
    paths.push({ host, files: files.filter((file) => !file.includes('/examples/')) });
    await end();
  }
  await crisp.close();
  return paths;
}

type Crisp = Awaited<ReturnType<typeof import('../../simulator/crisp/server').startCrispServer>>;

async function listenInN8n(crisp: Crisp, say: () => void): Promise<Listening> {
  const { startFakeTrigger } = load<typeof import('../../test/nodes/fake-trigger')>(
    '../../test/nodes/fake-trigger',
  );
  const { CrispRtmTrigger: Trigger } = load<typeof TriggerFile>(TRIGGER);
  const { items, response } = await startFakeTrigger(crisp, { node: new Trigger() });
  return { hear: () => hearOne(() => items().length, say), end: async () => response.closeFunction?.() };
}

async function listenInNodeRed(crisp: Crisp, say: () => void): Promise<Listening> {
  const { streamTypes } = load<typeof import('../../node-red/host/stream/register-stream')>(
    '../../node-red/host/stream/register-stream',
  );
  const { crisp: provider } = load<typeof import('../../helpdesks/crisp')>('../../helpdesks/crisp');
  const { tokenNode } = load<typeof import('../hosts/node-red-stream-flow')>('../hosts/node-red-stream-flow');
  const host = new FakeNodeRed();
  for (const [, register] of streamTypes(provider)) register(host.RED);
  const account = tokenNode(crisp, crisp.credentials.plugin);
  host.deploy(account);
  host.deploy({ id: 's', type: 'crisp rtm', token: account.id } as { id: string; type: string });
  host.events.emit('flows:started');
  while (crisp.connections().live === 0) await pause(10);
  return { hear: () => hearOne(() => host.sent.length, say), end: () => host.end() };
}

async function hearOne(count: () => number, say: () => void): Promise<void> {
  const before = count();
  say();
  for (let tries = 0; count() === before; tries += 1) {
    if (tries > 500) throw new Error('no item came of the event');
    await pause(10);
  }
}

/** Not before the calls are counted. */
function load<Exports>(file: string): Exports {
  return createRequire(__filename)(file) as Exports;
}
