import { providers, type ProviderId } from '../../library';
import { nodeRedSteps, STEP_IDS } from './node-red-steps';
import { say } from './print';
import { runDemo } from './run';
import { createSecret } from './scenario';
import { STREAM_EVENTS } from './stream';
import { startNodeRed } from '../hosts/node-red';
import { createFlow } from '../hosts/node-red-flow';
import { createStreamFlow, STREAM_TAB } from '../hosts/node-red-stream-flow';

/** `npm start`: every trigger on a real Node-RED, wired to Slack and a CRM. */
void runDemo('Node-RED', async (targets, crisp) => {
  const host = await startNodeRed({ progress: say, probes: false });
  const ids = Object.keys(providers) as ProviderId[];
  const triggers = createFlow(
    ids.map((provider) => ({ provider, path: provider, secret: createSecret(provider) })),
  );
  const wired = triggers
    .filter(({ type }) => type !== 'probe')
    .map((node, row) =>
      node.type.endsWith(' webhook')
        ? { ...node, x: 160, y: 40 + row * 40, events: ['*'], wires: [STEP_IDS] }
        : node,
    );
  const stream = createStreamFlow(crisp, [{ settings: { events: STREAM_EVENTS } }])
    .filter(({ type }) => type === 'crisp rtm account' || type === 'crisp rtm')
    .map((node) => (node.z === STREAM_TAB ? { ...node, z: 'tab', x: 160, y: 400, wires: [STEP_IDS] } : node));
  await host.admin.deploy([...wired, ...stream, ...nodeRedSteps(targets, 'tab')]);
  const webhookUrls = Object.fromEntries(ids.map((id) => [id, host.hookUrl(id)])) as Record<
    ProviderId,
    string
  >;
  return { editorUrl: host.baseUrl, webhookUrls, stop: host.stop };
});
