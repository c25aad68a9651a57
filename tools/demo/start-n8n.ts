import { providers, type ProviderId } from '../../library';
import { n8nSteps } from './n8n-steps';
import { say } from './print';
import { runDemo } from './run';
import { createSecret } from './scenario';
import { startN8n } from '../hosts/n8n';
import { STREAM_EVENTS } from './stream';
import { helpdeskTrigger } from '../hosts/n8n-helpdesks';
import { rtmTrigger } from '../hosts/n8n-rtm';
import { TRIGGER_NAME } from '../hosts/n8n-workflow';

/** `npm run start:n8n`: every trigger on a real n8n, wired to Slack and a CRM. */
void runDemo('n8n', async (targets, crisp) => {
  const host = await startN8n({ progress: say });
  const urls: [string, string][] = [];
  for (const id of Object.keys(providers) as ProviderId[]) {
    const trigger = await host.createTrigger({
      ...helpdeskTrigger(id, { secret: createSecret(id) }),
      name: `${providers[id].label} to Slack and CRM`,
      steps: n8nSteps(targets, TRIGGER_NAME),
    });
    urls.push([id, trigger.url]);
  }
  await host.createTrigger({
    ...rtmTrigger(crisp, { events: STREAM_EVENTS }),
    name: "Crisp's stream to Slack and CRM",
    steps: n8nSteps(targets, TRIGGER_NAME),
  });
  const webhookUrls = Object.fromEntries(urls) as Record<ProviderId, string>;
  const { email, password } = host.api.login;
  return { editorUrl: host.baseUrl, login: `${email} / ${password}`, webhookUrls, stop: host.stop };
});
