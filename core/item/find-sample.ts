import type { Envelope } from '../helpdesk/event';
import type { Item, ItemSource } from '../helpdesk/item';
import { DEFAULT_PRESET } from '../helpdesk/presets';
import type { Provider } from '../helpdesk/provider';
import { isObject, type JsonObject } from '../read/read';
import { eventsOn } from '../select/event-choices';
import { ALL_EVENTS, PRESET_PREFIX } from '../select/selection';
import { acceptEvent } from './accept-event';
import { createItemSettings } from './item-settings';

/** No field of a payload is called so. */
export const PART = '#';

/**
 * A made-up delivery for each event of a helpdesk, shipped as `samples/wire-<helpdesk>.json`: the parsed body, or the payload
 * of an event that only a socket brings. They become items when somebody asks for one.
 */
export interface SampleTable {
  /** By the event's name, or by `<event>#<variant>` where a preset needs another one. */
  readonly sent: Readonly<Record<string, JsonObject>>;
  /** What occurs in several places, which hold its number as `{"#": 3}`. */
  readonly parts: readonly unknown[];
  /** The key of a delivery by `preset:<id>`: of what arrives over HTTP, and of what a socket brings. */
  readonly webhook: Readonly<Record<string, string>>;
  readonly socket: Readonly<Record<string, string>>;
}

/** An item of the first event that was chosen and has a sample, marked `test: true`; undefined where none of them has one. */
export function findSample(
  provider: Provider,
  { sent, parts, ...presets }: SampleTable,
  choices: readonly string[],
  source: ItemSource,
): Item | undefined {
  const keys = presets[source === 'webhook' ? 'webhook' : 'socket'];
  const usual = keys[`${PRESET_PREFIX}${DEFAULT_PRESET}`] ?? Object.keys(sent)[0] ?? '';
  const toKey = (choice: string) =>
    choice === ALL_EVENTS ? usual : choice.startsWith(PRESET_PREFIX) ? keys[choice] : choice;
  const key = choices.map(toKey).find((each) => each !== undefined && Object.hasOwn(sent, each)) ?? '';
  const example = sent[key];
  const whole = example && (withParts(example, parts) as JsonObject);
  return whole && toItem(provider, key.replace(/#.*/, ''), whole, source);
}

/** A copy, so that who changes an item changes no other. */
function withParts(value: unknown, parts: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((each) => withParts(each, parts));
  if (!isObject(value)) return value;
  const part = value[PART];
  if (typeof part === 'number') return withParts(parts[part], parts);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withParts(each, parts)]));
}

/** Undefined if the helpdesk's own code does not know its example. */
function toItem(provider: Provider, event: string, sent: JsonObject, source: ItemSource): Item | undefined {
  const envelope = openSample(provider, event, sent);
  const arrival = { source, verified: true, test: true, delivery: null, at: 0 };
  const outcome =
    envelope && acceptEvent(envelope, arrival, createItemSettings({ provider, duplicates: false }));
  return outcome?.kind === 'accept' ? outcome.item : undefined;
}

/** What arrives over HTTP has the helpdesk's envelope around it; what a socket brings has none. */
export function openSample(provider: Provider, event: string, sent: JsonObject): Envelope | undefined {
  const overHttp = eventsOn(provider, provider.webhookSurfaces).some(({ name }) => name === event);
  return overHttp ? provider.open(sent, event) : { event, payload: sent, body: sent };
}
