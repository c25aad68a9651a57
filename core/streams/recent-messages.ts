import type { Envelope } from '../helpdesk/event';
import type { JsonObject } from '../read/read';
import { BoundedMap } from '../sockets/bounded-map';
import type { ReadableMessages } from './readable-messages';
import type { EventSource } from './feed-subscriber';
import type { MessageIndex } from './settled-messages';

/** More than the calls for one gap can bring. */
const MAX_MESSAGES = 10_000;
/** A copy over the socket follows at once (should the service have bound a channel twice). */
const NEIGHBOURS = 8;
/** How long after the last message that was read back its copy may still come over the socket. */
const EXACT_MATCH_MS = 60_000;

/**
 * The messages that went by lately, so that each is handed on once, whether over the socket or read back.
 * A stream of thousands a minute only writes them down; they are put in order when there is a gap to fill,
 * as keeping them in order all the time costs as much as making the items.
 */
export class RecentMessages {
  private readonly numbers: number[] = [];
  private readonly places: string[] = [];
  private count = 0;
  private index: Map<string, Set<number>> | undefined;
  private exactUntil = 0;
  /** A service whose jobs stood still may bring a copy over the socket hours later. */
  private readonly readBack = new BoundedMap<string, true>(MAX_MESSAGES);

  constructor(private readonly readable: ReadableMessages) {}

  /** False for a message that was noted before. What cannot be known again is always new. */
  note({ event, payload }: Envelope, source: EventSource, now: number): boolean {
    const { readable } = this;
    if (!readable.events.has(event)) return true;
    const place = readable.place(payload);
    const number = readable.number(payload);
    if (place === null || number === null) return true;
    if (this.wasReadBack(place, number)) return false;
    if (source === 'catch-up') {
      this.exactUntil = now + EXACT_MATCH_MS;
      this.readBack.set(`${number} ${place}`, true);
    }
    if (now < this.exactUntil ? this.isIndexed(place, number) : this.isNeighbour(place, number)) return false;
    this.numbers[this.count % MAX_MESSAGES] = number;
    this.places[this.count % MAX_MESSAGES] = place;
    this.count += 1;
    return true;
  }

  /** Whether it went by lately. */
  has(payload: JsonObject): boolean {
    const place = this.readable.place(payload);
    const number = this.readable.number(payload);
    if (place === null || number === null) return false;
    this.index ??= this.createIndex();
    return this.wasReadBack(place, number) || (this.index.get(place)?.has(number) ?? false);
  }

  /** All that went by lately, as of now. */
  copy(): MessageIndex {
    return this.createIndex();
  }

  private wasReadBack(place: string, number: number): boolean {
    return this.readBack.size > 0 && this.readBack.get(`${number} ${place}`) !== undefined;
  }

  private isNeighbour(place: string, number: number): boolean {
    this.index = undefined;
    for (let at = Math.max(0, this.count - NEIGHBOURS); at < this.count; at += 1) {
      if (this.numbers[at % MAX_MESSAGES] === number && this.places[at % MAX_MESSAGES] === place) return true;
    }
    return false;
  }

  /** Notes it there too. */
  private isIndexed(place: string, number: number): boolean {
    this.index ??= this.createIndex();
    const known = this.index.get(place);
    if (known?.has(number) === true) return true;
    if (known === undefined) this.index.set(place, new Set([number]));
    else known.add(number);
    return false;
  }

  private createIndex(): Map<string, Set<number>> {
    const index = new Map<string, Set<number>>();
    this.numbers.forEach((number, position) => {
      const place = this.places[position] ?? '';
      index.set(place, (index.get(place) ?? new Set()).add(number));
    });
    return index;
  }
}
