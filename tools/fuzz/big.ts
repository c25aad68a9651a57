const LEVELS = 100_000;
const ENTRIES = 100_000;
const CHARACTERS = 1_000_000;

const BIG: Readonly<Record<string, () => string>> = {
  'deep list': () => '['.repeat(LEVELS) + ']'.repeat(LEVELS),
  'deep object': () => `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
  'long list': () => `[${'0,'.repeat(ENTRIES - 1)}0]`,
  'long list of objects': () => `[${'{},'.repeat(ENTRIES - 1)}{}]`,
  'long list of people': () =>
    `[${Array.from({ length: ENTRIES }, (_, id) => `{"id":${id},"fingerprint":${id},"timestamp":1e13,"created_at":1e10}`).join()}]`,
  'long list of pairs': () => `[${'["a","b"],'.repeat(ENTRIES - 1)}["a","b"]]`,
  'long object': () => `{${Array.from({ length: ENTRIES }, (_, index) => `"k${index}":${index}`).join()}}`,
};

/** A string of JSON that stands for something too big, or too odd, to be kept or mutated as it is. */
const MARK =
  /"<(?:(deep list|deep object|long list(?: of objects| of people| of pairs)?|long object)|raw ([^">]*)|long ((?:[^"\\]|\\.){1,40}))>"/g;

/** Changes copy marks, and dozens of them at once would make a text that no host lets through, nor even V8 can hold. */
const MAX_AT_ONCE = 3;

export const BIG_MARKS = [...Object.keys(BIG).map((name) => `<${name}>`)];

/** `"<deep list>"` becomes 100,000 brackets, `"<raw 1e999>"` bare `1e999`, `"<long ab>"` a million characters. */
export function expand(text: string): string {
  if (!text.includes('"<')) return text;
  let expanded = 0;
  return text.replace(MARK, (whole, big?: string, raw?: string, unit?: string) => {
    if (raw !== undefined) return raw;
    expanded += 1;
    if (expanded > MAX_AT_ONCE) return whole;
    if (big !== undefined) return BIG[big]?.() ?? whole;
    return unit === undefined ? whole : `"${unit.repeat(Math.ceil(CHARACTERS / unit.length))}"`;
  });
}

export function isBig(text: string): boolean {
  return /"<(?:deep|long) /.test(text);
}
