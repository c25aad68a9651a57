import type { EventDefinition } from '../core/helpdesk/event';
import type { EventChoice } from '../core/select/event-choices';
import type { ProviderId } from '../helpdesks';
import { realtimeEventChoices } from '../helpdesks/chatwoot/realtime/realtime-choices';
import { rtmEventChoices } from '../helpdesks/crisp/rtm/rtm-choices';

type GapEvent = Pick<EventDefinition, 'name' | 'label' | 'kinds'>;

/** What sockets emit besides the helpdesk's own events: the report of a gap. */
export const gapEvents: { readonly [Id in ProviderId]?: readonly GapEvent[] } = {
  crisp: gapEventsAmong(rtmEventChoices('plugin')),
  chatwoot: gapEventsAmong(realtimeEventChoices()),
};

function gapEventsAmong(choices: readonly EventChoice[]): readonly GapEvent[] {
  return choices
    .filter(({ group }) => group === 'stream')
    .map(({ value, label }) => ({ name: value, label, kinds: ['other'] }));
}
