import { startN8n } from '../hosts/n8n';
import { helpdeskTrigger } from '../hosts/n8n-helpdesks';
import { TRIGGER_NAME, type TriggerSetup } from '../hosts/n8n-workflow';
import { createFlow } from '../hosts/node-red-flow';
import { startNodeRed } from '../hosts/node-red';
import { runKill } from './kill';
import { SECRET } from './mix';
import type { RunReport } from './run';
import { settledExecutions } from './settled-executions';

const PROBE = 'botble-trigger-probe';

/** n8n's own step, which remembers in the database, but lets copies of the same moment pass (docs/scaling.md). */
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

/** What the kill interrupted. Where n8n knows which steps had run, it makes up items for them ("artificial"). */
const CRASHED = 'crashed';

export async function killN8n(seconds: number, withStep: boolean): Promise<RunReport> {
  const host = await startN8n();
  try {
    const setup = helpdeskTrigger('botble', { secret: SECRET });
    const trigger = await host.createTrigger(withStep ? { ...setup, steps: STEPS } : setup);
    const node = withStep ? REMEMBER : TRIGGER_NAME;
    return await runKill(
      {
        host: withStep ? 'n8n, with Remove Duplicates' : 'n8n',
        url: () => trigger.url,
        killAndRestart: async () => {
          await host.kill();
          await host.restart();
        },
        emitted: async () =>
          (await settledExecutions(trigger))
            .filter(({ status }) => status !== CRASHED)
            .flatMap((execution) => execution.readItems(node))
            .map(readNumber),
        interrupted: async () =>
          (await settledExecutions(trigger)).filter(({ status }) => status !== 'success').length,
        stores: true,
      },
      seconds,
    );
  } finally {
    await host.stop();
  }
}

function readNumber({ data }: { readonly data: unknown }): number {
  return (data as { message_id: number }).message_id;
}

export async function killNodeRed(seconds: number): Promise<RunReport> {
  let host = await startNodeRed();
  try {
    // Its probe writes at once: what got that far is on the disk.
    await host.admin.deploy(createFlow([{ provider: 'botble', secret: SECRET }]));
    return await runKill(
      {
        host: 'Node-RED',
        url: () => host.hookUrl('hook/botble-trigger'),
        killAndRestart: async () => {
          host = await host.restart('kill');
        },
        emitted: async () =>
          (await host.messages.read(PROBE)).map(({ msg }) => readNumber(msg.payload as { data: unknown })),
        interrupted: async () => 0,
        stores: false,
      },
      seconds,
    );
  } finally {
    await host.stop();
  }
}
