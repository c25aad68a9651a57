import type { Provider, StreamingProvider } from '../helpdesk/provider';
import { eventChoices, type EventChoice } from '../select/event-choices';
import { ALL_EVENTS } from '../select/selection';

/** A helpdesk as its socket shows it to an account of this tier. */
export function heardProvider(provider: StreamingProvider, tier?: string): Provider {
  const { events, filters } = provider.stream;
  return { ...provider, events: events(tier), filters };
}

/** A helpdesk as its socket shows it to some account: what editors offer where they do not know whose it is. */
export function heardByAny(provider: StreamingProvider): Provider {
  const { tiers = [undefined] } = provider.stream;
  const heard = new Set(
    tiers.flatMap((tier) => heardProvider(provider, tier).events.map(({ name }) => name)),
  );
  return { ...heardProvider(provider), events: provider.events.filter(({ name }) => heard.has(name)) };
}

/** What an editor offers for a stream: as for any trigger, and the report of a gap. */
export function streamChoices(provider: StreamingProvider, tier?: string): readonly EventChoice[] {
  const { source, gapEvent, allEvents } = provider.stream;
  const choices = eventChoices(heardProvider(provider, tier), [source]).map((choice) =>
    choice.value === ALL_EVENTS && allEvents !== undefined ? { ...choice, description: allEvents } : choice,
  );
  return [...choices, gapChoice(gapEvent)];
}

function gapChoice(gapEvent: string): EventChoice {
  return {
    value: gapEvent,
    label: 'Gap Report',
    description: `The connection was interrupted: what was recovered and what may be missing (${gapEvent}). Not included in All Events`,
    group: 'stream',
  };
}
