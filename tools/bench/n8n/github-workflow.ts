import { randomUUID } from 'node:crypto';
import type { N8nHost } from '../../hosts/n8n';
import { createCredential } from '../../hosts/n8n-credential';
import { publish } from '../../hosts/n8n-publication';

/**
 * n8n's own trigger, which registers itself at a GitHub on loopback. It is the whole workflow, as ours is: what comes
 * behind a trigger costs the same for either.
 */
export async function publishGithub(
  host: N8nHost,
  server: string,
): Promise<{ readonly workflowId: string; readonly url: string }> {
  const type = 'githubApi';
  const account = { server, user: 'bench', accessToken: 'bench' };
  const credentialId = await createCredential(host.api, type, account);
  const webhookId = randomUUID();
  const { id } = await host.api.public<{ id: string }>('POST', '/workflows', {
    name: 'GitHub',
    nodes: [
      {
        id: webhookId,
        name: 'Trigger',
        type: 'n8n-nodes-base.githubTrigger',
        typeVersion: 1,
        position: [0, 0],
        webhookId,
        parameters: {
          authentication: 'accessToken',
          owner: { __rl: true, mode: 'name', value: 'bench' },
          repository: { __rl: true, mode: 'name', value: 'bench' },
          events: ['issues'],
          options: {},
        },
        credentials: { [type]: { id: credentialId, name: type } },
      },
    ],
    connections: {},
    settings: {},
  });
  await publish(host.api, id);
  return { workflowId: id, url: `${host.baseUrl}/webhook/${webhookId}/webhook` };
}
