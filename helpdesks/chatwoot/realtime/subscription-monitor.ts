import type { Environment } from '../../../core/environment/environment';
import { transient, type Problem } from '../../../core/sockets/problem';
import { isTicket, type Ticket } from './ticket';

/** One call a minute: Chatwoot allows 3,000. */
const CHECK_INTERVAL_MS = 60_000;
const CALL_TIMEOUT_MS = 15_000;

/**
 * A subscription hears nothing more once its token is another one (the user's password was changed) or its user left
 * the account, and is not told; pings go on. So it is asked now and then whether all is as it was.
 */
export class SubscriptionMonitor {
  private watched: string | undefined;
  private checkedAt: number | null = null;
  private cancelTimer = () => {};
  private asking = new AbortController();
  /** When it was last known to hear, if it was found not to any more. */
  subscriptionLostAt: number | null = null;

  constructor(
    private readonly askForTicket: (signal: AbortSignal) => Promise<Ticket | Problem>,
    private readonly environment: Environment,
    private readonly now: () => number,
    private readonly onSubscriptionLost: (problem: Problem) => void,
  ) {}

  /** Of a subscription that was confirmed just now; nothing happens while it is watched already. */
  start({ pubsubToken }: Ticket): void {
    if (this.watched !== undefined) return;
    this.watched = pubsubToken;
    this.subscriptionLostAt = null;
    this.checkedAt = this.now();
    this.schedule();
  }

  stop(): void {
    this.watched = undefined;
    this.cancelTimer();
    this.asking.abort();
  }

  private schedule(): void {
    this.cancelTimer = this.environment.after(CHECK_INTERVAL_MS, () => void this.check());
  }

  private async check(): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    const cancel = this.environment.after(CALL_TIMEOUT_MS, () => asking.abort());
    const found = await this.askForTicket(asking.signal);
    cancel();
    // Stopped in the meantime, and perhaps started again.
    if (this.asking !== asking || this.watched === undefined) return;
    const problem = this.problemIn(found);
    if (problem === undefined) return this.schedule();
    this.subscriptionLostAt = this.checkedAt;
    this.onSubscriptionLost(problem);
  }

  private problemIn(found: Ticket | Problem): Problem | undefined {
    // An outage of the API ends no stream: what it would say can wait.
    if (!isTicket(found)) return found.permanent ? found : undefined;
    if (found.pubsubToken !== this.watched) return CHANGED;
    this.checkedAt = this.now();
    return undefined;
  }
}

const CHANGED = transient(
  'disconnected',
  'The websocket token of the user has changed, for example after a password change, so the old subscription no longer received events.',
);
