import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../../../../core';
import type { ProviderId } from '../../../../core/providers';
import { startChatwootServer } from '../../../../simulator/chatwoot/server';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer } from '../../../../simulator/crisp/server';
import { deliver } from '../../../../simulator/deliver';
import type { N8nHost } from '../../../../simulator/hosts/n8n';
import { registeringTrigger } from '../../../../simulator/hosts/n8n-chatwoot';
import { helpdeskTrigger } from '../../../../simulator/hosts/n8n-helpdesks';
import { realtimeTrigger } from '../../../../simulator/hosts/n8n-realtime';
import { rtmTrigger } from '../../../../simulator/hosts/n8n-rtm';
import type { N8nTrigger } from '../../../../simulator/hosts/n8n-trigger';
import { TRIGGER_NAME, type TriggerSetup } from '../../../../simulator/hosts/n8n-workflow';
import { PROJECT } from '../../../../simulator/hosts/project-node';
import { createDelivery } from '../../../../simulator/senders';
import { startSlack, type SlackMessage } from '../../../../simulator/stand-ins/slack';
import type { StandIn } from '../../../../simulator/stand-ins/recording-server';
import { until } from '../../../simulator/until';

const SECRET = 'a-secret-of-the-workflows';
const FOLDER = join(PROJECT, 'workflows');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

interface Workflow {
  readonly nodes: readonly WorkflowNode[];
  readonly connections: Readonly<Record<string, unknown>>;
}

interface WorkflowNode {
  readonly name: string;
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** An event of each helpdesk that a customer's message makes. */
const MESSAGES: Readonly<Record<string, readonly [ProviderId, event: string]>> = {
  crispTrigger: ['crisp', 'message:send'],
  chatwootTrigger: ['chatwoot', 'message_created'],
  helpCrunchTrigger: ['helpcrunch', 'message.chat.customer'],
  botbleLiveChatTrigger: ['botble', 'message.received'],
};

/** The workflows that people import reach Slack, as they are but for secrets and addresses. */
export function workflows(n8n: () => N8nHost): void {
  describe('the workflows to import', () => {
    let slack: StandIn<SlackMessage>;
    beforeEach(async () => {
      slack = await startSlack();
    });
    afterEach(() => slack.close());

    const open = (workflow: Workflow, usual: TriggerSetup): Promise<N8nTrigger> =>
      n8n().createTrigger(filledIn(workflow, usual, slack.url));

    it.each(files)('%s', async (file) => {
      const workflow = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;
      const node = triggerOf(workflow).type.split('.').at(-1) ?? '';
      const [provider, event] = MESSAGES[node] ?? [];
      if (provider === undefined || event === undefined) await overSocket(node, workflow, open);
      else if (providers[provider].registrar !== undefined) await registered(node, workflow, open);
      else {
        const trigger = await open(workflow, helpdeskTrigger(provider, { secret: SECRET }));
        const delivery = createDelivery(provider, event, { secret: SECRET, now: Date.now() });
        expect((await deliver(trigger.url, delivery, { timeoutMs: 30_000 })).status).toBe(200);
      }
      await until(() => slack.accepted.length > 0);
      expect(slack.accepted).toEqual([{ text: expect.stringMatching(/^\*.+\* wrote: .+/), blocks: [] }]);
    });
  });
}

async function overSocket(
  node: string,
  workflow: Workflow,
  open: (workflow: Workflow, usual: TriggerSetup) => Promise<N8nTrigger>,
): Promise<void> {
  if (node === 'chatwootRealtimeTrigger') return overCable(workflow, open);
  expect(node).toBe('crispRtmTrigger');
  const crisp = await startCrispServer();
  const trigger = await open(workflow, rtmTrigger(crisp));
  await until(() => crisp.connections().open === 1);
  crisp.emit('message:send', freshMessage());
  await trigger.executions(1);
  await trigger.deactivate();
  await crisp.close();
}

async function overCable(
  workflow: Workflow,
  open: (workflow: Workflow, usual: TriggerSetup) => Promise<N8nTrigger>,
): Promise<void> {
  const chatwoot = await startChatwootServer();
  const trigger = await open(workflow, realtimeTrigger(chatwoot));
  await until(() => chatwoot.connections().subscribed === 1);
  chatwoot.act.customerWrites();
  await trigger.executions(1);
  await trigger.deactivate();
  await chatwoot.close();
}

async function registered(
  node: string,
  workflow: Workflow,
  open: (workflow: Workflow, usual: TriggerSetup) => Promise<N8nTrigger>,
): Promise<void> {
  expect(node).toBe('chatwootTrigger');
  const chatwoot = await startChatwootServer({ version: '4.13.0' });
  const trigger = await open(workflow, registeringTrigger(chatwoot));
  expect(chatwoot.webhooks()).toMatchObject([{ url: trigger.url, subscriptions: ['message_created'] }]);
  chatwoot.act.customerWrites();
  await trigger.executions(1);
  await trigger.deactivate();
  await until(() => chatwoot.webhooks().length === 0, 20_000);
  await chatwoot.close();
}

function triggerOf({ nodes }: Workflow): WorkflowNode {
  return nodes.find(({ type }) => type.includes('n8n-nodes-helpdesk.')) as WorkflowNode;
}

/** As a person would: the credential, and the address of Slack. What was chosen in the file stays. */
function filledIn(workflow: Workflow, usual: TriggerSetup, slackUrl: string): TriggerSetup {
  const trigger = triggerOf(workflow);
  const steps = workflow.nodes
    .filter((node) => node !== trigger)
    .map((node) =>
      node.name === 'Post to Slack' ? { ...node, parameters: { ...node.parameters, url: slackUrl } } : node,
    );
  const { [trigger.name]: behind } = workflow.connections;
  return {
    ...usual,
    parameters: { ...usual.parameters, ...trigger.parameters },
    steps: { nodes: steps, connections: { [TRIGGER_NAME]: behind } },
  };
}
