/** An escape that may stand for a character that cannot be stored: looked for first, as nearly no text has one. */
const MAY_BE_UNSTORABLE = /\\u(?:0000|[dD][89a-fA-F])/;
/** Two backslashes are one of the text, and two halves in their order are a character; both only to be stepped over. */
const ESCAPE =
  /\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(\\u(?:0000|[dD][89a-fA-F][\da-fA-F]{2}))/g;

/**
 * JSON with U+FFFD in place of U+0000 and of each half of a surrogate pair that stands alone, as in a text that was cut
 * in the middle of an emoji. PostgreSQL refuses both in JSON, so a host that keeps items there would fail at each retry.
 * Decoded UTF-8 holds neither except as an escape.
 */
export function withoutUnstorable(json: string): string {
  if (!json.includes('\\u') || !MAY_BE_UNSTORABLE.test(json)) return json;
  return json.replace(ESCAPE, (escape: string, unstorable?: string) => (unstorable ? '\\ufffd' : escape));
}
