import type { Environment } from '../../../core/environment/environment';
import { transient, type Problem } from '../../../core/sockets/problem';

/** While nothing is heard however often it reconnects, it asks ever more rarely. */
const MAX_DOUBLINGS = 4;

export interface LineQuestions {
  /** @returns since when something is unheard, null where all was heard, undefined where that is not known */
  readonly findUnheard: (liveSince: number, signal: AbortSignal) => Promise<number | null | undefined>;
  /** @returns whether the session was ended */
  readonly onDeaf: (problem: Problem) => boolean;
  /** Everything that was due had been heard. */
  readonly onAllHeard: () => void;
}

/**
 * A socket may go on with its heartbeats and bring nothing any more. So while it is quiet, Crisp is asked now and then
 * what should have been heard. A line that brings anything costs no call.
 */
export class LineCheck {
  private liveSince: number | null = null;
  private heard = false;
  private deafInRow = 0;
  private cancelTimer = () => {};
  private asking = new AbortController();
  /** Since when it had not heard what it should, if it was found out. */
  unheardSince: number | null = null;

  constructor(
    private readonly questions: LineQuestions,
    private readonly environment: Pick<Environment, 'after'>,
    private readonly now: () => number,
    private readonly intervalMs: number,
  ) {}

  /** The socket is live. Idempotent. */
  start(): void {
    if (this.liveSince !== null) return;
    this.liveSince = this.now();
    this.heard = false;
    this.unheardSince = null;
    this.schedule();
  }

  stop(): void {
    this.liveSince = null;
    this.cancelTimer();
    this.asking.abort();
  }

  /** An event came. */
  noteHeard(): void {
    this.heard = true;
    this.deafInRow = 0;
  }

  private schedule(): void {
    const interval = this.intervalMs * 2 ** Math.min(this.deafInRow, MAX_DOUBLINGS);
    this.cancelTimer = this.environment.after(interval, () => void this.check());
  }

  private async check(): Promise<void> {
    if (this.liveSince === null) return;
    if (this.heard) {
      this.heard = false;
      return this.schedule();
    }
    const asking = new AbortController();
    this.asking = asking;
    const unheard = await this.questions.findUnheard(this.liveSince, asking.signal);
    if (asking.signal.aborted) return;
    if (typeof unheard === 'number') {
      this.unheardSince = unheard;
      if (this.questions.onDeaf(DEAF)) {
        this.deafInRow += 1;
        return;
      }
      this.unheardSince = null;
    }
    if (unheard === null) this.questions.onAllHeard();
    this.schedule();
  }
}

const DEAF = transient(
  'silent',
  'Crisp stored messages that did not arrive over the connection. The trigger connects again and reads them back.',
);
