import { setTimeout as wait } from 'node:timers/promises';
import type { HelpdeskItem, RefusalReport } from '../../library';
import { N8N_MAJOR } from './host-versions';
import type { N8nApi } from './n8n-api';
import { TRIGGER_NAME } from './n8n-workflow';

const DEADLINE = 60_000;
const PAGE = 100;

export interface N8nExecution {
  readonly id: string;
  readonly status: string;
  readonly mode: string;
  /** Why it failed; undefined where it did not. */
  readonly error: { readonly message: string; readonly description?: string } | undefined;
  /** What the trigger gave out. */
  readonly items: readonly HelpdeskItem[];
  /** What came out of its second output. */
  readonly refusals: readonly RefusalReport[];
  /** The nodes that ran. */
  readonly ran: readonly string[];
  /** What came out of the node behind it with this name. */
  readonly readItems: (node: string) => readonly HelpdeskItem[];
}

interface StoredExecution {
  readonly id: string | number;
  readonly status: string;
  readonly mode: string;
  readonly finished: boolean;
  readonly data?: {
    readonly resultData?: {
      readonly runData?: Record<string, readonly NodeRun[]>;
      readonly error?: { readonly message: string; readonly description?: string };
    };
  };
}

interface NodeRun {
  readonly data?: { readonly main?: readonly (readonly { readonly json: unknown }[] | null)[] };
}

/**
 * What n8n stored for a workflow, oldest first. Waits until `count` of them have ended.
 * @param node whose output is read
 */
export async function readExecutions(
  api: N8nApi,
  workflowId: string,
  count: number,
  node = TRIGGER_NAME,
  patience = DEADLINE,
): Promise<readonly N8nExecution[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    // Their data only once they have ended: reading it again and again keeps n8n from running them.
    let stored = await readAll(api, workflowId, false);
    if (haveEnded(stored, count)) {
      stored = await readAll(api, workflowId, true);
      if (haveEnded(stored, count)) return stored.map((each) => simplify(each, node));
    }
    if (Date.now() > deadline)
      throw new Error(
        `${stored.length} of ${count} executions after ${patience / 1000} s, ${countStatuses(stored)}`,
      );
    await wait(150);
  }
}

function haveEnded(stored: readonly StoredExecution[], count: number): boolean {
  return stored.length >= count && !stored.some(({ status }) => status === 'running' || status === 'new');
}

function countStatuses(stored: readonly StoredExecution[]): string {
  const unfinished = stored.filter(({ status }) => status !== 'success');
  return unfinished.map(({ id, status }) => `${id} ${status}`).join(', ') || 'all of them ended';
}

async function readAll(api: N8nApi, workflowId: string, includeData: boolean): Promise<StoredExecution[]> {
  const all: StoredExecution[] = [];
  let cursor = '';
  do {
    const query = `workflowId=${workflowId}&includeData=${includeData}&limit=${PAGE}${cursor}`;
    const page = await api.public<{ data: StoredExecution[]; nextCursor: string | null }>(
      'GET',
      `/executions?${query}`,
    );
    all.push(...page.data);
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (cursor !== '');
  if (N8N_MAJOR === '1') all.push(...(await readWaiting(api, workflowId)));
  return all.sort((one, other) => Number(one.id) - Number(other.id));
}

/** The public API of n8n 1.x leaves them out. */
async function readWaiting(api: N8nApi, workflowId: string): Promise<StoredExecution[]> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['waiting'] }));
  const { results } = await api.editor<{ results: StoredExecution[] }>('GET', `/executions?filter=${filter}`);
  return results;
}

function simplify({ id, status, mode, data }: StoredExecution, trigger: string): N8nExecution {
  const runs = data?.resultData?.runData ?? {};
  const readOutput = (node: string, index: number) =>
    (runs[node]?.[0]?.data?.main?.[index] ?? []).map(({ json }) => json);
  const readItems = (node: string) => readOutput(node, 0) as HelpdeskItem[];
  return {
    id: String(id),
    status,
    mode,
    error: data?.resultData?.error,
    items: readItems(trigger),
    readItems,
    refusals: readOutput(trigger, 1) as RefusalReport[],
    ran: Object.keys(runs),
  };
}
