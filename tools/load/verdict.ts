import type { Watched } from './watch';
import type { Tally } from './stream';

/** One promise, and what became of it. */
export interface Finding {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly kept: boolean;
}

export interface LoadRun {
  readonly tally: Tally;
  /** What came out of the trigger, by the number of the message. */
  readonly emitted: readonly number[];
  /** Accepted before the run itself, while the limit was measured. */
  readonly acceptedBefore: ReadonlySet<number>;
  readonly watched: Watched;
  /** The answer of a host whose trigger is switched off. */
  readonly away: number | undefined;
}

/** What is expected of a figure that no bound is set for. */
export const REPORTED = 'reported only';

const P99 = 'answers, 99th percentile (ms)';
const LOG = 'log, bytes a minute';
const MEMORY = 'memory: last quarter ÷ second quarter';
const MAX_P99_MS = 500;
const MAX_GROWTH = 1.15;
const MAX_LOG_BYTES = 20_000;

export function judge({ tally, emitted, acceptedBefore, watched, away }: LoadRun): Finding[] {
  const accepted = [...new Set([...tally.accepted, ...acceptedBefore])];
  const times = countEach(emitted);
  const missing = accepted.filter((id) => !times.has(id)).length;
  const forged = otherwise(tally, 'forged', [401, away]);
  const oversized = otherwise(tally, 'oversized', [413, away]);
  const double = [...times.values()].filter((count) => count > 1).length;
  const p99 = percentile(tally.durations, 0.99);
  const [before, after] = watched.megabytes;
  return [
    finding('deliveries answered 2xx without an item', '0', missing, missing === 0),
    finding('items that came twice', '0', double, double === 0),
    finding(
      'items whose delivery was never answered 2xx',
      REPORTED,
      times.size - accepted.length + missing,
      true,
    ),
    finding('forged, answered otherwise than 401', '0', forged, forged === 0),
    finding('oversized, answered otherwise than 413', '0', oversized, oversized === 0),
    finding(P99, `< ${MAX_P99_MS}`, Math.round(p99), p99 < MAX_P99_MS),
    finding(MEMORY, `≤ ${MAX_GROWTH}`, growth(before, after), after / before <= MAX_GROWTH),
    finding(
      LOG,
      `≤ ${MAX_LOG_BYTES}`,
      Math.round(watched.logBytesPerMinute),
      watched.logBytesPerMinute <= MAX_LOG_BYTES,
    ),
    finding('not sent, as 2,000 were under way', '0', tally.heldBack, tally.heldBack === 0),
  ];
}

function growth(before: number, after: number): string {
  return `${(after / before).toFixed(2)}, to ${Math.round(after).toLocaleString('en')} MB`;
}

/** What a promise about speed has to be read with. */
export function machineFinding(slowest: number): Finding {
  return finding("the machine's speed, slowest 10 s to fastest", REPORTED, slowest.toFixed(2), true);
}

/** Of somebody else's trigger, to compare with: it promised nothing. */
export function toldOnly(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ what }) => [P99, MEMORY, LOG].includes(what))
    .map((each) => ({ ...each, expected: REPORTED, kept: true }));
}

export function finding(what: string, expected: string, found: number | string, kept: boolean): Finding {
  return { what, expected, found: found.toLocaleString('en'), kept };
}

function otherwise({ answers }: Tally, kind: string, usual: readonly (number | undefined)[]): number {
  const expected = usual.map((status) => `${kind} ${status}`);
  return [...answers]
    .filter(([key]) => key.startsWith(`${kind} `) && !expected.includes(key))
    .reduce((sum, [, count]) => sum + count, 0);
}

export function countEach(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
