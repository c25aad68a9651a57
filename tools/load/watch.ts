import { residentBytes } from '../bench/http/process-use';
import { median } from '../bench/measure';

export interface Watched {
  /** Medians of the second and of the last quarter of the time. */
  readonly megabytes: readonly [before: number, after: number];
  readonly logBytesPerMinute: number;
}

/** Looks at a host's memory and log while it is under load. */
export function watchHost(pid: number, log: () => string): () => Watched {
  const samples: number[] = [];
  const logBefore = log().length;
  const startedAt = performance.now();
  const timer = setInterval(() => samples.push(residentBytes(pid) / 2 ** 20), 500);
  return () => {
    clearInterval(timer);
    const quarter = Math.floor(samples.length / 4);
    const minutes = (performance.now() - startedAt) / 60_000;
    return {
      megabytes: [median(samples.slice(quarter, 2 * quarter)), median(samples.slice(-quarter))],
      logBytesPerMinute: (log().length - logBefore) / minutes,
    };
  };
}
