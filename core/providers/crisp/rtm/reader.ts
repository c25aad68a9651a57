import type { Environment } from '../../../realtime/environment';
import type { Incomplete } from '../../../realtime/gap';
import { list } from '../../../read';
import type { CrispRest } from './rest';

export interface ReadingLimits {
  /** REST calls per gap. */
  readonly calls: number;
  /** Milliseconds per gap. */
  readonly time: number;
}

export const DEFAULT_READING_LIMITS: ReadingLimits = { calls: 200, time: 60_000 };

/** Longer than any answer that still comes. */
const LONGEST_CALL = 15_000;
const MOST_TRIES = 4;

/**
 * Reads lists over REST within limits, and remembers why it had to stop. After the first stop every list is
 * null, so that the caller needs no checks of its own.
 */
export class Reader {
  private stopped: Incomplete | null = null;
  private calls = 0;
  private readonly endsAt: number;

  constructor(
    private readonly rest: CrispRest,
    private readonly limits: ReadingLimits,
    private readonly environment: Environment,
    private readonly signal: AbortSignal,
  ) {
    this.endsAt = environment.now() + limits.time;
  }

  /** Why not everything was read, or null. */
  get incomplete(): Incomplete | null {
    return this.stopped;
  }

  /** Nothing more is read from now on. */
  stop(why: Incomplete): void {
    this.stopped ??= why;
  }

  /** A list, or null where there is none (any more). */
  async list(path: string, query: Readonly<Record<string, string>> = {}): Promise<readonly unknown[] | null> {
    for (let tries = 1; this.mayCall(); tries += 1) {
      this.calls += 1;
      const answer = await this.call(path, query);
      if (answer.ok) return list(answer.data);
      const { problem } = answer;
      // Removed in the meantime, and its messages with it.
      if (problem.code === 'not-found') return null;
      if (this.signal.aborted) return null;
      const wait = Math.max(problem.retryAfter ?? 0, 500 * 2 ** tries);
      if (problem.final || tries === MOST_TRIES || this.environment.now() + wait > this.endsAt) {
        this.stop({ code: problem.code, detail: problem.detail });
        return null;
      }
      await this.pause(wait);
    }
    return null;
  }

  private mayCall(): boolean {
    if (this.stopped === null) this.stopped = this.reachedLimit();
    return this.stopped === null && !this.signal.aborted;
  }

  private reachedLimit(): Incomplete | null {
    const { calls, time } = this.limits;
    if (this.calls >= calls) {
      return { code: 'too-many', detail: `Reading back ended after ${calls} calls of the REST API.` };
    }
    if (this.environment.now() >= this.endsAt) {
      return { code: 'too-long', detail: `Reading back ended after ${time / 1000} s.` };
    }
    if (!this.rest.quota.mayReadBack()) {
      return { code: 'quota', detail: "The rest of the token's daily REST calls is kept for reconnecting." };
    }
    return null;
  }

  private async call(path: string, query: Readonly<Record<string, string>>) {
    const expiry = new AbortController();
    const cancel = this.environment.after(LONGEST_CALL, () => expiry.abort());
    const answer = await this.rest.get(path, query, AbortSignal.any([this.signal, expiry.signal]));
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
