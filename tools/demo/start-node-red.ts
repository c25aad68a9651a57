import type { ProviderId } from '../../library';
import { PROVIDER_IDS } from '../derive/listings';
import { startNodeRed } from '../hosts/node-red';
import { createDemoFlow } from './demo-flow';
import { say } from './print';
import { runDemo } from './run';

/** `npm start`: every trigger on a real Node-RED, wired to Slack and a CRM. */
void runDemo('Node-RED', async (targets, crisp) => {
  const host = await startNodeRed({ progress: say, probes: false });
  await host.admin.deploy(createDemoFlow(targets, crisp));
  const webhookUrls = Object.fromEntries(PROVIDER_IDS.map((id) => [id, host.hookUrl(id)])) as Record<
    ProviderId,
    string
  >;
  return { editorUrl: host.baseUrl, webhookUrls, stop: host.stop };
});
