import { TRIGGERS } from '../../../../recipes/triggers';
import { deliver } from '../../../../simulator/deliver';
import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { accountCredential } from '../../../../tools/hosts/n8n-chatwoot';
import { credentialData, helpdeskTrigger, storedManual } from '../../../../tools/hosts/n8n-helpdesks';
import {
  importWorkflow,
  type Credential,
  type WorkflowFile,
  type WorkflowFileNode,
} from '../../../../tools/hosts/n8n-import';
import { realtimeCredential } from '../../../../tools/hosts/n8n-realtime';
import { rtmCredential } from '../../../../tools/hosts/n8n-rtm';
import { isRegisteredByHand } from '../../recipes/registered-by-hand';
import { runPlays } from '../../recipes/run-plays';
import { SLACK_SECRET, type Services } from '../../recipes/services';
import { leadSlackTo } from '../../../../tools/hosts/n8n-slack';
import { withTableMadeByHand } from './table-by-hand';

const SECRET = 'a-secret-of-the-workflows';

/** The workflows that people import, as they are but for credentials and addresses. */
export function workflows(n8n: () => N8nHost): void {
  describe('the workflows to import', () => {
    runPlays('workflows', async (text, services) => {
      const { api, baseUrl } = n8n();
      leadSlackTo(services.slack.url);
      const shipped = JSON.parse(text) as WorkflowFile;
      const file = N8N_MAJOR === '1' ? await withTableMadeByHand(api, shipped) : shipped;
      const chosen = { ...file, nodes: file.nodes.map((node) => registered(node, services)) };
      const imported = await importWorkflow(api, baseUrl, chosen, (node) => credentialFor(node, services));
      const toName = (provider: string) =>
        TRIGGERS.filter((each) => each.webhook && each.provider === provider).map(
          ({ label }) => `${label} Trigger`,
        )[0];
      return {
        services,
        getSecret: (provider) =>
          provider === 'chatwoot' ? (services.chatwoot.webhooks()[0]?.secret ?? '') : SECRET,
        hears: (provider) => file.nodes.some(({ name }) => name === toName(provider)),
        slackUrl: () => imported.getUrl('Slack Trigger'),
        deliver: async (delivery) => {
          const url = imported.getUrl(toName(delivery.provider) ?? '');
          return (await deliver(url, delivery, { timeoutMs: 30_000 })).status;
        },
        settle: async () => expect(await imported.failures()).toEqual([]),
        remove: imported.remove,
      };
    });
  });
}

/** With manual registration, where a person has to choose it. */
function registered(node: WorkflowFileNode, services: Services): WorkflowFileNode {
  const trigger = findTrigger(node);
  if (trigger?.webhook !== true || !isRegisteredByHand(trigger.provider, services)) return node;
  return { ...node, parameters: { ...node.parameters, registration: storedManual(node.typeVersion) } };
}

function findTrigger({ type }: WorkflowFileNode) {
  return TRIGGERS.find(({ n8n }) => type.endsWith(`.${n8n}`));
}

/** As a person would choose it. */
function credentialFor(node: WorkflowFileNode, services: Services): Credential | undefined {
  const { parameters } = node;
  const trigger = findTrigger(node);
  const token = {
    type: 'crispRtmApi',
    data: rtmCredential(services.crisp, services.crisp.credentials.plugin),
  };
  const { chatwoot } = services;
  if (trigger?.n8n === 'chatwootRealtimeTrigger')
    return { type: 'chatwootRealtimeApi', data: realtimeCredential(chatwoot, chatwoot.tokens.agent) };
  // Its webhook registers itself.
  if (trigger?.provider === 'chatwoot')
    return { type: 'chatwootAccountApi', data: accountCredential(chatwoot) };
  if (trigger?.webhook === false) return token;
  const body = JSON.stringify({ body: { routing_key: services.pagerDuty.routingKey } });
  const chosen: Readonly<Record<string, Credential>> = {
    crispRtmApi: token,
    hubspotAppToken: { type: 'hubspotAppToken', data: { appToken: services.hubspot.token } },
    slackApi: {
      type: 'slackApi',
      data: { accessToken: services.slack.token, signatureSecret: SLACK_SECRET },
    },
    chatwootAccountApi: { type: 'chatwootAccountApi', data: accountCredential(chatwoot) },
    intercomWebhookApi: {
      type: 'intercomWebhookApi',
      data: { ...credentialData('intercom', { secret: SECRET }), accessToken: services.intercom.token },
    },
    httpCustomAuth: { type: 'httpCustomAuth', data: { json: body } },
  };
  if (trigger !== undefined) {
    const { credential } = helpdeskTrigger(trigger.provider, { secret: SECRET });
    return chosen[credential?.type ?? ''] ?? credential;
  }
  const ofSlack = /^n8n-nodes-base\.slack/.test(node.type) ? 'slackApi' : undefined;
  return chosen[String(ofSlack ?? parameters.nodeCredentialType ?? parameters.genericAuthType)];
}
