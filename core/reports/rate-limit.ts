/** Lets one of a kind through per interval and counts the rest: a stranger cannot fill a log. */
export interface RateLimit {
  /** How many were held back since the last one let through, or undefined when this one is held back too. */
  readonly admit: (key: string, now: number) => number | undefined;
}

/**
 * @param interval milliseconds, default one minute
 * @param maxKeys keys beyond this many share one limit, so that made-up names cannot grow the memory
 */
export function createRateLimit(interval = 60_000, maxKeys = 100): RateLimit {
  const seen = new Map<string, { at: number; heldBack: number }>();
  return {
    admit: (name, now) => {
      const key = seen.has(name) || seen.size < maxKeys ? name : '';
      const last = seen.get(key);
      if (last === undefined || now - last.at >= interval) {
        seen.set(key, { at: now, heldBack: 0 });
        return last?.heldBack ?? 0;
      }
      last.heldBack += 1;
      return undefined;
    },
  };
}
