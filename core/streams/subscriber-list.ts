import type { Envelope } from '../helpdesk/event';
import type { ReadableMessages } from './readable-messages';
import { RecentMessages } from './recent-messages';
import { Subscriptions } from './subscriptions';
import type { EventSource, FeedSubscriber } from './feed-subscriber';

/** All subscribers of one feed. */
export class SubscriberList {
  private readonly subscribers = new Set<FeedSubscriber>();
  private readonly recent: RecentMessages;
  readonly subscriptions = new Subscriptions();

  constructor(private readonly readable: ReadableMessages) {
    this.recent = new RecentMessages(readable);
  }

  get size(): number {
    return this.subscribers.size;
  }

  /** Somebody wants messages, so that reading them back is worth its calls. */
  get wantsMissedMessages(): boolean {
    return [...this.subscribers].some(
      ({ catchUp, events }) => catchUp && events.some((event) => this.readable.events.has(event)),
    );
  }

  wants(event: string): boolean {
    for (const subscriber of this.subscribers) if (subscriber.wants(event)) return true;
    return false;
  }

  add(subscriber: FeedSubscriber): void {
    this.subscribers.add(subscriber);
    this.subscriptions.add(subscriber.events);
  }

  remove(subscriber: FeedSubscriber): void {
    if (this.subscribers.delete(subscriber)) this.subscriptions.remove(subscriber.events);
  }

  forEach(callback: (subscriber: FeedSubscriber) => void): void {
    this.subscribers.forEach(callback);
  }

  /** To everybody who wants it, each message once, whether over the socket or read back. */
  deliver(envelope: Envelope, source: EventSource, now: number): void {
    if (!this.recent.note(envelope, source, now)) return;
    const alone = this.subscribers.size === 1;
    for (const subscriber of this.subscribers) {
      if (!subscriber.wants(envelope.event) || (source === 'catch-up' && !subscriber.catchUp)) continue;
      subscriber.take(envelope, source, alone);
    }
  }
}
