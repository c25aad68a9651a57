/** How escapes of U+0000 and of halves of a surrogate pair begin: looked for first, as nearly no text has one. */
const BEGINNINGS = ['\\u0000', '\\ud', '\\uD'];
/** Two backslashes are one of the text, and two halves in their order are a character; both only to be stepped over. */
const ESCAPE =
  /\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(\\u(?:0000|[dD][89a-fA-F][\da-fA-F]{2}))/g;

/**
 * JSON with U+FFFD in place of U+0000 and of each half of a surrogate pair that stands alone, as in a text that was cut
 * in the middle of an emoji. PostgreSQL refuses both in JSON, so a host that keeps items there would fail at each retry.
 * Decoded UTF-8 holds neither except as an escape.
 */
export function withoutUnstorable(json: string): string {
  // Three searches for plain text take a fraction of what one for a pattern takes in a long body.
  if (!BEGINNINGS.some((beginning) => json.includes(beginning))) return json;
  return json.replace(ESCAPE, (escape: string, unstorable?: string) => (unstorable ? '\\ufffd' : escape));
}
