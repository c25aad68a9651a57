import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { N8nApi } from '../../../../simulator/hosts/n8n-api';
import { createWorkflow, type TriggerSetup } from '../../../../simulator/hosts/n8n-workflow';

const DEADLINE = 120_000;

interface Status {
  readonly status: string;
  readonly triggers: readonly {
    readonly nodeId: string;
    readonly status: string;
    readonly errorMessage: string | null;
  }[];
}

/** One workflow with a trigger for each setup; gives back what n8n says of each once it has given up. */
export async function publishTogether(
  api: N8nApi,
  setups: Readonly<Record<string, TriggerSetup>>,
): Promise<Readonly<Record<string, string>>> {
  const nodes: Record<string, { readonly id: string }> = {};
  for (const [name, setup] of Object.entries(setups)) {
    const credential = await api.public<{ id: string }>('POST', '/credentials', {
      name,
      ...setup.credential,
    });
    const workflow = createWorkflow(setup, randomUUID(), credential.id);
    const [node] = workflow.nodes as { readonly id: string }[];
    nodes[name] = { ...node, id: node?.id ?? '', ...{ name } };
  }
  const { id } = await api.public<{ id: string }>('POST', '/workflows', {
    name: 'Triggers that cannot be published',
    nodes: Object.values(nodes),
    connections: {},
    settings: {},
  });
  await api.public('POST', `/workflows/${id}/activate`);
  const { triggers } = await ended(api, id);
  const sentences = Object.entries(nodes).map(([name, node]) => {
    const trigger = triggers.find(({ nodeId }) => nodeId === node.id);
    return [name, trigger?.errorMessage ?? `n8n says "${trigger?.status}"`];
  });
  return Object.fromEntries(sentences) as Record<string, string>;
}

async function ended(api: N8nApi, workflowId: string): Promise<Status> {
  const deadline = Date.now() + DEADLINE;
  for (;;) {
    const found = await api.editor<Status>('GET', `/workflows/${workflowId}/publication-status`);
    if (found.status === 'failed' || found.status === 'published' || found.status === 'partial') return found;
    if (Date.now() > deadline) throw new Error(`n8n is still at it: ${JSON.stringify(found)}`);
    await wait(250);
  }
}
