import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startNodeRed, type NodeRedHost } from '../hosts/node-red';
import type { DeployType, FlowNode } from '../hosts/node-red-admin';
import { createFlow } from '../hosts/node-red-flow';
import { LEDGER_FILE } from '../hosts/node-red-probe';
import { SECRET } from './mix';
import { runLoad, type RunReport } from './run';

const DEPLOY_EVERY = 30;
const TYPES: readonly DeployType[] = ['full', 'flows', 'nodes'];

export async function loadNodeRed(seconds: number): Promise<RunReport> {
  const host = await startNodeRed();
  try {
    await host.admin.deploy(flow(0));
    return await runLoad(
      {
        host: 'Node-RED',
        url: host.hookUrl('hook/botble-trigger'),
        pid: host.pid,
        log: host.log,
        disturb: (time) => redeploy(host, time),
        emitted: () => readLedger(host),
      },
      seconds,
    );
  } finally {
    await host.stop();
  }
}

/** Two deploys a minute, of each type in turn; each changes the trigger. */
async function redeploy(host: NodeRedHost, seconds: number): Promise<void> {
  for (let round = 1; round * DEPLOY_EVERY < seconds; round += 1) {
    await wait(DEPLOY_EVERY * 1000);
    await host.admin.deploy(flow(round), TYPES[round % TYPES.length]);
  }
}

function flow(round: number): FlowNode[] {
  const trigger = { provider: 'botble', secret: SECRET, settings: { name: `round ${round}` } } as const;
  return createFlow([trigger]).map((node) => (node.type === 'probe' ? { ...node, type: 'ledger' } : node));
}

async function readLedger({ userFolder }: NodeRedHost): Promise<readonly number[]> {
  // Its stream writes behind.
  await wait(1000);
  const text = await readFile(join(userFolder, LEDGER_FILE), 'utf8');
  return text.split('\n').slice(0, -1).map(Number);
}
