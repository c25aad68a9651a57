import { setTimeout as wait } from 'node:timers/promises';
import type { N8nApi } from './n8n-api';
import { createCredential } from './n8n-credential';
import { publish } from './n8n-publication';
import type { Parameters } from './n8n-workflow';

/** A file that people import, parsed. */
export interface WorkflowFile {
  readonly name: string;
  readonly nodes: readonly WorkflowFileNode[];
  readonly connections: Parameters;
  readonly settings: Parameters;
}

export interface WorkflowFileNode {
  readonly name: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly webhookId?: string;
  readonly parameters: Parameters;
}

export interface Credential {
  readonly type: string;
  readonly data: Parameters;
}

/** A published workflow, as it is in its file but for the credentials. */
export interface ImportedWorkflow {
  /** Of a trigger, by its name. */
  readonly getUrl: (name: string) => string;
  /** Waits until nothing runs any more, and tells what went wrong in any run. */
  readonly failures: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

const DEADLINE = 60_000;

/** @param credentials chooses for a node, as a person would; undefined where it needs none. */
export async function importWorkflow(
  api: N8nApi,
  baseUrl: string,
  file: WorkflowFile,
  credentials: (node: WorkflowFileNode) => Credential | undefined,
): Promise<ImportedWorkflow> {
  const ids = new Map<string, string>();
  const nodes = [];
  for (const node of file.nodes) {
    const credential = credentials(node);
    nodes.push(credential === undefined ? node : { ...node, credentials: await store(api, credential, ids) });
  }
  const { name, connections, settings } = file;
  const { id } = await api.public<{ id: string }>('POST', '/workflows', {
    name,
    nodes,
    connections,
    settings,
  });
  await publish(api, id);
  return {
    getUrl: (trigger) =>
      `${baseUrl}/webhook/${file.nodes.find((node) => node.name === trigger)?.webhookId}/webhook`,
    failures: () => failures(api, id),
    remove: async () => {
      await api.public('POST', `/workflows/${id}/deactivate`);
    },
  };
}

/** One credential of each type is enough for a workflow. */
async function store(api: N8nApi, { type, data }: Credential, ids: Map<string, string>) {
  const known = ids.get(type);
  const id = known ?? (await createCredential(api, type, data));
  ids.set(type, id);
  return { [type]: { id, name: type } };
}

interface Run {
  readonly status: string;
  readonly data?: { readonly resultData?: { readonly error?: RunError } };
}

interface RunError {
  readonly message: string;
  readonly description?: string;
  readonly node?: { readonly name: string };
}

async function failures(api: N8nApi, workflowId: string): Promise<readonly string[]> {
  const deadline = Date.now() + DEADLINE;
  for (;;) {
    const query = `workflowId=${workflowId}&includeData=true&limit=250`;
    const { data: runs } = await api.public<{ data: Run[] }>('GET', `/executions?${query}`);
    const isRunning = runs.some(({ status }) => status === 'running' || status === 'new');
    if (!isRunning) return runs.filter(({ status }) => status !== 'success').map(describe);
    if (Date.now() > deadline) throw new Error('The executions did not end.');
    await wait(100);
  }
}

function describe({ status, data }: Run): string {
  const { node, message = '', description = '' } = data?.resultData?.error ?? {};
  return `${status} at ${node?.name}: ${message} ${description}`;
}
