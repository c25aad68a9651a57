import type { ItemsOf } from '../../../core/helpdesk/item';
import type { GapItem } from '../../../core/helpdesk/stream-item';
import type { CrispPayloads } from '../payloads';

export const RTM_GAP = 'rtm:gap';

export type RtmGapItem = GapItem<'crisp', typeof RTM_GAP, 'rtm'>;

/** What a Crisp RTM trigger emits. */
export type CrispStreamItem = ItemsOf<'crisp', CrispPayloads> | RtmGapItem;
