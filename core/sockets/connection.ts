import { createBackoff, type Backoff, type BackoffOptions } from './backoff';
import type { Environment } from '../environment/environment';
import type { Problem } from './problem';
import type { Protocol } from './protocol';
import { Session } from './session';
import { DEFAULT_DEADLINES, type ConnectionState, type Deadlines, type Step } from './state';

export interface ConnectionListener {
  readonly onState: (state: ConnectionState) => void;
  /** Only while live. */
  readonly onEvent: (name: string, payload: unknown) => void;
}

/** Milliseconds; all have defaults. */
export interface Pace {
  readonly deadlines?: Partial<Deadlines>;
  readonly backoff?: BackoffOptions;
  /** Being live for so long, not connecting alone, makes the next delay a short one again. Default 1 min. */
  readonly stableAfter?: number;
}

const DEFAULT_STABLE_AFTER = 60_000;

const MAX_DELAY_AFTER_LIVE_MS = 30_000;

/** Quota resets once a day; nothing asks for more, and timers cannot wait for much more. */
const MAX_WAIT_MS = 86_400_000;

/**
 * A socket that stays open: idle → endpoint → connecting → authenticating → live → waiting → endpoint → …
 * until it is closed, or failed because only a person can help. One session after another, never two.
 */
export class Connection {
  private current: ConnectionState = { name: 'idle' };
  private session: Session | undefined;
  private cancelWaiting = () => {};
  private isPaused = false;
  private beginWhenResumed: (() => void) | undefined;
  private attempt = 0;
  private lastSign: number | null = null;
  private readonly backoff: Backoff;
  private readonly deadlines: Deadlines;
  private readonly stableAfter: number;

  constructor(
    private readonly protocol: Protocol,
    private readonly environment: Environment,
    private readonly listener: ConnectionListener,
    pace: Pace = {},
  ) {
    this.backoff = createBackoff(environment.random, pace.backoff);
    this.deadlines = { ...DEFAULT_DEADLINES, ...pace.deadlines };
    this.stableAfter = pace.stableAfter ?? DEFAULT_STABLE_AFTER;
  }

  get state(): ConnectionState {
    return this.current;
  }

  /** @param ready settles when the first attempt may begin */
  start(ready: Promise<unknown> = Promise.resolve()): void {
    if (this.current.name === 'idle') this.begin(ready);
  }

  /** Lost unless live: what the other side has to know is told again when authenticating. */
  send(name: string, payload: unknown): void {
    this.session?.send(name, payload);
  }

  /** @returns whether a live session is ended as if it had broken; a paused one has not read what it could hear */
  interrupt(problem: Problem): boolean {
    return this.session?.interrupt(problem) ?? false;
  }

  /** Paused, a live socket reads nothing; one that ends meanwhile is opened again once that is over. */
  setPaused(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.session?.setPaused(isPaused);
    if (isPaused) return;
    const begin = this.beginWhenResumed;
    this.beginWhenResumed = undefined;
    begin?.();
  }

  /** Idempotent; resolves once neither socket nor timer is left. */
  async close(): Promise<void> {
    this.cancelWaiting();
    this.beginWhenResumed = undefined;
    if (this.current.name !== 'closed' && this.current.name !== 'failed') this.enter({ name: 'closed' });
    await this.session?.close();
  }

  private enter(state: ConnectionState): void {
    this.current = state;
    this.listener.onState(state);
  }

  private begin(ready: Promise<unknown>): void {
    this.attempt += 1;
    const { onEvent } = this.listener;
    this.session = new Session(this.protocol, this.deadlines, this.environment, {
      onStep: (step) => this.enter(this.toState(step)),
      onEvent,
      onEnd: (problem) => this.recover(problem),
    });
    this.session.setPaused(this.isPaused);
    this.session.start(ready);
  }

  private toState(step: Step): ConnectionState {
    if (step === 'live') return { name: 'live', since: this.environment.now(), missedSince: this.lastSign };
    return { name: step, attempt: this.attempt };
  }

  private recover(problem: Problem): void {
    this.lastSign = this.session?.lastSignOfLife ?? this.lastSign;
    if (problem.permanent) return this.enter({ name: 'failed', problem });
    if (this.wasStable()) {
      this.backoff.reset();
      this.attempt = 0;
    }
    const delay = this.nextDelay(problem);
    const gone = this.session?.close() ?? Promise.resolve();
    this.cancelWaiting = this.environment.after(delay, () => {
      if (this.isPaused) this.beginWhenResumed = () => this.begin(gone);
      else this.begin(gone);
    });
    const until = this.environment.now() + delay;
    this.enter({ name: 'waiting', attempt: this.attempt, until, problem });
  }

  private nextDelay({ retryAfter = 0 }: Problem): number {
    const delay = this.backoff.next();
    // A session that was live is no failed attempt, however soon it broke.
    const own = this.current.name === 'live' ? Math.min(delay, MAX_DELAY_AFTER_LIVE_MS) : delay;
    return Math.min(Math.max(own, retryAfter), MAX_WAIT_MS);
  }

  private wasStable(): boolean {
    const state = this.current;
    return state.name === 'live' && this.environment.now() - state.since >= this.stableAfter;
  }
}
