import type { HelpdeskItem } from '../../../item';
import type { GapItem } from '../../../realtime/stream/gap-item';

export const RTM_GAP = 'rtm:gap';

export type RtmGapItem = GapItem<'crisp', typeof RTM_GAP, 'rtm'>;

/** What a Crisp RTM trigger emits. */
export type CrispStreamItem = Extract<HelpdeskItem, { provider: 'crisp' }> | RtmGapItem;
