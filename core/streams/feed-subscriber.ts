import type { Envelope } from '../helpdesk/event';
import type { GapReport, Incomplete } from '../sockets/gap';
import type { ConnectionState } from '../sockets/state';
import type { SocketSource } from './service';

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
  readonly wants: (event: string) => boolean;
  /** @param alone nobody else gets this event, so that it need not be copied */
  readonly take: (envelope: Envelope, source: EventSource, alone: boolean) => void;
  readonly onState: (state: ConnectionState) => void;
  /** After everything that could be read back was taken. */
  readonly onGap: (gap: Gap) => void;
}
