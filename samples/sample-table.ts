import type { Item } from '../core/helpdesk/item';
import type { PresetId } from '../core/helpdesk/presets';
import type { Provider } from '../core/helpdesk/provider';
import { eventsOn } from '../core/select/event-choices';
import type { SampleTable } from '../core/select/find-sample';
import { PRESET_PREFIX } from '../core/select/selection';
import { providers, type ProviderId } from '../helpdesks';
import { findExamples } from '../simulator/samples';
import { sampleItem } from './sample-item';

/** All samples of a helpdesk, from the examples of its catalogue. */
export function sampleTable(id: ProviderId): SampleTable {
  const provider: Provider = providers[id];
  const items: Record<string, Item> = {};
  for (const { name } of provider.events) {
    const [first] = findExamples(id, name);
    const item = first && sampleItem(id, name, first.variant);
    if (item !== undefined) items[name] = item;
  }
  const overHttp = new Set(eventsOn(provider, provider.webhookSurfaces).map(({ name }) => name));
  const sockets = [...new Set(provider.events.flatMap(({ surfaces }) => Object.keys(surfaces)))].filter(
    (surface) => !provider.webhookSurfaces.includes(surface),
  );
  const overSocket = new Set(eventsOn(provider, sockets).map(({ name }) => name));
  return {
    webhook: presetSamples(id, provider, overHttp, items),
    socket: presetSamples(id, provider, overSocket, items),
    items,
  };
}

/** The first example that belongs to each preset; what is not among the items yet is added to them. */
function presetSamples(
  id: ProviderId,
  { presets }: Provider,
  heard: ReadonlySet<string>,
  items: Record<string, Item>,
): Readonly<Record<string, string>> {
  const keys: Record<string, string> = {};
  for (const preset of Object.keys(presets) as PresetId[]) {
    const choice = `${PRESET_PREFIX}${preset}`;
    const fitting = (presets[preset]?.events ?? [])
      .filter((event) => heard.has(event))
      .flatMap((event) => findExamples(id, event).map(({ variant }, index) => ({ event, variant, index })))
      .map((each) => ({ ...each, item: sampleItem(id, each.event, each.variant, choice) }))
      .find(({ item }) => item !== undefined);
    if (fitting?.item === undefined) continue;
    const { event, variant, index, item } = fitting;
    const key = index === 0 ? event : `${event}#${variant}`;
    items[key] ??= item;
    keys[choice] = key;
  }
  return keys;
}
