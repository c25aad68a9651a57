import type { EventDefinition } from '../core/helpdesk/event';
import { isStreaming, type Provider, type StreamingProvider } from '../core/helpdesk/provider';
import { streamChoices } from '../core/streams/stream-choices';
import { providers, type ProviderId } from '../helpdesks';

type GapEvent = Pick<EventDefinition, 'name' | 'kinds'>;

/** What sockets emit besides the helpdesk's own events: the report of a gap. */
export const gapEvents: { readonly [Id in ProviderId]?: readonly GapEvent[] } = Object.fromEntries(
  Object.values(providers as Readonly<Record<ProviderId, Provider>>)
    .filter(isStreaming)
    .map((provider) => [provider.id, gapEventsAmong(provider)]),
);

function gapEventsAmong(provider: StreamingProvider): readonly GapEvent[] {
  return streamChoices(provider)
    .filter(({ group }) => group === 'stream')
    .map(({ value }) => ({ name: value, kinds: ['other'] }));
}
