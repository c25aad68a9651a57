import { isBig } from './big';
import { BIG_VALUES, HOSTILE_KEYS, SMALL_VALUES } from './hostile-values';
import { placesIn, type Place } from './places';
import type { Random } from './random';

const MAX_LENGTH = 40_000;
/** Big inputs cost a thousand times what others do, so few of them are made. */
const BIG_SHARE = 1 / 2000;

export interface Stock {
  /** Texts to take pieces from: the target's corpus. */
  readonly texts: readonly string[];
  /** Values of fast-check. */
  readonly values: readonly unknown[];
}

/** One to four changes of a text: of its tree where it is JSON, else, and sometimes, of its characters. */
export function mutate(text: string, stock: Stock, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const next = random.chance(0.15)
      ? mutateText(changed, stock, random)
      : (mutateTree(changed, stock, random) ?? mutateText(changed, stock, random));
    if (next.length <= MAX_LENGTH) changed = next;
  }
  return changed;
}

function mutateTree(text: string, stock: Stock, random: Random): string | undefined {
  const root = { root: parse(text) };
  if (root.root === undefined) return undefined;
  const places = placesIn(root);
  changePlace(random.pick(places), places, () => valueFor(text, stock, random), random);
  return JSON.stringify(root.root) ?? 'null';
}

function changePlace(place: Place, places: readonly Place[], value: () => unknown, random: Random): void {
  switch (random.below(8)) {
    case 0:
      return place.remove();
    case 1:
      return place.rename(random.pick(HOSTILE_KEYS));
    case 2:
      return place.add(random.pick(HOSTILE_KEYS), value());
    case 3:
      return place.set(structuredClone(random.pick(places).get()));
    case 4:
      return place.set(Array.from({ length: 1 + random.below(30) }, () => place.get()));
    default:
      return place.set(value());
  }
}

function valueFor(text: string, { texts, values }: Stock, random: Random): unknown {
  if (random.chance(BIG_SHARE) && !isBig(text)) return random.pick(BIG_VALUES);
  if (random.chance(0.4)) return random.pick(SMALL_VALUES);
  if (random.chance(0.6)) return random.pick(values);
  const other = parse(random.pick(texts));
  return random.pick(placesIn({ root: other ?? null })).get();
}

function mutateText(text: string, { texts }: Stock, random: Random): string {
  const at = random.below(text.length + 1);
  const end = at + random.below(20);
  const other = random.pick(texts);
  const from = random.below(other.length + 1);
  switch (random.below(6)) {
    case 0:
      return (
        text.slice(0, at) +
        String.fromCharCode(random.below(random.chance(0.8) ? 128 : 65_536)) +
        text.slice(at)
      );
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, at);
    case 3:
      return text.slice(0, end) + text.slice(at);
    case 4:
      return text.slice(0, at) + other.slice(from);
    default:
      return text.slice(0, at) + JSON.stringify(random.pick(SMALL_VALUES)) + text.slice(end);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
