import { randomUUID } from 'node:crypto';
import type { HelpdeskItem } from '../../library';
import { N8N_MAJOR } from './host-versions';
import type { N8nApi } from './n8n-api';
import { createCredential } from './n8n-credential';
import { readExecutions, type N8nExecution } from './n8n-executions';
import { publicationStatus, publish, type PublicationStatus } from './n8n-publication';
import { createWorkflow, TRIGGER_NAME, type Parameters, type TriggerSetup } from './n8n-workflow';

/** A published workflow that begins with one of our triggers. */
export interface N8nTrigger {
  readonly workflowId: string;
  readonly url: string;
  readonly testUrl: string;
  /** Ended ones, oldest first; waits until there are at least `count` and none is running, a minute by default. */
  readonly executions: (count?: number, patience?: number) => Promise<readonly N8nExecution[]>;
  readonly items: (count?: number) => Promise<readonly HelpdeskItem[]>;
  readonly changeCredential: (data: Parameters) => Promise<void>;
  readonly deleteCredential: () => Promise<void>;
  readonly changeParameters: (parameters: Parameters) => Promise<void>;
  /** Publishes the workflow with another name of the trigger. */
  readonly rename: (triggerName: string) => Promise<void>;
  /** What "Listen for test event" does in the editor. */
  readonly listenForTest: () => Promise<TestRun>;
  readonly activate: () => Promise<void>;
  readonly deactivate: () => Promise<void>;
  readonly publicationStatus: () => Promise<PublicationStatus>;
}

export interface TestRun {
  readonly executionId?: string;
}

export async function createTrigger(api: N8nApi, baseUrl: string, setup: TriggerSetup): Promise<N8nTrigger> {
  const webhookId = randomUUID();
  const { credential } = setup;
  const credentialId = credential && (await createCredential(api, credential.type, credential.data));
  const { id } = await api.public<{ id: string }>(
    'POST',
    '/workflows',
    createWorkflow(setup, webhookId, credentialId),
  );
  if (setup.draft !== true) await publish(api, id);

  const change = async (changes: Partial<TriggerSetup>) => {
    const workflow = createWorkflow({ ...setup, ...changes }, webhookId, credentialId);
    await api.public('PUT', `/workflows/${id}`, workflow);
    await publish(api, id);
  };
  const executions = (count = 0, patience?: number) => readExecutions(api, id, count, TRIGGER_NAME, patience);
  return {
    workflowId: id,
    url: `${baseUrl}/webhook/${webhookId}/webhook`,
    testUrl: `${baseUrl}/webhook-test/${webhookId}/webhook`,
    executions,
    items: async (count) => (await executions(count)).flatMap((execution) => execution.items),
    changeCredential: async (data) => {
      const body = { id: credentialId, name: setup.node, type: credential?.type, data };
      await api.editor('PATCH', `/credentials/${credentialId}`, body);
    },
    deleteCredential: async () => {
      await api.editor('DELETE', `/credentials/${credentialId}`);
    },
    changeParameters: (parameters) => change({ parameters }),
    rename: (triggerName) => change({ triggerName }),
    listenForTest: () => runByHand(api, id),
    activate: () => publish(api, id),
    deactivate: async () => {
      await api.public('POST', `/workflows/${id}/deactivate`);
    },
    publicationStatus: () => publicationStatus(api, id),
  };
}

/** As a click in the editor does; a trigger then waits for its event. */
export async function runByHand(api: N8nApi, workflowId: string): Promise<TestRun> {
  const path = `/workflows/${workflowId}`;
  // n8n 1.x runs what the editor sends, 2.x what is saved.
  const sent = N8N_MAJOR === '1' ? { workflowData: await api.editor('GET', path) } : {};
  return api.editor('POST', `${path}/run`, { ...sent, triggerToStartFrom: { name: TRIGGER_NAME } });
}
