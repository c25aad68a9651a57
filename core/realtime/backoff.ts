export interface BackoffOptions {
  /** Milliseconds; default 1 s. */
  readonly first?: number;
  /** Milliseconds; default 5 min: a night of outage must not use up a day's REST calls. */
  readonly longest?: number;
}

/** How long to wait before the next attempt. */
export interface Backoff {
  readonly next: () => number;
  readonly reset: () => void;
}

/**
 * Doubles from attempt to attempt; each delay is drawn from the upper half of it, so that many clients of
 * a server that fell over do not come back at the same moment.
 */
export function createBackoff(random: () => number, options: BackoffOptions = {}): Backoff {
  const { first = 1000, longest = 300_000 } = options;
  let ceiling = first;
  return {
    next: () => {
      const delay = Math.round(ceiling * (0.5 + random() / 2));
      ceiling = Math.min(longest, ceiling * 2);
      return delay;
    },
    reset: () => {
      ceiling = first;
    },
  };
}
