import type { StreamConfig } from './config';
import { within } from './within';

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
