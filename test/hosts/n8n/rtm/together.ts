import { randomUUID } from 'node:crypto';
import { freshMessage } from '../../../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../../../simulator/crisp/server';
import { deliver } from '../../../../simulator/deliver';
import type { N8nHost } from '../../../../tools/hosts/n8n';
import { createCredential } from '../../../../tools/hosts/n8n-credential';
import { readExecutions } from '../../../../tools/hosts/n8n-executions';
import { publish } from '../../../../tools/hosts/n8n-publication';
import { rtmCredential } from '../../../../tools/hosts/n8n-rtm';
import { createDelivery } from '../../../../simulator/senders';
import { until } from '../../../simulator/until';

const SECRET = 'a-secret-of-both-triggers';
const PACKAGE = '@helpdesk-triggers/n8n-nodes-helpdesk';

/** Both Crisp triggers in one workflow: a message comes twice. */
export function together(n8n: () => N8nHost): void {
  describe('with the Crisp Trigger in the same workflow', () => {
    let crisp: CrispServer;
    beforeEach(async () => {
      crisp = await startCrispServer();
    });
    afterEach(() => crisp.close());

    it.each([
      [true, 'once', 2],
      [false, 'twice', 4],
    ] as const)('sharing duplicates %s: each message starts it %s', async (isShared, _, count) => {
      const { workflowId, url } = await publishBoth(n8n(), crisp, { shareDuplicates: isShared });
      const [first, second] = [freshMessage({ content: 'first' }), freshMessage({ content: 'second' })];
      const post = (payload: object) =>
        deliver(url, createDelivery('crisp', 'message:send', { secret: SECRET, now: Date.now(), payload }), {
          timeoutMs: 30_000,
        });

      crisp.emit('message:send', first);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect((await post(first)).status).toBe(200);
      expect((await post(second)).status).toBe(200);
      crisp.emit('message:send', second);

      expect(await readExecutions(n8n().api, workflowId, count)).toHaveLength(count);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await readExecutions(n8n().api, workflowId, count)).toHaveLength(count);
      await n8n().api.public('POST', `/workflows/${workflowId}/deactivate`);
    });
  });
}

async function publishBoth(n8n: N8nHost, crisp: CrispServer, options: object) {
  const { api } = n8n;
  const credential = async (type: string, data: object) => {
    const id = await createCredential(api, type, data);
    return { [type]: { id, name: type } };
  };
  const webhookId = randomUUID();
  const node = (name: string, more: object, credentials: object) => ({
    id: randomUUID(),
    name,
    type: `${PACKAGE}.${name}`,
    typeVersion: 1.1,
    position: [0, 0],
    credentials,
    ...more,
  });
  const parameters = { events: ['message:send'], filters: {}, options };
  const signing = { signingSecret: SECRET, previousSigningSecrets: '', urlSecret: '' };
  const token = rtmCredential(crisp, crisp.credentials.plugin);
  const nodes = [
    node('crispRtmTrigger', { parameters }, await credential('crispRtmApi', token)),
    node(
      'crispTrigger',
      { parameters: { ...parameters, authentication: 'signature' }, webhookId },
      await credential('crispWebhookApi', signing),
    ),
  ];
  const workflow = { name: 'both', nodes, connections: {}, settings: {} };
  const { id } = await api.public<{ id: string }>('POST', '/workflows', workflow);
  await publish(api, id);
  await until(() => crisp.connections().live === 1, 20_000);
  return { workflowId: id, url: `${n8n.baseUrl}/webhook/${webhookId}/webhook` };
}
