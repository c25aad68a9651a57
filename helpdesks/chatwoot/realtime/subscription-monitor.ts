import type { Environment } from '../../../core/environment/environment';
import { transient, type Problem } from '../../../core/sockets/problem';
import { isTicket, type Ticket } from './ticket';

/** Two calls a minute: Chatwoot allows 3,000. */
const CHECK_INTERVAL_MS = 60_000;
const CALL_TIMEOUT_MS = 15_000;

/** While nothing is heard however often it subscribes, it asks and subscribes ever more rarely, to 16 min. */
const MAX_DOUBLINGS = 4;

/** What is asked now and then. */
export interface SubscriptionQuestions {
  readonly askForTicket: (signal: AbortSignal) => Promise<Ticket | Problem>;
  /** @returns since when what happened has not been heard, null where all was, undefined where that is not known */
  readonly findUnheard: (signal: AbortSignal) => Promise<number | null | undefined>;
}

export interface SubscriptionVerdicts {
  /** @returns whether the session was ended; a paused one has not read what it could hear */
  readonly onSubscriptionLost: (problem: Problem) => boolean;
  /** Everything that was due had been heard. */
  readonly onAllHeard: () => void;
}

/**
 * A subscription hears nothing more once its token is another one (the user's password was changed) or its user left
 * the account, or once Chatwoot's own line to Redis broke, and is not told; pings go on. So it is asked now and then
 * whether all is as it was, and whether what happened was heard.
 */
export class SubscriptionMonitor {
  private watched: string | undefined;
  private checkedAt: number | null = null;
  private cancelTimer = () => {};
  private asking = new AbortController();
  private deafInRow = 0;
  /** When it was last known to hear, if it was found not to any more. */
  subscriptionLostAt: number | null = null;

  constructor(
    private readonly questions: SubscriptionQuestions,
    private readonly environment: Environment,
    private readonly now: () => number,
    private readonly verdicts: SubscriptionVerdicts,
  ) {}

  /** Of a subscription that was confirmed just now. @returns false while it is watched already */
  start({ pubsubToken }: Ticket): boolean {
    if (this.watched !== undefined) return false;
    this.watched = pubsubToken;
    this.subscriptionLostAt = null;
    this.checkedAt = this.now();
    this.schedule();
    return true;
  }

  stop(): void {
    this.watched = undefined;
    this.cancelTimer();
    this.asking.abort();
  }

  /** An event came: it hears. */
  noteHeard(): void {
    this.deafInRow = 0;
  }

  private schedule(): void {
    const interval = CHECK_INTERVAL_MS * 2 ** Math.min(this.deafInRow, MAX_DOUBLINGS);
    this.cancelTimer = this.environment.after(interval, () => void this.check());
  }

  private async check(): Promise<void> {
    const found = await this.ask(this.questions.askForTicket);
    if (found === STOPPED) return;
    const problem = this.problemIn(found);
    if (problem !== undefined) return void this.lose(problem, this.checkedAt);
    const unheard = await this.ask(this.questions.findUnheard);
    if (unheard === STOPPED) return;
    if (typeof unheard === 'number') {
      if (this.lose(DEAF, unheard)) this.deafInRow += 1;
      return;
    }
    if (unheard === null) this.verdicts.onAllHeard();
    this.schedule();
  }

  private async ask<Answer>(
    question: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer | typeof STOPPED> {
    const asking = new AbortController();
    this.asking = asking;
    const cancel = this.environment.after(CALL_TIMEOUT_MS, () => asking.abort());
    const answer = await question(asking.signal);
    cancel();
    // Stopped in the meantime, and perhaps started again.
    return this.asking === asking && this.watched !== undefined ? answer : STOPPED;
  }

  private lose(problem: Problem, lostAt: number | null): boolean {
    this.subscriptionLostAt = lostAt;
    if (this.verdicts.onSubscriptionLost(problem)) return true;
    this.subscriptionLostAt = null;
    this.schedule();
    return false;
  }

  private problemIn(found: Ticket | Problem): Problem | undefined {
    // An outage of the API ends no stream: what it would say can wait.
    if (!isTicket(found)) return found.permanent ? found : undefined;
    if (found.pubsubToken !== this.watched) return CHANGED;
    this.checkedAt = this.now();
    return undefined;
  }
}

const STOPPED = Symbol('stopped');

const CHANGED = transient(
  'disconnected',
  'The websocket token of the user has changed, for example after a password change, so the old subscription no longer received events.',
);

const DEAF = transient(
  'silent',
  'Chatwoot stored messages that did not arrive over the connection, for example because its Redis was restarted. The trigger connects again and reads them back.',
);
