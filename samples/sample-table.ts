import type { SampleTable } from '../core/item/find-sample';
import type { PresetId } from '../core/helpdesk/presets';
import type { Provider } from '../core/helpdesk/provider';
import type { JsonObject } from '../core/read/read';
import { eventsOn } from '../core/select/event-choices';
import { PRESET_PREFIX } from '../core/select/selection';
import { providers, type ProviderId } from '../helpdesks';
import { findExamples } from '../simulator/samples';
import { sampleBody, sampleItem } from './sample-item';
import { shareParts } from './share-parts';

/** All samples of a helpdesk, from the examples of its catalogue. */
export function sampleTable(id: ProviderId): SampleTable {
  const provider: Provider = providers[id];
  const sent: Record<string, JsonObject> = {};
  for (const { name } of provider.events) {
    const [first] = findExamples(id, name);
    if (first && sampleItem(id, name, first.variant)) sent[name] = sampleBody(id, name, first.variant);
  }
  const overHttp = new Set(eventsOn(provider, provider.webhookSurfaces).map(({ name }) => name));
  const sockets = [...new Set(provider.events.flatMap(({ surfaces }) => Object.keys(surfaces)))].filter(
    (surface) => !provider.webhookSurfaces.includes(surface),
  );
  const overSocket = new Set(eventsOn(provider, sockets).map(({ name }) => name));
  return {
    webhook: presetSamples(id, provider, overHttp, sent),
    socket: presetSamples(id, provider, overSocket, sent),
    ...shareParts(sent),
  };
}

/** The first example that belongs to each preset; what is not among the deliveries yet is added to them. */
function presetSamples(
  id: ProviderId,
  { presets }: Provider,
  heard: ReadonlySet<string>,
  sent: Record<string, JsonObject>,
): Readonly<Record<string, string>> {
  const keys: Record<string, string> = {};
  for (const preset of Object.keys(presets) as PresetId[]) {
    const choice = `${PRESET_PREFIX}${preset}`;
    const fitting = (presets[preset]?.events ?? [])
      .filter((event) => heard.has(event))
      .flatMap((event) => findExamples(id, event).map(({ variant }, index) => ({ event, variant, index })))
      .find(({ event, variant }) => sampleItem(id, event, variant, choice) !== undefined);
    if (fitting === undefined) continue;
    const { event, variant, index } = fitting;
    const key = index === 0 ? event : `${event}#${variant}`;
    sent[key] ??= sampleBody(id, event, variant);
    keys[choice] = key;
  }
  return keys;
}
