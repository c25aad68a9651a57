import type { StreamConfig } from './config';

/** How events become messages. */
export interface BatchLimits {
  /** 1: a message for each event. */
  readonly maxBatch: number;
  /** Milliseconds. */
  readonly maxWaitMs: number;
}

/** What was typed, within reason: an empty field means one event a message. */
export function readBatch({
  eventsPerMessage,
  longestWait,
}: Pick<StreamConfig, 'eventsPerMessage' | 'longestWait'>): BatchLimits {
  return {
    maxBatch: within(1, 10_000, eventsPerMessage, 1),
    maxWaitMs: within(0, 600_000, longestWait, 1000),
  };
}

function within(least: number, most: number, typed: number | string, fallback: number): number {
  const number = String(typed).trim() === '' ? NaN : Math.floor(Number(typed));
  return Number.isNaN(number) ? fallback : Math.min(most, Math.max(least, number));
}
