import type { EventChoice, EventDefinition, ProviderId } from '../core';
import { realtimeEventChoices } from '../core/providers/chatwoot/realtime/choices';
import { rtmEventChoices } from '../core/providers/crisp/rtm/choices';

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
