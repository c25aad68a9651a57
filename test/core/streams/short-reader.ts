import type { Environment } from '../../../core/environment/environment';
import { BoundedReader, type ReadSource } from '../../../core/streams/bounded-reader';

/** A reader with few calls, so that a reading without end is a failed test instead of a slow one. */
export function createShortReader(source: ReadSource, environment: Environment): BoundedReader {
  const limits = { calls: 30, timeoutMs: 60_000 };
  return new BoundedReader(source, limits, environment, new AbortController().signal);
}
