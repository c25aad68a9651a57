import type { JsonObject } from '../../../read';
import { READABLE_EVENTS } from './read-back';
import { RecentMessages } from './recent-messages';
import { Subscriptions } from './subscriptions';
import type { FeedUser, SocketSource } from './user';

/** Everybody who listens to one feed. */
export class Audience {
  private readonly users = new Set<FeedUser>();
  private readonly recent = new RecentMessages();
  readonly subscriptions = new Subscriptions();

  get size(): number {
    return this.users.size;
  }

  /** Somebody wants messages, so that reading them back is worth its calls. */
  get wantsMissedMessages(): boolean {
    return [...this.users].some(
      ({ catchUp, events }) => catchUp && events.some((event) => READABLE_EVENTS.has(event)),
    );
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
  deliver(event: string, payload: JsonObject, source: SocketSource, now: number): void {
    if (!this.recent.note(event, payload, source, now)) return;
    const alone = this.users.size === 1;
    for (const user of this.users) {
      if (!user.wants(event) || (source === 'catch-up' && !user.catchUp)) continue;
      user.take(event, payload, source, alone);
    }
  }
}
