import { createRequire } from 'node:module';
import { botbleDelivery, SECRET } from '../../test/core/deliveries';
import type * as TriggerFile from '../../nodes/BotbleLiveChatTrigger/BotbleLiveChatTrigger.node';
import { FakeNodeRed } from './fake-node-red';
import { startCallCounter } from './passed-files';

const TRIGGER = '../../nodes/BotbleLiveChatTrigger/BotbleLiveChatTrigger.node.ts';

export interface DeliveryPath {
  readonly host: 'n8n' | 'Node-RED';
  readonly files: readonly string[];
}

/** The files that one signed delivery passes on its way to an item, where another one was accepted before it. */
export async function followDelivery(): Promise<readonly DeliveryPath[]> {
  const counter = await startCallCounter();
  const n8n = await followInN8n();
  const host = new FakeNodeRed();
  const nodeRed = await followInNodeRed(host);
  const paths = [
    { host: 'n8n', files: await counter.during(n8n) },
    { host: 'Node-RED', files: await counter.during(nodeRed) },
  ] as const;
  await host.end();
  return paths;
}

async function followInN8n(): Promise<() => Promise<unknown>> {
  const { receiveInN8n } = load<typeof import('../../test/nodes/fake-webhook')>(
    '../../test/nodes/fake-webhook',
  );
  // With its ending: without it, it looks like a native module to Node.
  const { BotbleLiveChatTrigger: Trigger } = load<typeof TriggerFile>(TRIGGER);
  const trigger = new Trigger();
  const deliver = async (id: number) => {
    const { returned } = await receiveInN8n({ data: { message_id: id } }, trigger);
    if (returned.workflowData === undefined) throw new Error('n8n got no item');
  };
  await deliver(1);
  return () => deliver(2);
}

async function followInNodeRed(host: FakeNodeRed): Promise<() => Promise<unknown>> {
  const { registerAccountNode } = load<typeof import('../../node-red/host/account')>(
    '../../node-red/host/account',
  );
  const { registerWebhookNode } = load<typeof import('../../node-red/host/webhook-node')>(
    '../../node-red/host/webhook-node',
  );
  const { botble } = load<typeof import('../../helpdesks/botble')>('../../helpdesks/botble');
  registerAccountNode(host.RED, botble);
  registerWebhookNode(host.RED, botble);
  host.deploy({ id: 'a', type: 'botble account', credentials: { secret: SECRET } } as {
    id: string;
    type: string;
  });
  host.deploy({ id: 't', type: 'botble webhook', account: 'a', path: 'hook' } as {
    id: string;
    type: string;
  });
  host.events.emit('flows:started');
  const deliver = async (id: number) => {
    const before = host.sent.length;
    await host.receive('/hook', botbleDelivery({ data: { message_id: id } }));
    if (host.sent.length === before) throw new Error('Node-RED got no message');
  };
  await deliver(1);
  return () => deliver(2);
}

/** Not before the calls are counted. */
function load<Exports>(file: string): Exports {
  return createRequire(__filename)(file) as Exports;
}
