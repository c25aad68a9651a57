import type { ApiRequest } from '../helpdesk/api';
import type { Environment } from '../environment/environment';
import type { Incomplete } from '../sockets/gap';
import type { Problem } from '../sockets/problem';

export type RestAnswer =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly problem: Problem };

/** A service's REST API. */
export interface ReadSource {
  /** Never rejects. */
  readonly call: (request: ApiRequest) => Promise<RestAnswer>;
  /** Why no more calls should be spent on reading back, or null. */
  readonly spent: () => Incomplete | null;
}

export interface ReadLimits {
  /** REST calls per gap. */
  readonly calls: number;
  /** Milliseconds per gap. */
  readonly timeoutMs: number;
}

/**
 * A thousand conversations with messages among five thousand that changed cost some 1,100 calls. While they are read,
 * the socket's events are handed on.
 */
export const DEFAULT_READ_LIMITS: ReadLimits = { calls: 2_000, timeoutMs: 600_000 };

/** Longer than any answer that still comes. */
const CALL_TIMEOUT_MS = 15_000;
const MAX_TRIES = 4;

/**
 * Reads over REST within limits, and remembers why it had to stop. After the first stop every answer is null, so
 * that the caller needs no checks of its own.
 */
export class BoundedReader {
  private stopped: Incomplete | null = null;
  private calls = 0;
  private readonly endsAt: number;

  constructor(
    private readonly source: ReadSource,
    private readonly limits: ReadLimits,
    private readonly environment: Environment,
    private readonly signal: AbortSignal,
  ) {
    this.endsAt = environment.now() + limits.timeoutMs;
  }

  /** Why not everything was read, or null. */
  get incomplete(): Incomplete | null {
    return this.stopped;
  }

  /** Given up: what was not read will be asked for again. */
  get isAborted(): boolean {
    return this.signal.aborted;
  }

  /** Nothing more is read from now on. */
  stop(why: Incomplete): void {
    this.stopped ??= why;
  }

  /** What is there, or null where nothing is (any more). */
  async read(request: ApiRequest): Promise<unknown> {
    for (let tries = 1; this.mayCall(); tries += 1) {
      this.calls += 1;
      const answer = await this.call(request);
      if (answer.ok) return answer.data;
      const { problem } = answer;
      // Removed in the meantime, and its messages with it.
      if (problem.code === 'not-found') return null;
      if (this.signal.aborted) return null;
      const wait = Math.max(problem.retryAfter ?? 0, 500 * 2 ** tries);
      const why = this.source.spent() ?? { code: problem.code, detail: problem.detail };
      if (problem.permanent || tries === MAX_TRIES || this.environment.now() + wait > this.endsAt) {
        this.stop(why);
        return null;
      }
      if (why.code === 'quota') this.stop(why);
      await this.pause(wait);
    }
    return null;
  }

  private mayCall(): boolean {
    if (this.stopped === null) this.stopped = this.reachedLimit();
    return this.stopped === null && !this.signal.aborted;
  }

  private reachedLimit(): Incomplete | null {
    const { calls, timeoutMs } = this.limits;
    if (this.calls >= calls) {
      return { code: 'too-many', detail: `Recovery stopped after ${calls} REST API calls.` };
    }
    if (this.environment.now() >= this.endsAt) {
      return { code: 'too-long', detail: `Recovery stopped after ${timeoutMs / 1000} s.` };
    }
    return this.source.spent();
  }

  private async call(request: ApiRequest): Promise<RestAnswer> {
    const expiry = new AbortController();
    const cancel = this.environment.after(CALL_TIMEOUT_MS, () => expiry.abort());
    const signal = AbortSignal.any([this.signal, expiry.signal]);
    const answer = await this.source.call({ ...request, signal });
    cancel();
    return answer;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.environment.after(milliseconds, done);
      const { signal } = this;
      function done(): void {
        cancel();
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done);
    });
  }
}
