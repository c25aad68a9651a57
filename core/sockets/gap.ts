import type { Problem } from './problem';

/** A time in which nothing could be received, and what became of what happened in it. */
export interface GapReport {
  /** ISO 8601 in UTC: the last sign of life before, and the moment of being live again. */
  readonly from: string;
  readonly to: string;
  /** Events that were read back and emitted as `catch-up`. */
  readonly recovered: number;
  /** The chosen events that cannot be read back, or not all of them: some may be lost. */
  readonly unrecoverable: readonly string[];
  /** Why reading back stopped early, or null: everything that can be read back was. */
  readonly incomplete: Incomplete | null;
}

export interface Incomplete {
  readonly code:
    Problem['code'] | 'switched-off' | 'workspaces-unknown' | 'too-many' | 'too-long' | 'too-old' | 'quota';
  readonly detail: string;
}

/** One line for a log or a status. */
export function describeGap(report: GapReport): string {
  const lost =
    report.unrecoverable.length === 0
      ? 'nothing is missing'
      : `may be missing: ${report.unrecoverable.join(', ')}`;
  const why = report.incomplete === null ? '' : ` ${report.incomplete.detail}`;
  const events = report.recovered === 1 ? '1 event' : `${report.recovered} events`;
  return `Not connected from ${report.from} to ${report.to}: ${events} recovered, ${lost}.${why}`;
}
