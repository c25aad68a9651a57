import type { Environment } from '../environment/environment';
import type { Problem } from './problem';
import type { Protocol } from './protocol';
import { ended, timedOut, unreachable } from './session-problems';
import { SignsOfLife } from './signs-of-life';
import type { Deadlines, Step } from './state';
import type { Transport } from './transport';

export interface SessionListener {
  readonly onStep: (step: Step) => void;
  /** Only while live. */
  readonly onEvent: (name: string, payload: unknown) => void;
  /** Called at most once, and not after `close`. */
  readonly onEnd: (problem: Problem) => void;
}

/** One attempt to connect and, if it succeeds, the time until it breaks. Every step has a deadline. */
export class Session {
  private step: Step = 'endpoint';
  private over = false;
  private transport: Transport | undefined;
  private cancelDeadline = () => {};
  private readonly signs = new SignsOfLife();
  private isPaused = false;
  private readonly fetching = new AbortController();

  constructor(
    private readonly protocol: Protocol,
    private readonly deadlines: Deadlines,
    private readonly environment: Environment,
    private readonly listener: SessionListener,
  ) {}

  /** Up to when everything is known to have come; null before it was live. */
  get lastSignOfLife(): number | null {
    return this.signs.last;
  }

  /** @param ready settles when the socket of an earlier session is gone: services count them per token */
  start(ready: Promise<unknown>): void {
    this.enter('endpoint');
    void ready
      .then(() => (this.over ? undefined : this.protocol.findEndpoint(this.fetching.signal)))
      .then((found) => this.takeEndpoint(found))
      .catch((error: unknown) => this.end(unreachable(this.protocol.label, error)));
  }

  send(name: string, payload: unknown): void {
    if (!this.over && this.step === 'live') this.transport?.send(name, payload);
  }

  /** @returns whether it was live, and read what came, so that it is ended now */
  interrupt(problem: Problem): boolean {
    if (this.step !== 'live' || this.over || this.isPaused) return false;
    this.end(problem);
    return true;
  }

  /** Paused, it reads nothing, and no silence ends it. */
  setPaused(isPaused: boolean): void {
    if (this.isPaused === isPaused) return;
    this.isPaused = isPaused;
    if (this.step === 'live' && !this.over) this.applyPause();
  }

  /** Idempotent; resolves once neither socket nor timer is left. */
  async close(): Promise<void> {
    this.over = true;
    this.cancelDeadline();
    this.fetching.abort();
    await this.transport?.close();
  }

  private enter(step: Step): void {
    this.step = step;
    this.startDeadline();
    this.listener.onStep(step);
    // In answer to the step it may have been closed.
    if (this.isPaused && step === 'live' && !this.over) this.applyPause();
  }

  private startDeadline(milliseconds = this.deadlines[this.step]): void {
    this.cancelDeadline();
    this.cancelDeadline = this.environment.after(milliseconds, () => this.expire());
  }

  private applyPause(): void {
    this.transport?.setPaused(this.isPaused);
    if (this.isPaused) return this.cancelDeadline();
    this.signs.resume(this.environment.now());
    this.startDeadline();
  }

  private takeEndpoint(found: URL | Problem | undefined): void {
    if (this.over || found === undefined) return;
    if (!(found instanceof URL)) return this.end(found);
    this.enter('connecting');
    this.transport = this.protocol.open(found, {
      onOpen: () => this.authenticate(),
      onEvent: (name, payload) => this.hear(name, payload),
      onHeartbeat: () => this.noteSign(),
      onEnd: (reason) => this.fail(ended(this.step, this.protocol.label, reason)),
    });
  }

  private authenticate(): void {
    if (this.over || this.step !== 'connecting' || this.transport === undefined) return;
    this.enter('authenticating');
    this.protocol.authenticate(this.transport);
  }

  private hear(name: string, payload: unknown): void {
    if (this.over) return;
    const verdict = this.protocol.judge(name, payload);
    if (verdict === undefined) {
      if (this.step !== 'live') return;
      this.listener.onEvent(name, payload);
      // Only now: should taking the event fail, it counts as missed.
      this.noteSign();
    } else if (verdict !== 'authenticated') {
      this.end(verdict);
    } else if (this.step === 'authenticating') {
      this.signs.begin(this.environment.now());
      this.enter('live');
    }
  }

  private noteSign(): void {
    if (this.step === 'live') this.signs.note(this.environment.now());
  }

  /** Events only note the time; a timer set anew for each of them would cost more than the event. */
  private expire(): void {
    const deadline = this.deadlines[this.step];
    const left = Math.min(deadline, deadline - this.signs.findSilence(this.environment.now()));
    if (left > 0) this.startDeadline(left);
    else this.fail(timedOut(this.step, this.protocol.label, deadline));
  }

  private fail(problem: Problem): void {
    const hint = this.protocol.hints?.[this.step];
    this.end(hint === undefined ? problem : { ...problem, detail: `${problem.detail} ${hint}` });
  }

  private end(problem: Problem): void {
    if (this.over) return;
    void this.close();
    this.listener.onEnd(problem);
  }
}
