import { PRESETS, type PresetId } from '../helpdesk/presets';
import type { Provider } from '../helpdesk/provider';
import type { EventDefinition } from '../helpdesk/event';
import { ITEM_KINDS, type ItemKind } from '../helpdesk/item';
import { ALL_EVENTS, PRESET_PREFIX } from './selection';

/** One row of an editor's event picker. */
export interface EventChoice {
  /** What is stored: `preset:<id>`, `*` or an event name. */
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly group: string;
}

/** The events that a helpdesk delivers on any of these surfaces. */
export function eventsOn(provider: Provider, surfaces: readonly string[]): readonly EventDefinition[] {
  return provider.events.filter((event) => surfaces.some((surface) => event.surfaces[surface] !== undefined));
}

/** The kinds that these events may be of, in the vocabulary's order. */
export function kindsOn(provider: Provider, surfaces = provider.webhookSurfaces): readonly ItemKind[] {
  const kinds = new Set(eventsOn(provider, surfaces).flatMap((event) => event.kinds));
  return ITEM_KINDS.filter((kind) => kinds.has(kind));
}

/** Everything an editor offers for one trigger: presets first, then all events, then each by name. */
export function eventChoices(
  provider: Provider,
  surfaces = provider.webhookSurfaces,
): readonly EventChoice[] {
  const events = eventsOn(provider, surfaces);
  return [...presetChoices(provider, events), allEvents(provider), ...events.map(eventChoice)];
}

function presetChoices(provider: Provider, events: readonly EventDefinition[]): EventChoice[] {
  const names = new Set(events.map((event) => event.name));
  return (Object.keys(PRESETS) as PresetId[])
    .filter((id) => provider.presets[id]?.events.some((event) => names.has(event)) ?? false)
    .map((id) => ({ value: `${PRESET_PREFIX}${id}`, ...PRESETS[id], group: 'preset' }));
}

function allEvents(provider: Provider): EventChoice {
  const description = `Everything ${provider.label} sends, including events added after this version`;
  return { value: ALL_EVENTS, label: 'All Events', description, group: 'preset' };
}

function eventChoice({ name, label, description, group, background }: EventDefinition): EventChoice {
  const note = background === true ? '. Not included in All Events' : '';
  return { value: name, label, description: `${description} (${name})${note}`, group };
}
