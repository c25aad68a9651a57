/**
 * Reading untyped JSON without ever throwing. A helpdesk may leave out, null or retype any field;
 * every reader answers null then, so that a normaliser stays a list of plain reads.
 */
export type JsonObject = { readonly [key: string]: unknown };

const NOTHING: JsonObject = Object.freeze({});

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, or an empty one: `object(a.b).c` is safe for any payload. */
export function object(value: unknown): JsonObject {
  return isObject(value) ? value : NOTHING;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A non-empty string, or null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An identifier as a string: helpdesks use integers, UUIDs and prefixed strings. */
export function identifier(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return text(value);
}

/**
 * As Number() has it, and NaN for objects and lists: Number() and String() throw at one whose own `toString` is no
 * function, which is easily written in JSON.
 */
export function number(value: unknown): number {
  return typeof value === 'object' && value !== null ? NaN : Number(value);
}

/** The least of them, of any number: as arguments of Math.min some hundred thousand end the stack. NaN wins. */
export function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}

/** The table's entry for a key that came from outside, or null; `constructor` and the like are no entries. */
export function choose<Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | null {
  return typeof key === 'string' && Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
