import type { HelpdeskItem } from '../../../item';
import type { GapItem } from '../../../realtime/stream/gap-item';

export const REALTIME_GAP = 'realtime:gap';

export type RealtimeGapItem = GapItem<'chatwoot', typeof REALTIME_GAP, 'realtime'>;

/** What a Chatwoot Realtime trigger emits. */
export type ChatwootStreamItem = Extract<HelpdeskItem, { provider: 'chatwoot' }> | RealtimeGapItem;
