import type { Environment } from '../environment/environment';

/** Sees to it that so much time passes from one reading to the second one after it. */
export class ReadingPace {
  /** When the last two began, the earlier one first. */
  private begun: readonly [number, number] = [-Infinity, -Infinity];
  private cancelWait = () => {};

  /** @param intervalMs undefined: any number of readings */
  constructor(
    private readonly environment: Pick<Environment, 'now' | 'after'>,
    private readonly intervalMs: number | undefined,
  ) {}

  /** @param read called at once, or when it is time */
  wait(read: () => void): void {
    const wait = this.findWait();
    if (wait > 0) this.cancelWait = this.environment.after(wait, read);
    else read();
  }

  cancel(): void {
    this.cancelWait();
  }

  noteBegin(): void {
    this.begun = [this.begun[1], this.environment.now()];
  }

  private findWait(): number {
    if (this.intervalMs === undefined) return 0;
    // A clock that is set back must not hold it for as long.
    return Math.min(this.begun[0] + this.intervalMs - this.environment.now(), this.intervalMs);
  }
}
