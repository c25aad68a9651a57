import type { Envelope } from '../helpdesk/event';
import type { JsonObject } from '../read/read';
import type { ReadableMessages } from './readable-messages';
import { RecentMessages } from './recent-messages';
import { SettledMessages, type MessageIndex } from './settled-messages';
import { Subscriptions } from './subscriptions';
import type { EventSource, FeedSubscriber } from './feed-subscriber';
import type { MissedEvent } from './link';
import type { SocketSource } from '../helpdesk/stream-item';

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

  /** It wants messages, so that reading them back is worth its calls. */
  wantsMissed({ catchUp, events }: FeedSubscriber): boolean {
    return catchUp && events.some((event) => this.readable.events.has(event));
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

  /** Whether this message came to them, over the socket or read back. */
  isKnown(payload: JsonObject): boolean {
    return this.recent.has(payload);
  }

  /** All messages that came lately, as of now. */
  copyKnown(): MessageIndex {
    return this.recent.copy();
  }

  /** What is settled for these readers, where nothing has been read back for them yet. */
  settle(heard: MessageIndex, readers: ReadonlySet<FeedSubscriber>): SettledMessages {
    // Of one that resumes nobody knows here what it heard.
    const knows = [...readers].every(({ position }) => !position.isResuming);
    return new SettledMessages(this.readable, knows ? heard : new Map(), readers);
  }

  forEach(callback: (subscriber: FeedSubscriber) => void): void {
    this.subscribers.forEach(callback);
  }

  filter(condition: (subscriber: FeedSubscriber) => boolean): FeedSubscriber[] {
    return [...this.subscribers].filter(condition);
  }

  /** To everybody who wants it, each message once, whether over the socket or read back. */
  deliver(envelope: Envelope, source: SocketSource, now: number): void {
    if (!this.recent.note(envelope, source, now)) return;
    const alone = this.subscribers.size === 1;
    for (const subscriber of this.subscribers) {
      if (subscriber.wants(envelope.event)) subscriber.take(envelope, source, alone, now);
    }
  }

  /**
   * What was read back, to those among the readers who miss it. What went by on the line says nothing of one that
   * resumes: it knows by itself what it got before.
   */
  deliverMissed(missed: MissedEvent, readers: ReadonlyMap<FeedSubscriber, number>, now: number): void {
    const source: EventSource = 'catch-up';
    const alone = readers.size === 1;
    let isNew: boolean | undefined;
    for (const [reader, from] of readers) {
      if (missed.at < from || !reader.wants(missed.event)) continue;
      const { isResuming } = reader.position;
      if (!isResuming) isNew ??= this.recent.note(missed, source, now);
      if (isResuming || isNew === true) reader.take(missed, source, alone, now);
    }
  }
}
