import { eventsOn } from '../../../core/select/event-choices';
import type { PresetId } from '../../../core/helpdesk/presets';
import type { Provider } from '../../../core/helpdesk/provider';
import { ALL_EVENTS, PRESET_PREFIX } from '../../../core/select/selection';
import { chatwootWithoutStream } from '../without-stream';

const HEARD = eventsOn(chatwootWithoutStream, ['realtime']);
const NAMES: ReadonlySet<string> = new Set(HEARD.map(({ name }) => name));

/** Chatwoot as its websocket shows it: whoever chooses an event of webhooks is told that there is none such. */
export const heardChatwoot: Provider = {
  ...chatwootWithoutStream,
  events: HEARD,
  filters: {
    ...chatwootWithoutStream.filters,
    messageTypes: ['incoming', 'outgoing', 'template', 'activity'],
    // What changed is never listed; only the name of an event may say it.
    changedAttributes: ['assignee', 'team'],
  },
};

/** The names that come for what an editor stores: names, `preset:<id>` or `*`. */
export function heardEvents(choices: readonly string[]): readonly string[] {
  return [...new Set(choices.flatMap(expandChoice))].filter((name) => NAMES.has(name));
}

function expandChoice(choice: string): readonly string[] {
  if (choice === ALL_EVENTS)
    return HEARD.filter((event) => event.background !== true).map(({ name }) => name);
  if (!choice.startsWith(PRESET_PREFIX)) return [choice];
  return chatwootWithoutStream.presets[choice.slice(PRESET_PREFIX.length) as PresetId]?.events ?? [];
}
