/** Lets one through at once, and the next ones after pauses that grow for as long as somebody keeps asking. */
export interface BackoffLimit {
  readonly admit: (id: string, now: number) => boolean;
  /** The next pause is the first one again. */
  readonly forget: (id: string) => void;
}

interface Pause {
  readonly since: number;
  readonly length: number;
}

/** @param firstPauseMs,longest milliseconds */
export function createBackoffLimit(firstPauseMs: number, maxPauseMs: number, maxIds: number): BackoffLimit {
  const pauses = new Map<string, Pause>();
  const nextLength = (last: Pause | undefined, now: number) =>
    last === undefined || now - last.since >= 2 * last.length
      ? firstPauseMs
      : Math.min(2 * last.length, maxPauseMs);

  return {
    admit: (id, now) => {
      const last = pauses.get(id);
      if (last !== undefined && now - last.since < last.length) return false;
      const oldest = pauses.size >= maxIds ? pauses.keys().next().value : undefined;
      if (oldest !== undefined) pauses.delete(oldest);
      pauses.set(id, { since: now, length: nextLength(last, now) });
      return true;
    },
    forget: (id) => pauses.delete(id),
  };
}
