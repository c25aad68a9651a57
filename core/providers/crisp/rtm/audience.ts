import { createDuplicateMemory } from '../../../duplicates';
import type { JsonObject } from '../../../read';
import { identifyCrisp } from '../identity';
import { READABLE_EVENTS } from './read-back';
import { Subscriptions } from './subscriptions';
import type { FeedUser, SocketSource } from './user';

/** Everybody who listens to one feed. */
export class Audience {
  private readonly users = new Set<FeedUser>();
  private readonly delivered = createDuplicateMemory();
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
    const key = identifyCrisp({ event, payload, body: payload }, null);
    const reservation = key === null ? undefined : this.delivered.reserve(key, now);
    if (key !== null && reservation === undefined) return;
    const alone = this.users.size === 1;
    for (const user of this.users) {
      if (!user.wants(event) || (source === 'catch-up' && !user.catchUp)) continue;
      // Flows change what they get: each has to get its own.
      user.take(event, alone ? payload : structuredClone(payload), source);
    }
    reservation?.commit();
  }
}
