import type { Environment } from '../environment/environment';
import type { Envelope } from '../helpdesk/event';

/** What arrives while reading waits, so that older messages come first; but not for long, nor too many. */
const HOLD_TIMEOUT_MS = 10_000;
const MAX_HELD = 5_000;

/** Hands events on at once, or, while they are held, later and in their order. */
export class HeldEvents {
  private waiting: Envelope[] | undefined;
  private cancelTimeout = () => {};

  constructor(
    private readonly environment: Pick<Environment, 'after'>,
    private readonly handOn: (envelope: Envelope) => void,
  ) {}

  pass(envelope: Envelope): void {
    if (this.waiting === undefined) return this.handOn(envelope);
    this.waiting.push(envelope);
    if (this.waiting.length >= MAX_HELD) this.release();
  }

  /** From now on, until they are released. */
  hold(): void {
    this.waiting ??= [];
    this.cancelTimeout();
    this.cancelTimeout = this.environment.after(HOLD_TIMEOUT_MS, () => this.release());
  }

  release(): void {
    this.cancelTimeout();
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const envelope of waiting) this.handOn(envelope);
  }
}
