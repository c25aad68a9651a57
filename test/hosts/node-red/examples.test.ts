import type { ProviderId } from '../../../library';
import { TRIGGERS } from '../../../recipes/triggers';
import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import type { FlowNode } from '../../../tools/hosts/node-red-admin';
import { tokenNode } from '../../../tools/hosts/node-red-stream-flow';
import { playsOn } from '../recipes/plays';
import { isRegisteredByHand } from '../recipes/registered-by-hand';
import { runPlays } from '../recipes/run-plays';
import { SLACK_SECRET, type Services } from '../recipes/services';
import type { Stage } from '../recipes/stage';

const SECRET = 'the-secret-nobody-may-see-2e6b';
/** Longer than any message takes through a flow, when nothing is asked for on its way that does not answer. */
const QUIET_MS = 250;

jest.setTimeout(60_000);

let host: NodeRedHost;
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(() => host?.stop());

test('Node-RED offers every example in its import menu', async () => {
  const offered = await host.admin.get<{ fn: string }[]>(
    '/library/examples/flows/@helpdesk-triggers/n8n-nodes-helpdesk',
  );
  expect(offered.map(({ fn }) => fn).sort()).toEqual([...playsOn('node-red')].sort());
});

describe('the examples', () => {
  runPlays('examples', async (text, services) => {
    const nodes = filledIn(JSON.parse(text) as FlowNode[], services);
    const tab = String(nodes[0]?.id);
    const errors = { id: `${tab}-errors`, type: 'probe', z: tab, x: 900, y: 900 };
    await host.admin.deploy([...nodes.map((node) => alsoTo(errors.id, node)), errors]);
    const triggers = nodes.filter(({ type }) => / (?:webhook|rtm|realtime)$/.test(type));
    for (const { id, type } of triggers)
      await host.statuses.waitFor(id, type.endsWith('webhook') ? 'status.listening' : 'status.live');
    return { ...createStage(triggers, services, errors.id), remove: () => host.admin.deploy([]) };
  });
});

function createStage(triggers: readonly FlowNode[], services: Services, errorsId: string): Stage {
  const find = (provider: ProviderId) => triggers.find(({ type }) => type === `${provider} webhook`);
  return {
    services,
    getSecret: (provider) =>
      provider === 'chatwoot' ? (services.chatwoot.webhooks()[0]?.secret ?? '') : SECRET,
    hears: (provider) => find(provider) !== undefined,
    slackUrl: () => host.hookUrl('slack/events'),
    deliver: async (delivery) =>
      (await deliver(host.hookUrl(String(find(delivery.provider)?.path)), delivery)).status,
    settle: async () => {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      const errors = (await host.messages.read(errorsId)).map(({ msg }) => msg.error);
      // What was forged is reported here too.
      const own = errors.filter((error) => !JSON.stringify(error).includes('signature'));
      expect(own).toEqual([]);
    },
  };
}

/** What the flow says went wrong goes to the probe as well. */
function alsoTo(probe: string, node: FlowNode): FlowNode {
  return node.type === 'catch'
    ? { ...node, wires: [[...((node.wires as string[][])[0] ?? []), probe]] }
    : node;
}

/** As a person would: the secrets of the accounts, the variables of the tab, and who registers a webhook. */
function filledIn(nodes: readonly FlowNode[], services: Services): FlowNode[] {
  const { chatwoot, crisp, hubspot, intercom, pagerDuty, slack, slackWebhook } = services;
  const token = crisp.credentials.plugin;
  const credentials = {
    SLACK_WEBHOOK_URL: slackWebhook.url,
    SLACK_BOT_TOKEN: slack.token,
    HUBSPOT_TOKEN: hubspot.token,
    PAGERDUTY_ROUTING_KEY: pagerDuty.routingKey,
    CRISP_TOKEN_IDENTIFIER: token.identifier,
    CRISP_TOKEN_KEY: token.key,
    SLACK_SIGNING_SECRET: SLACK_SECRET,
    CHATWOOT_TOKEN: chatwoot.tokens.administrator,
    INTERCOM_TOKEN: intercom.token,
  };
  return nodes.map((node) => {
    if (node.type === 'tab') return { ...node, credentials };
    if (node.type === 'crisp rtm account') return { ...tokenNode(crisp, token), id: node.id };
    if (node.type === 'chatwoot account') return { ...node, ...chatwootAccount(services) };
    if (isManual(node, services)) return { ...node, registration: 'manual' };
    if (!node.type.endsWith(' account')) return node;
    // Where the account asks for an address, it is the helpdesk's own, for links.
    const address = 'baseUrl' in node ? { baseUrl: 'https://chat.example.com' } : {};
    return { ...node, ...address, credentials: { secret: SECRET } };
  });
}

function isManual({ type }: FlowNode, services: Services): boolean {
  const trigger = TRIGGERS.find(({ nodeRed }) => nodeRed.replaceAll('-', ' ') === type);
  return trigger?.webhook === true && isRegisteredByHand(trigger.provider, services);
}

/** The webhook registers itself. */
function chatwootAccount({ chatwoot }: Services) {
  return {
    baseUrl: chatwoot.url,
    accountId: String(chatwoot.accountId),
    publicAddress: host.baseUrl,
    credentials: { apiToken: chatwoot.tokens.administrator },
  };
}
