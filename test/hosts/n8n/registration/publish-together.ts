import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { N8N_MAJOR } from '../../../../tools/hosts/host-versions';
import type { N8nApi } from '../../../../tools/hosts/n8n-api';
import { createCredential } from '../../../../tools/hosts/n8n-credential';
import { publicationStatus, type PublicationStatus } from '../../../../tools/hosts/n8n-publication';
import { createTrigger } from '../../../../tools/hosts/n8n-trigger';
import { createWorkflow, type TriggerSetup } from '../../../../tools/hosts/n8n-workflow';

const DEADLINE = 120_000;

type Setups = Readonly<Record<string, TriggerSetup>>;
type Sentences = Readonly<Record<string, string>>;

/** What n8n says of each once it has given up: n8n 1.x tries once, and stops at the first in a workflow that fails. */
export function publishTogether(api: N8nApi, setups: Setups): Promise<Sentences> {
  return N8N_MAJOR === '1' ? inWorkflowsOfTheirOwn(api, setups) : inOneWorkflow(api, setups);
}

async function inWorkflowsOfTheirOwn(api: N8nApi, setups: Setups): Promise<Sentences> {
  const said: Record<string, string> = {};
  for (const [name, setup] of Object.entries(setups))
    said[name] = await createTrigger(api, '', setup).then(
      () => 'n8n says "published"',
      (error: unknown) => String(error),
    );
  return said;
}

async function inOneWorkflow(api: N8nApi, setups: Setups): Promise<Sentences> {
  const nodes: Record<string, { readonly id: string }> = {};
  for (const [name, setup] of Object.entries(setups)) {
    const { type = '', data = {} } = setup.credential ?? {};
    const workflow = createWorkflow(setup, randomUUID(), await createCredential(api, type, data, name));
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

async function ended(api: N8nApi, workflowId: string): Promise<PublicationStatus> {
  const deadline = Date.now() + DEADLINE;
  for (;;) {
    const found = await publicationStatus(api, workflowId);
    if (found.status === 'failed' || found.status === 'published' || found.status === 'partial') return found;
    if (Date.now() > deadline) throw new Error(`n8n is still at it: ${JSON.stringify(found)}`);
    await wait(250);
  }
}
