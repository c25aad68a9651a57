/** A key held for one delivery while it is being emitted and answered. */
export interface Reservation {
  /** The delivery was answered 2xx: later copies are duplicates. */
  readonly commit: () => void;
  /** It was not: the sender's retry has to pass. */
  readonly release: () => void;
}

/** Remembers keys of accepted deliveries, in this process only. */
export interface DuplicateMemory {
  /** Undefined when the key is held or remembered. `now` is in milliseconds since the epoch. */
  readonly reserve: (key: string, now: number) => Reservation | undefined;
  readonly size: () => number;
}

export interface DuplicateMemoryOptions {
  /** Default 10,000. */
  readonly maxKeys?: number;
  /** Milliseconds; default 24 h, well above the longest retry chain (HelpCrunch, 206 min). */
  readonly maxAge?: number;
  /** Milliseconds after which a reservation that was never settled no longer blocks a retry; default 60 s. */
  readonly lease?: number;
}

/** Nothing to settle: the event has no stable identity. */
export const NO_RESERVATION: Reservation = Object.freeze({ commit: () => {}, release: () => {} });

interface Entry {
  readonly at: number;
  committed: boolean;
}

export function createDuplicateMemory(options: DuplicateMemoryOptions = {}): DuplicateMemory {
  const { maxKeys = 10_000, maxAge = 86_400_000, lease = 60_000 } = options;
  // A Map keeps insertion order, so the first key is always the oldest one.
  const entries = new Map<string, Entry>();

  const isHeld = (entry: Entry, now: number) => now - entry.at < (entry.committed ? maxAge : lease);

  const evict = (now: number) => {
    for (const [key, entry] of entries) {
      if (entries.size <= maxKeys && now - entry.at < maxAge) return;
      entries.delete(key);
    }
  };

  return {
    size: () => entries.size,
    reserve: (key, now) => {
      const earlier = entries.get(key);
      if (earlier !== undefined) {
        if (isHeld(earlier, now)) return undefined;
        entries.delete(key);
      }
      const entry: Entry = { at: now, committed: false };
      entries.set(key, entry);
      evict(now);
      return {
        commit: () => {
          entry.committed = true;
        },
        release: () => {
          if (!entry.committed && entries.get(key) === entry) entries.delete(key);
        },
      };
    },
  };
}
