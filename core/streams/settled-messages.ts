import type { JsonObject } from '../read/read';
import type { FeedSubscriber } from './feed-subscriber';
import type { ReadableMessages } from './readable-messages';

/** Messages by place: {@link ReadableMessages}. */
export type MessageIndex = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The messages before which nothing is missing in their conversation, while a gap is open: they were heard before it
 * began, or their conversation has been read back already. What is behind them need not be read (again).
 */
export class SettledMessages {
  private readonly readBack = new Map<string, Set<number>>();

  /**
   * @param heard before the gap began
   * @param readers whom the gap is read back for
   */
  constructor(
    private readonly readable: ReadableMessages,
    private readonly heard: MessageIndex,
    private readonly readers: ReadonlySet<FeedSubscriber>,
  ) {}

  /** False when somebody reads who did not before: what the others have got says nothing of it. */
  serves(readers: Iterable<FeedSubscriber>): boolean {
    return [...readers].every((reader) => this.readers.has(reader));
  }

  /** It was read back, and what is missing before it in its conversation as well. */
  note(payload: JsonObject): void {
    const place = this.readable.place(payload);
    const number = this.readable.number(payload);
    if (place === null || number === null) return;
    const known = this.readBack.get(place);
    if (known === undefined) this.readBack.set(place, new Set([number]));
    else known.add(number);
  }

  has(payload: JsonObject): boolean {
    const place = this.readable.place(payload);
    const number = this.readable.number(payload);
    if (place === null || number === null) return false;
    return has(this.heard, place, number) || has(this.readBack, place, number);
  }
}

function has(index: MessageIndex, place: string, number: number): boolean {
  return index.get(place)?.has(number) ?? false;
}
