import type { Item, ItemSource } from '../helpdesk/item';
import { DEFAULT_PRESET } from '../helpdesk/presets';
import { ALL_EVENTS, PRESET_PREFIX } from './selection';

/** A made-up item for each event of a helpdesk, shipped as `samples/<helpdesk>.json`. All are marked `test: true`. */
export interface SampleTable {
  /** By the event's name, or by `<event>#<variant>` where a preset needs another one. */
  readonly items: Readonly<Record<string, Item>>;
  /** The key of an item by `preset:<id>`: of what arrives over HTTP, and of what a socket brings. */
  readonly webhook: Readonly<Record<string, string>>;
  readonly socket: Readonly<Record<string, string>>;
}

/** An item of the first event that was chosen and has a sample; undefined where none of them has one. */
export function findSample(
  { items, ...presets }: SampleTable,
  choices: readonly string[],
  source: ItemSource,
): Item | undefined {
  const keys = presets[source === 'webhook' ? 'webhook' : 'socket'];
  const usual = keys[`${PRESET_PREFIX}${DEFAULT_PRESET}`] ?? Object.keys(items)[0] ?? '';
  const toKey = (choice: string) =>
    choice === ALL_EVENTS ? usual : choice.startsWith(PRESET_PREFIX) ? keys[choice] : choice;
  const found = choices.map((choice) => items[toKey(choice) ?? '']).find((item) => item !== undefined);
  return found && { ...structuredClone(found), source };
}
