import type { Environment } from '../environment/environment';

interface Entry<T> {
  readonly value: T;
  readonly onTimeout: () => void;
  readonly cancelTimer: () => void;
}

/** Values that wait for a short time to be taken, by key and in order. */
export class PendingQueue<T> {
  private readonly queues = new Map<string, Entry<T>[]>();
  private size = 0;

  /** @param timeoutMs milliseconds */
  constructor(
    private readonly after: Environment['after'],
    private readonly timeoutMs: number,
    private readonly capacity: number,
  ) {}

  /**
   * @param onTimeout called when the value was not taken in time
   * @returns false when the queue is full
   */
  add(key: string, value: T, onTimeout: () => void): boolean {
    if (this.size >= this.capacity) return false;
    const entry: Entry<T> = {
      value,
      onTimeout,
      cancelTimer: this.after(this.timeoutMs, () => {
        if (this.remove(key, entry)) onTimeout();
      }),
    };
    this.queues.set(key, [...(this.queues.get(key) ?? []), entry]);
    this.size += 1;
    return true;
  }

  /** The oldest value under this key. */
  take(key: string): T | undefined {
    const entry = this.queues.get(key)?.[0];
    return entry !== undefined && this.remove(key, entry) ? entry.value : undefined;
  }

  /** Every entry times out now, before this returns. */
  expireAll(): void {
    for (const [key, queue] of [...this.queues]) {
      for (const entry of queue) if (this.remove(key, entry)) entry.onTimeout();
    }
  }

  private remove(key: string, entry: Entry<T>): boolean {
    const queue = this.queues.get(key) ?? [];
    const others = queue.filter((each) => each !== entry);
    if (others.length === queue.length) return false;
    if (others.length === 0) this.queues.delete(key);
    else this.queues.set(key, others);
    this.size -= 1;
    entry.cancelTimer();
    return true;
  }
}
