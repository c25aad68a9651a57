import type { Environment } from '../../../core/environment/environment';

const WINDOW = 60_000;
const STEP = 5000;
/** A burst is told as one. */
const FIRST = 1000;

/** Tells how many events came in the last minute: every five seconds at most, since Status nodes repeat each. */
export class EventRate {
  private readonly steps = new Map<number, number>();
  private told = 0;
  private cancel: (() => void) | undefined;

  constructor(
    private readonly environment: Pick<Environment, 'now' | 'after'>,
    private readonly onRate: (perMinute: number) => void,
  ) {}

  count(events = 1): void {
    const step = this.step();
    this.steps.set(step, (this.steps.get(step) ?? 0) + events);
    this.cancel ??= this.environment.after(FIRST, () => this.update());
  }

  /** Forgets everything, and leaves no timer. */
  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.steps.clear();
    this.told = 0;
  }

  private update(): void {
    const oldest = this.step() - WINDOW / STEP;
    for (const step of this.steps.keys()) if (step <= oldest) this.steps.delete(step);
    const perMinute = [...this.steps.values()].reduce((sum, events) => sum + events, 0);
    this.cancel = perMinute === 0 ? undefined : this.environment.after(STEP, () => this.update());
    if (perMinute === this.told) return;
    this.told = perMinute;
    this.onRate(perMinute);
  }

  private step(): number {
    return Math.floor(this.environment.now() / STEP);
  }
}
