import type { Envelope } from '../helpdesk/event';
import type { GapReport, Incomplete } from '../sockets/gap';
import type { ConnectionState } from '../sockets/state';
import type { ReadPosition } from './read-position';
import type { SocketSource } from '../helpdesk/stream-item';

export type EventSource = SocketSource | 'catch-up';

/** A gap as the feed knows it; what it means for a user depends on the events that user chose. */
export interface Gap extends Pick<GapReport, 'from' | 'to'> {
  readonly incomplete: Incomplete | null;
}

/** One trigger that listens to a feed. None of its methods throws. */
export interface FeedSubscriber {
  /** Event names to subscribe to. */
  readonly events: readonly string[];
  /** Wants to have missed messages read back. */
  readonly catchUp: boolean;
  /** From where on it has to be read back for it. */
  readonly position: ReadPosition;
  readonly wants: (event: string) => boolean;
  /**
   * @param alone nobody else gets this event, so that it need not be copied
   * @param now milliseconds by the service's clock
   */
  readonly take: (envelope: Envelope, source: EventSource, alone: boolean, now: number) => void;
  /** @param findProven up to when everything is known to have come for it, by the service's clock; null: not known */
  readonly follow: (findProven: () => number | null) => void;
  readonly onState: (state: ConnectionState) => void;
  /** After everything that could be read back was taken. */
  readonly onGap: (gap: Gap) => void;
}
