import type { Item, ItemKind, NormalisedBlocks } from '../helpdesk/item';
import type { GapReport } from '../sockets/gap';
import type { SocketSource, StreamService } from './service';

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

export function gapItem(
  report: GapReport,
  { provider, gapEvent, source }: Pick<StreamService, 'provider' | 'gapEvent' | 'source'>,
): GapItem {
  return {
    provider: provider.id,
    event: gapEvent,
    kind: 'other',
    id: null,
    occurredAt: report.to,
    verified: true,
    source,
    test: false,
    known: true,
    account: null,
    inbox: null,
    conversation: null,
    contact: null,
    author: null,
    assignee: null,
    message: null,
    data: report,
  };
}
