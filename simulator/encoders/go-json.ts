/** What Go's encoding/json escapes where JavaScript does not, so that its JSON can stand in HTML. */
const ESCAPED = /[<>&\u2028\u2029]/g;

/** As Go's json.Marshal writes it: compact, raw UTF-8, and `<`, `>` and `&` as `\u003c`, `\u003e` and `\u0026`. */
export function encodeGoJson(value: unknown): string {
  return JSON.stringify(value).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A map of Go is written with its keys in order, a struct with its fields as they were declared. */
export function toGoMap(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
