import { providers, type ProviderId } from '../../library';
import type { FlowNode } from '../hosts/node-red-admin';
import { nodeRedSteps, STEP_IDS } from './node-red-steps';
import { say } from './print';
import { runDemo } from './run';
import { createSecret } from './scenario';
import { STREAM_EVENTS } from './stream';
import { startNodeRed } from '../hosts/node-red';
import { createFlow } from '../hosts/node-red-flow';
import { createStreamFlow } from '../hosts/node-red-stream-flow';

const IDS = Object.keys(providers) as ProviderId[];
const FIRST_ROW = 120;
const ROW = 60;

/** `npm start`: every trigger on a real Node-RED, wired to Slack and a CRM. */
void runDemo('Node-RED', async (targets, crisp) => {
  const host = await startNodeRed({ progress: say, probes: false });
  const accounts = createFlow(
    IDS.map((provider) => ({ provider, path: provider, secret: createSecret(provider) })),
  );
  const streams = createStreamFlow(crisp, [{ settings: { events: STREAM_EVENTS } }]);
  await host.admin.deploy([
    ...placeTriggers([...accounts, ...streams]),
    ...nodeRedSteps(targets, 'tab', FIRST_ROW),
  ]);
  const webhookUrls = Object.fromEntries(IDS.map((id) => [id, host.hookUrl(id)])) as Record<
    ProviderId,
    string
  >;
  return { editorUrl: host.baseUrl, webhookUrls, stop: host.stop };
});

/** One below the other, without the probes of the tests. */
function placeTriggers(nodes: readonly FlowNode[]): FlowNode[] {
  let row = 0;
  return nodes
    .filter(({ type }) => type === 'tab' || / (?:webhook|account|rtm)$/.test(type))
    .filter(({ id, type }) => type !== 'tab' || id === 'tab')
    .map((node) => {
      if (node.x === undefined) return node;
      const place = { z: 'tab', x: 180, y: FIRST_ROW + ROW * row++ };
      const events = node.type.endsWith(' webhook') ? { events: ['*'] } : {};
      return { ...node, ...place, ...events, wires: [STEP_IDS] };
    });
}
