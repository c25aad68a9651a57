import type { Environment } from '../environment/environment';

interface Guest<T> {
  readonly value: T;
  readonly giveUp: () => void;
  readonly cancelTimer: () => void;
}

/** Things that wait for a short while for somebody to fetch them, by key and in order. */
export class WaitingRoom<T> {
  private readonly queues = new Map<string, Guest<T>[]>();
  private taken = 0;

  /** @param longest milliseconds */
  constructor(
    private readonly after: Environment['after'],
    private readonly longest: number,
    private readonly seats: number,
  ) {}

  /**
   * @param giveUp called when nobody came in time
   * @returns false when there is no room
   */
  enter(key: string, value: T, giveUp: () => void): boolean {
    if (this.taken >= this.seats) return false;
    const guest: Guest<T> = {
      value,
      giveUp,
      cancelTimer: this.after(this.longest, () => {
        if (this.leave(key, guest)) giveUp();
      }),
    };
    this.queues.set(key, [...(this.queues.get(key) ?? []), guest]);
    this.taken += 1;
    return true;
  }

  /** Whoever has waited longest under this key. */
  fetch(key: string): T | undefined {
    const guest = this.queues.get(key)?.[0];
    return guest !== undefined && this.leave(key, guest) ? guest.value : undefined;
  }

  /** Everybody gives up, before this returns. */
  empty(): void {
    for (const [key, queue] of [...this.queues]) {
      for (const guest of queue) if (this.leave(key, guest)) guest.giveUp();
    }
  }

  private leave(key: string, guest: Guest<T>): boolean {
    const queue = this.queues.get(key) ?? [];
    const others = queue.filter((each) => each !== guest);
    if (others.length === queue.length) return false;
    if (others.length === 0) this.queues.delete(key);
    else this.queues.set(key, others);
    this.taken -= 1;
    guest.cancelTimer();
    return true;
  }
}
