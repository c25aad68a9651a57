import { eventChoices, type EventChoice } from '../../../core/select/event-choices';
import { REALTIME_GAP } from './gap-item';
import { heardChatwoot } from './heard-events';

const GAP_CHOICE: EventChoice = {
  value: REALTIME_GAP,
  label: 'Gap Report',
  description: `The connection was interrupted: what was recovered and what may be missing (${REALTIME_GAP}). Not included in All Events`,
  group: 'stream',
};

/** What an editor offers for Chatwoot's websocket. */
export function realtimeEventChoices(): readonly EventChoice[] {
  return [...eventChoices(heardChatwoot, ['realtime']), GAP_CHOICE];
}
