import { createHash } from 'node:crypto';

/** A key held for one delivery while it is being emitted and answered. */
export interface Reservation {
  /** The delivery was answered 2xx: later copies are duplicates. */
  readonly commit: () => void;
  /** It was not: the sender's retry has to pass. */
  readonly release: () => void;
  /** Whoever has it now will settle it, however long that takes: no lease ends it. */
  readonly hold: () => void;
}

/** Remembers keys of accepted deliveries, in this process only. */
export interface DuplicateMemory {
  /**
   * Undefined when the key is held or remembered. `now` is in milliseconds since the epoch.
   * @param value what the key stands for now: with another one than before it is new
   */
  readonly reserve: (key: string, now: number, value?: string) => Reservation | undefined;
  readonly size: () => number;
}

export interface DuplicateMemoryOptions {
  /** Upper bound; the latest half of them is always remembered. Default 20,000. */
  readonly maxKeys?: number;
  /** Milliseconds; default 24 h, well above the longest retry chain (HelpCrunch, 206 min). */
  readonly maxAge?: number;
  /** Milliseconds after which a reservation that was never settled no longer blocks a retry; default 60 s. */
  readonly lease?: number;
}

/** Nothing to settle: the event has no stable identity. */
export const NO_RESERVATION: Reservation = Object.freeze({
  commit: () => {},
  release: () => {},
  hold: () => {},
});

/** Settled together. */
export function joinReservations(one: Reservation, other: Reservation): Reservation {
  if (one === NO_RESERVATION) return other;
  if (other === NO_RESERVATION) return one;
  return settledTogether([one, other]);
}

function settledTogether(reservations: readonly Reservation[]): Reservation {
  return {
    commit: () => reservations.forEach((each) => each.commit()),
    release: () => reservations.forEach((each) => each.release()),
    hold: () => reservations.forEach((each) => each.hold()),
  };
}

/** Several keys of one event, held together or not at all; undefined when any of them is held or remembered. */
export function reserveAll(
  memory: DuplicateMemory,
  keys: readonly string[],
  now: number,
): Reservation | undefined {
  const held: Reservation[] = [];
  const release = () => held.forEach((reservation) => reservation.release());
  for (const key of keys) {
    const reservation = memory.reserve(key, now);
    if (reservation === undefined) {
      release();
      return undefined;
    }
    held.push(reservation);
  }
  return settledTogether(held);
}

class HeldKey implements Reservation {
  private state: 'leased' | 'held' | 'committed' | 'released' = 'leased';

  constructor(
    private readonly at: number,
    private readonly value: string,
  ) {}

  commit(): void {
    if (this.isOpen()) this.state = 'committed';
  }

  release(): void {
    if (this.isOpen()) this.state = 'released';
  }

  hold(): void {
    if (this.isOpen()) this.state = 'held';
  }

  blocks(value: string, now: number, maxAge: number, lease: number): boolean {
    if (value !== this.value) return false;
    return this.state !== 'released' && now - this.at < (this.state === 'leased' ? lease : maxAge);
  }

  private isOpen(): boolean {
    return this.state === 'leased' || this.state === 'held';
  }
}

/**
 * Two generations of keys: when the young one is full or old, it becomes the old one and the former old one
 * is forgotten at once. So no request ever pays for tidying up, however many keys are remembered.
 */
export function createDuplicateMemory(options: DuplicateMemoryOptions = {}): DuplicateMemory {
  const { maxKeys = 20_000, maxAge = 86_400_000, lease = 60_000 } = options;
  const generationSize = Math.max(1, Math.floor(maxKeys / 2));
  let young = new Map<string, HeldKey>();
  let old = new Map<string, HeldKey>();
  let youngSince = -Infinity;

  const growOld = (now: number) => {
    old = young;
    young = new Map();
    youngSince = now;
  };

  return {
    size: () => young.size + old.size,
    reserve: (name, now, value = '') => {
      const key = shortKey(name);
      const earlier = young.get(key) ?? old.get(key);
      if (earlier?.blocks(value, now, maxAge, lease) === true) return undefined;
      if (young.size >= generationSize || now - youngSince >= maxAge) growOld(now);
      const held = new HeldKey(now, value);
      young.set(key, held);
      return held;
    },
  };
}

/** Far longer than the ids of any helpdesk. */
const MAX_KEY_LENGTH = 512;

/** Some ids are the sender's own choice, and 20,000 of a megabyte each would be remembered for a day. */
function shortKey(key: string): string {
  return key.length <= MAX_KEY_LENGTH ? key : createHash('sha256').update(key).digest('hex');
}
