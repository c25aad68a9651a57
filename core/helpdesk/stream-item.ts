import type { GapReport } from '../sockets/gap';
import type { Item, ItemKind, NormalisedBlocks } from './item';

/** How items say that they came over a socket. */
export type SocketSource = 'rtm' | 'realtime';

/** Not one of the helpdesk's events: this package's own, emitted only when it is among the chosen ones. */
export interface GapItem<
  P extends string = string,
  E extends string = string,
  S extends SocketSource = SocketSource,
> extends NormalisedBlocks {
  assignee: null;
  provider: P;
  event: E;
  kind: Extract<ItemKind, 'other'>;
  id: null;
  /** The end of the gap. */
  occurredAt: string;
  verified: true;
  source: S;
  test: false;
  known: true;
  data: GapReport;
}

/** What any stream emits. */
export type StreamItem = Item | GapItem;
