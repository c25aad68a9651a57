import type { HelpdeskItem, ItemKind, NormalisedBlocks } from '../../../item';
import type { GapReport } from '../../../realtime/gap';

/** Not one of Crisp's events: this package's own, emitted only when it is among the chosen ones. */
export const RTM_GAP = 'rtm:gap';

export interface RtmGapItem extends NormalisedBlocks {
  provider: 'crisp';
  event: typeof RTM_GAP;
  kind: Extract<ItemKind, 'other'>;
  id: null;
  /** The end of the gap. */
  occurredAt: string;
  verified: true;
  source: 'rtm';
  test: false;
  known: true;
  data: GapReport;
}

/** What a Crisp RTM trigger emits. */
export type CrispStreamItem = Extract<HelpdeskItem, { provider: 'crisp' }> | RtmGapItem;

export function gapItem(report: GapReport): RtmGapItem {
  return {
    provider: 'crisp',
    event: RTM_GAP,
    kind: 'other',
    id: null,
    occurredAt: report.to,
    verified: true,
    source: 'rtm',
    test: false,
    known: true,
    account: null,
    inbox: null,
    conversation: null,
    contact: null,
    author: null,
    message: null,
    data: report,
  };
}
