import { eventChoices, type EventChoice } from '../select/event-choices';
import type { Provider } from '../helpdesk/provider';
import { ALL_EVENTS } from '../select/selection';
import type { SocketSource } from './service';

/**
 * What an editor offers for a stream: as for any trigger, and the report of a gap.
 * @param all what "All Events" means here, where that is not everything: events added later cannot be among them
 */
export function streamChoices(
  provider: Provider,
  source: SocketSource,
  gapEvent: string,
  all?: string,
): readonly EventChoice[] {
  const choices = eventChoices(provider, [source]).map((choice) =>
    choice.value === ALL_EVENTS && all !== undefined ? { ...choice, description: all } : choice,
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
