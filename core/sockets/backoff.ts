export interface BackoffOptions {
  /** Milliseconds; default 1 s. */
  readonly first?: number;
  /** Milliseconds; default 6 min: a day of outage costs fewer than the 500 REST calls of Crisp's smallest token. */
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
  const { first = 1000, longest = 360_000 } = options;
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
