/** Everything a connection takes from the machine it runs on, so that tests can hand it their own. */
export interface Environment {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls back once, unless the returned function is called before. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly fetch: typeof globalThis.fetch;
}

export const systemEnvironment: Environment = {
  now: Date.now,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  fetch: (input, init) => globalThis.fetch(input, init),
};
