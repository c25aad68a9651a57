import type { EventDefinition } from './event';
import type { ItemKind } from './item';

/** Looks up the first of the kinds that an event can have; `other` for what is not in the catalogue. */
export function usualKindOf(events: readonly EventDefinition[]): (event: string) => ItemKind {
  const usual: ReadonlyMap<string, ItemKind> = new Map(events.map(({ name, kinds }) => [name, kinds[0]]));
  return (event) => usual.get(event) ?? 'other';
}
