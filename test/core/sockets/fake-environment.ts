import type { Environment } from '../../../core/environment/environment';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A machine whose clock stands still until a test moves it. */
export class FakeEnvironment implements Environment {
  private time = Date.UTC(2026, 2, 4, 9, 30);
  /** What somebody set the clock by; timers do not mind. */
  private shift = 0;
  private readonly pending = new Set<Timer>();
  /** 1 would be the longest delay; just below it makes delays easy to calculate. */
  randomValue = 1 - Number.EPSILON;
  fetch: Environment['fetch'] = () => Promise.reject(new Error('no network in this test'));

  readonly now = () => this.time + this.shift;
  readonly random = () => this.randomValue;

  readonly after = (milliseconds: number, callback: () => void) => {
    const timer = { at: this.time + milliseconds, callback };
    this.pending.add(timer);
    return () => void this.pending.delete(timer);
  };

  /** Forwards, or backwards. */
  setClock(milliseconds: number): void {
    this.shift += milliseconds;
  }

  /** How many timers would still fire. */
  get timers(): number {
    return this.pending.size;
  }

  /** Lets promises settle, then moves the clock and fires what is due on the way, in order. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (let next = this.nextDue(end); next !== undefined; next = this.nextDue(end)) {
      this.pending.delete(next);
      this.time = Math.max(this.time, next.at);
      next.callback();
      await settle();
    }
    this.time = end;
  }

  private nextDue(end: number): Timer | undefined {
    return [...this.pending].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}

/** Long enough for any chain of promises in the code under test. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
