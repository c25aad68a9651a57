import { setTimeout as wait } from 'node:timers/promises';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { startCrispServer } from '../../../simulator/crisp/server';
import { startN8n, type N8nHost } from '../../hosts/n8n';
import { rtmTrigger } from '../../hosts/n8n-rtm';
import type { N8nTrigger } from '../../hosts/n8n-trigger';
import { residentBytes } from '../http/process-use';

export interface BurstSetup {
  /** Default what `dist` holds. */
  readonly tarball?: string;
  /** Of the trigger. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly events: number;
}

export interface Burst {
  /** From the first event to the end of the last execution that ended. */
  readonly seconds: number;
  readonly executions: number;
  /** Events that no ended execution holds. */
  readonly missing: number;
  /** Each conversation's messages. */
  readonly inOrder: boolean;
  readonly idleMegabytes: number;
  /** The most that n8n held above that. */
  readonly peakMegabytes: number;
  /** n8n itself ended. */
  readonly died: boolean;
}

/** As many as a busy inbox has at a time. */
const CONVERSATIONS = 50;

/** Nothing has ended for so long: what still runs then never ends. */
const STUCK_SECONDS = 60;

/** A real n8n of its own gets so many messages of Crisp in one burst. */
export async function playBurst({ tarball, options = {}, events }: BurstSetup): Promise<Burst> {
  const crisp = await startCrispServer();
  const host = await startN8n(tarball === undefined ? {} : { tarballs: [tarball] });
  try {
    const trigger = await host.createTrigger(rtmTrigger(crisp, { events: ['message:send'], options }));
    while (crisp.connections().live === 0) await wait(50);
    // What a first execution makes n8n load is no matter of a burst.
    crisp.emit('message:send', freshMessage({ content: '-1' }));
    await trigger.executions(1);
    await wait(3000);
    const memory = watchMemory(host);
    const startedAt = performance.now();
    for (let index = 0; index < events; index += 1) {
      const sessionId = `session_5f0d2c1e-0000-4000-8000-${String(index % CONVERSATIONS).padStart(12, '0')}`;
      crisp.emit('message:send', freshMessage({ sessionId, content: `${index}` }));
    }
    const endedAt = await untilNoMoreEnd(host, trigger, events).catch(() => NaN);
    const megabytes = memory();
    const contents = await readContents(trigger);
    return {
      seconds: (endedAt - startedAt) / 1000,
      executions: megabytes.died ? NaN : (await countEnded(host, trigger)).executions - 1,
      missing: events - new Set(contents).size,
      inOrder: isInOrder(contents),
      ...megabytes,
    };
  } finally {
    await host.stop();
    await crisp.close();
  }
}

function watchMemory({ pid }: N8nHost): () => Pick<Burst, 'idleMegabytes' | 'peakMegabytes' | 'died'> {
  const idle = residentBytes(pid());
  let peak = idle;
  let died = false;
  const look = () => {
    try {
      peak = Math.max(peak, residentBytes(pid()));
    } catch {
      died = true;
    }
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    look();
    return { idleMegabytes: idle / 2 ** 20, peakMegabytes: (peak - idle) / 2 ** 20, died };
  };
}

/** @returns when the last one ended */
async function untilNoMoreEnd(host: N8nHost, trigger: N8nTrigger, events: number): Promise<number> {
  let last = { executions: 0, at: performance.now() };
  while (performance.now() - last.at < STUCK_SECONDS * 1000) {
    const { executions } = await countEnded(host, trigger);
    if (executions > last.executions) last = { executions, at: performance.now() };
    if (executions > events || (await isQuiet(host, trigger, last.at))) break;
    await wait(250);
  }
  return last.at;
}

/** Batches: nothing runs, and for five seconds nothing more has ended. */
async function isQuiet({ api }: N8nHost, { workflowId }: N8nTrigger, since: number): Promise<boolean> {
  if (performance.now() - since < 5000) return false;
  const query = `workflowId=${workflowId}&status=running&limit=1`;
  const { data } = await api.public<{ data: readonly unknown[] }>('GET', `/executions?${query}`);
  return data.length === 0;
}

async function countEnded({ api }: N8nHost, { workflowId }: N8nTrigger): Promise<{ executions: number }> {
  let executions = 0;
  let cursor = '';
  do {
    const query = `workflowId=${workflowId}&status=success&limit=250${cursor}`;
    const page = await api.public<{ data: readonly unknown[]; nextCursor: string | null }>(
      'GET',
      `/executions?${query}`,
    );
    executions += page.data.length;
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (cursor !== '');
  return { executions };
}

/** In n8n's order, without the one before the burst. */
async function readContents(trigger: N8nTrigger): Promise<readonly number[]> {
  const executions = await trigger.executions(0, 1000).catch(() => []);
  return executions
    .flatMap(({ items }) => items.map(({ message }) => Number(message?.text)))
    .filter((content) => content >= 0);
}

function isInOrder(contents: readonly number[]): boolean {
  const latest = new Map<number, number>();
  return contents.every((content) => {
    const before = latest.get(content % CONVERSATIONS) ?? -1;
    latest.set(content % CONVERSATIONS, content);
    return content > before;
  });
}
