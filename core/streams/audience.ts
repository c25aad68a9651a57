import type { Envelope } from '../helpdesk/event';
import type { ReadableMessages } from './readable-messages';
import { RecentMessages } from './recent-messages';
import { Subscriptions } from './subscriptions';
import type { EventSource, FeedUser } from './user';

/** Everybody who listens to one feed. */
export class Audience {
  private readonly users = new Set<FeedUser>();
  private readonly recent: RecentMessages;
  readonly subscriptions = new Subscriptions();

  constructor(private readonly readable: ReadableMessages) {
    this.recent = new RecentMessages(readable);
  }

  get size(): number {
    return this.users.size;
  }

  /** Somebody wants messages, so that reading them back is worth its calls. */
  get wantsMissedMessages(): boolean {
    return [...this.users].some(
      ({ catchUp, events }) => catchUp && events.some((event) => this.readable.events.has(event)),
    );
  }

  wants(event: string): boolean {
    for (const user of this.users) if (user.wants(event)) return true;
    return false;
  }

  add(user: FeedUser): void {
    this.users.add(user);
    this.subscriptions.add(user.events);
  }

  remove(user: FeedUser): void {
    if (this.users.delete(user)) this.subscriptions.remove(user.events);
  }

  forEach(callback: (user: FeedUser) => void): void {
    this.users.forEach(callback);
  }

  /** To everybody who wants it, each message once, whether over the socket or read back. */
  deliver(envelope: Envelope, source: EventSource, now: number): void {
    if (!this.recent.note(envelope, source, now)) return;
    const alone = this.users.size === 1;
    for (const user of this.users) {
      if (!user.wants(envelope.event) || (source === 'catch-up' && !user.catchUp)) continue;
      user.take(envelope, source, alone);
    }
  }
}
