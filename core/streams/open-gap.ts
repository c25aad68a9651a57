import type { FeedSubscriber } from './feed-subscriber';
import type { MessageIndex, SettledMessages } from './settled-messages';
import type { SubscriberList } from './subscriber-list';

/** What need not be read of a gap, from its beginning until all of it has been read back. */
export class OpenGap {
  /** What had been heard when it began; null while there is none. */
  private heard: MessageIndex | null = null;
  private settled: SettledMessages | undefined;

  constructor(private readonly subscribers: Pick<SubscriberList, 'copyKnown' | 'settle'>) {}

  /** Before anything is heard after it. One that is open stays as it is. */
  open(): void {
    this.heard ??= this.subscribers.copyKnown();
  }

  close(): void {
    this.heard = null;
    this.settled = undefined;
  }

  /** What an interrupted reading has read is not read again, unless somebody came who needs it. */
  findSettled(readers: ReadonlySet<FeedSubscriber>): SettledMessages {
    if (this.settled?.serves(readers) !== true) {
      this.settled = this.subscribers.settle(this.heard ?? new Map<string, Set<number>>(), readers);
    }
    return this.settled;
  }
}
