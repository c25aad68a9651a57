import { setTimeout as wait } from 'node:timers/promises';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer } from '../../../simulator/crisp/server';
import { startN8n, type N8nHost } from '../../hosts/n8n';
import { rtmTrigger } from '../../hosts/n8n-rtm';
import type { N8nTrigger } from '../../hosts/n8n-trigger';
import { conversationOf, isInOrder } from './conversations';
import { watchMemory, type MemoryUse } from './watch-memory';

export interface BurstSetup {
  /** Default what `dist` holds. */
  readonly tarball?: string;
  /** Of the trigger. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of n8n. */
  readonly env?: Readonly<Record<string, string>>;
  readonly events: number;
}

export interface Burst extends MemoryUse {
  /** From the first event to the end of the last execution that ended. */
  readonly seconds: number;
  readonly executions: number;
  /** Events that no ended execution holds. */
  readonly missing: number;
  /** Each conversation's messages. */
  readonly inOrder: boolean;
}

const POLL_MS = 2_000;

/** Nothing has ended for so long: what still runs then never ends. */
const STUCK_SECONDS = 60;

interface Ended {
  readonly executions: number;
  /** Milliseconds since the epoch. */
  readonly endedAt: number;
}

/** A real n8n of its own gets so many messages of Crisp in one burst. */
export async function playBurst({ tarball, options = {}, env = {}, events }: BurstSetup): Promise<Burst> {
  const crisp = await startCrispServer();
  const host = await startN8n({ env, ...(tarball !== undefined && { tarballs: [tarball] }) });
  try {
    const trigger = await host.createTrigger(rtmTrigger(crisp, { events: ['message:send'], options }));
    while (crisp.connections().live === 0) await wait(50);
    // What a first execution makes n8n load is no matter of a burst.
    crisp.emit('message:send', freshMessage({ content: '-1' }));
    await trigger.executions(1);
    await wait(3000);
    const memory = watchMemory(host.pid());
    const startedAt = Date.now();
    for (let index = 0; index < events; index += 1) {
      crisp.emit('message:send', freshMessage({ sessionId: conversationOf(index), content: `${index}` }));
    }
    const endedAt = await untilNoMoreEnd(host, trigger, events).catch(() => NaN);
    const megabytes = memory();
    const contents = await readContents(trigger);
    return {
      seconds: (endedAt - startedAt) / 1000,
      executions: megabytes.died ? NaN : (await readEnded(host, trigger)).executions - 1,
      missing: events - new Set(contents).size,
      inOrder: isInOrder(contents),
      ...megabytes,
    };
  } finally {
    await host.stop();
    await crisp.close();
  }
}

/** @returns when the last one ended, as n8n says: it is asked rarely, as each answer costs it as much as some executions */
async function untilNoMoreEnd(host: N8nHost, trigger: N8nTrigger, events: number): Promise<number> {
  let last = { executions: 0, endedAt: NaN };
  let changedAt = performance.now();
  while (performance.now() - changedAt < STUCK_SECONDS * 1000) {
    const ended = await readEnded(host, trigger);
    if (ended.executions > last.executions) changedAt = performance.now();
    last = ended;
    if (last.executions > events || (await isQuiet(host, trigger, changedAt))) break;
    await wait(POLL_MS);
  }
  return last.endedAt;
}

/** Batches: nothing runs, and for five seconds nothing more has ended. */
async function isQuiet({ api }: N8nHost, { workflowId }: N8nTrigger, since: number): Promise<boolean> {
  if (performance.now() - since < 5000) return false;
  const query = `workflowId=${workflowId}&status=running&limit=1`;
  const { data } = await api.public<{ data: readonly unknown[] }>('GET', `/executions?${query}`);
  return data.length === 0;
}

interface Page {
  readonly data: readonly { readonly stoppedAt: string }[];
  readonly nextCursor: string | null;
}

async function readEnded({ api }: N8nHost, { workflowId }: N8nTrigger): Promise<Ended> {
  const times: number[] = [];
  let cursor = '';
  do {
    const query = `workflowId=${workflowId}&status=success&limit=250${cursor}`;
    const page = await api.public<Page>('GET', `/executions?${query}`);
    times.push(...page.data.map(({ stoppedAt }) => Date.parse(stoppedAt)));
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (cursor !== '');
  return { executions: times.length, endedAt: Math.max(...times) };
}

/** In n8n's order, without the one before the burst. */
async function readContents(trigger: N8nTrigger): Promise<readonly number[]> {
  const executions = await trigger.executions(0, 1000).catch(() => []);
  return executions
    .flatMap(({ items }) => items.map(({ message }) => Number(message?.text)))
    .filter((content) => content >= 0);
}
