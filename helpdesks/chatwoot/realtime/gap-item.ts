import type { ItemsOf } from '../../../core/helpdesk/item';
import type { GapItem } from '../../../core/helpdesk/stream-item';
import type { ChatwootPayloads } from '../payloads';

export const REALTIME_GAP = 'realtime:gap';

export type RealtimeGapItem = GapItem<'chatwoot', typeof REALTIME_GAP, 'realtime'>;

/** What a Chatwoot Realtime trigger emits. */
export type ChatwootStreamItem = ItemsOf<'chatwoot', ChatwootPayloads> | RealtimeGapItem;
