import type { Environment } from '../../../core/environment/environment';
import { Reader, type ReadingSource } from '../../../core/streams/reader';

/** A reader with few calls, so that a reading without end is a failed test instead of a slow one. */
export function createShortReader(source: ReadingSource, environment: Environment): Reader {
  const limits = { calls: 30, time: 60_000 };
  return new Reader(source, limits, environment, new AbortController().signal);
}
