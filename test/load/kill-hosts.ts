import { readLedgerOf } from './node-red';
import { startN8n } from '../../simulator/hosts/n8n';
import { helpdeskTrigger } from '../../simulator/hosts/n8n-helpdesks';
import type { TriggerSetup } from '../../simulator/hosts/n8n-workflow';
import { startNodeRed } from '../../simulator/hosts/node-red';
import { runKill } from './kill';
import { SECRET } from './mix';
import { flow } from './node-red';
import type { RunReport } from './run';

/** n8n's own step, which remembers in the database (docs/scaling.md). */
const REMEMBER = 'Remove Duplicates';
const STEPS: NonNullable<TriggerSetup['steps']> = {
  nodes: [
    {
      id: 'remember',
      name: REMEMBER,
      type: 'n8n-nodes-base.removeDuplicates',
      typeVersion: 2,
      position: [200, 0],
      parameters: {
        operation: 'removeItemsSeenInPreviousExecutions',
        dedupeValue: '={{ $json.id }}',
        options: {},
      },
    },
  ],
  connections: { Trigger: { main: [[{ node: REMEMBER, type: 'main', index: 0 }]] } },
};

export async function killN8n(seconds: number, withStep: boolean): Promise<RunReport> {
  const host = await startN8n();
  try {
    const setup = helpdeskTrigger('botble', { secret: SECRET });
    const trigger = await host.createTrigger(withStep ? { ...setup, steps: STEPS } : setup);
    const node = withStep ? REMEMBER : undefined;
    return await runKill(
      {
        host: withStep ? 'n8n, with Remove Duplicates' : 'n8n',
        url: () => trigger.url,
        killAndRestart: async () => {
          await host.kill();
          await host.restart();
        },
        emitted: async () =>
          (await trigger.executions()).flatMap((execution) => execution.itemsOf(node)).map(numberOf),
        interrupted: async () =>
          (await trigger.executions()).filter(({ items }) => items.length === 0).length,
        remembers: withStep,
      },
      seconds,
    );
  } finally {
    await host.stop();
  }
}

function numberOf({ data }: { readonly data: unknown }): number {
  return (data as { message_id: number }).message_id;
}

export async function killNodeRed(seconds: number): Promise<RunReport> {
  let host = await startNodeRed();
  try {
    await host.admin.deploy(flow(0));
    return await runKill(
      {
        host: 'Node-RED',
        url: () => host.hookUrl('hook/botble-trigger'),
        killAndRestart: async () => {
          host = await host.restart('kill');
        },
        emitted: () => readLedgerOf(host),
        interrupted: async () => 0,
        remembers: false,
      },
      seconds,
    );
  } finally {
    await host.stop();
  }
}
