import { PRESETS, type PresetId } from '../helpdesk/presets';
import type { Provider } from '../helpdesk/provider';
import { failure, type Failure } from '../helpdesk/registration-problem';
import { ALL_EVENTS, PRESET_PREFIX } from './selection';

type Catalogue = Pick<Provider, 'label' | 'events' | 'presets'>;

/** The names to register a webhook for, in the catalogue's order. @param choices what an editor stores */
export function registrableNames(
  catalogue: Catalogue,
  choices: readonly string[],
): { readonly ok: true; readonly names: readonly string[] } | Failure {
  const { label, events } = catalogue;
  const requested = new Set(choices.flatMap((choice) => expandChoice(catalogue, choice)));
  const names = events.map(({ name }) => name).filter((name) => requested.delete(name));
  if (requested.size > 0) {
    const strangers = [...requested].map((name) => JSON.stringify(name.slice(0, 60))).join(', ');
    return failure('events-unknown', `${label} has no event ${strangers}. Select one from the list.`);
  }
  if (names.length > 0) return { ok: true, names };
  return failure('events-unknown', `No events are selected, so there is nothing to register in ${label}.`);
}

function expandChoice({ events, presets }: Catalogue, choice: string): readonly string[] {
  if (choice === ALL_EVENTS) return events.filter(({ background }) => !background).map(({ name }) => name);
  if (!choice.startsWith(PRESET_PREFIX)) return [choice];
  const id = choice.slice(PRESET_PREFIX.length) as PresetId;
  return Object.hasOwn(PRESETS, id) ? (presets[id]?.events ?? [choice]) : [choice];
}
