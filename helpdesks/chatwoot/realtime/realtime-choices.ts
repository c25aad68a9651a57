import type { EventChoice } from '../../../core/select/event-choices';
import { streamChoices } from '../../../core/streams/stream-choices';
import { REALTIME_GAP } from './gap-item';
import { heardChatwoot } from './heard-events';

/** What an editor offers for Chatwoot's websocket. */
export function realtimeEventChoices(): readonly EventChoice[] {
  return streamChoices(heardChatwoot, 'realtime', REALTIME_GAP);
}
