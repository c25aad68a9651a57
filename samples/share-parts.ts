import { PART, type SampleTable } from '../core/item/find-sample';
import type { JsonObject } from '../core/read/read';

/** Shorter ones are packed as well where they are. */
const MIN_LENGTH = 60;

/** The same deliveries, with what occurs in several places written once. */
export function shareParts(sent: Readonly<Record<string, JsonObject>>): Pick<SampleTable, 'sent' | 'parts'> {
  const often = repeatedIn(Object.values(sent));
  const parts: unknown[] = [];
  const places = new Map<string, number>();
  const shorten = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const text = JSON.stringify(value);
    const inside = () => mapValues(value, shorten);
    if (!often.has(text)) return inside();
    const place = places.get(text) ?? parts.push(inside()) - 1;
    places.set(text, place);
    return { [PART]: place };
  };
  // A delivery itself stays one: its own fields are what opens it.
  const shorter = Object.entries(sent).map(([key, body]) => [key, mapValues(body, shorten)]);
  return { sent: Object.fromEntries(shorter) as Record<string, JsonObject>, parts };
}

function repeatedIn(values: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const often = new Set<string>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (PART in value) throw new Error(`A payload has a field of its own that is called ${PART}.`);
    const text = JSON.stringify(value);
    if (text.length < MIN_LENGTH) return;
    if (seen.has(text)) return void often.add(text);
    seen.add(text);
    Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  return often;
}

function mapValues(value: object, map: (each: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each)]));
}
