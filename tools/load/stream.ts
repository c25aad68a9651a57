import { setTimeout as wait } from 'node:timers/promises';
import type { Kind, Shot } from './mix';
import type { Send } from './sender';

/** More than this many at once, and the sender waits: no helpdesk has endless connections. */
const MAX_IN_FLIGHT = 2_000;
const WORKERS = 32;
const TICK_MS = 10;

/** What became of everything that was sent. */
export interface Tally {
  /** Messages of which a copy was answered 2xx. */
  readonly accepted: Set<number>;
  /** Every status (or `broken`) of each kind, with how often it came. */
  readonly answers: Map<string, number>;
  /** Milliseconds to the answers of genuine deliveries and their duplicates. */
  readonly durations: number[];
  sent: number;
  heldBack: number;
}

export function newTally(): Tally {
  return { accepted: new Set(), answers: new Map(), durations: [], sent: 0, heldBack: 0 };
}

/** The mix, as fast as the host takes it. */
export async function measureLimit(
  url: string,
  send: Send,
  seconds: number,
  next: () => Shot,
): Promise<{ perSecond: number; tally: Tally }> {
  const tally = newTally();
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const work = Array.from({ length: WORKERS }, async () => {
    while (performance.now() < until) await fire(url, send, next(), tally);
  });
  await Promise.all(work);
  return { perSecond: tally.sent / ((performance.now() - startedAt) / 1000), tally };
}

/**
 * The mix at a pace of its own, whether or not the host keeps up.
 * @param perSecond requests, asked for again and again
 */
export async function stream(
  url: string,
  send: Send,
  perSecond: () => number,
  seconds: number,
  next: () => Shot,
): Promise<Tally> {
  const tally = newTally();
  const inFlight = new Set<Promise<void>>();
  const until = performance.now() + seconds * 1000;
  let due = 0;
  for (let last = performance.now(); last < until;) {
    await wait(TICK_MS);
    const now = performance.now();
    due += ((now - last) / 1000) * perSecond();
    last = now;
    for (; due >= 1; due -= 1) {
      if (inFlight.size >= MAX_IN_FLIGHT) {
        tally.heldBack += 1;
        continue;
      }
      const shot = fire(url, send, next(), tally);
      inFlight.add(shot);
      void shot.then(() => inFlight.delete(shot));
    }
  }
  await Promise.all(inFlight);
  return tally;
}

async function fire(url: string, send: Send, { kind, id, transmission }: Shot, tally: Tally): Promise<void> {
  const startedAt = performance.now();
  tally.sent += 1;
  const status = await send(url, transmission);
  count(tally, kind, status);
  if (kind !== 'genuine' && kind !== 'duplicate') return;
  if (status !== undefined) tally.durations.push(performance.now() - startedAt);
  if (status === 200) tally.accepted.add(id);
}

function count({ answers }: Tally, kind: Kind, status: number | undefined): void {
  const key = `${kind} ${status ?? 'broken'}`;
  answers.set(key, (answers.get(key) ?? 0) + 1);
}
