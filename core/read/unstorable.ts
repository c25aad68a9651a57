/** How each escape of a character by its number begins. */
const ANY = '\\u';
const ZERO = '\\u0000';
/** How the escape of a half of a surrogate pair begins, in either case. */
const BEGINNINGS = ['\\ud', '\\uD'];
const HALF = /\\u[dD][89a-fA-F]/y;
/** Both halves in their order are a character, as most emoji are. After a backslash, the first may be no escape. */
const PAIR = /(?<!\\)\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}/y;
/** Two backslashes are one of the text, and a pair is a character; both only to be stepped over. */
const ESCAPE =
  /\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(\\u(?:0000|[dD][89a-fA-F][\da-fA-F]{2}))/g;

/**
 * JSON with U+FFFD in place of U+0000 and of each half of a surrogate pair that stands alone, as in a text that was cut
 * in the middle of an emoji. PostgreSQL refuses both in JSON, so a host that keeps items there would fail at each retry.
 * Decoded UTF-8 holds neither except as an escape.
 */
export function withoutUnstorable(json: string): string {
  // Looked for as plain text first, as nearly no body has one: a pattern takes many times longer through a long one.
  const first = json.indexOf(ANY);
  if (first === -1) return json;
  if (!json.includes(ZERO, first) && !BEGINNINGS.some((each) => mayHoldHalf(json, each, first))) return json;
  return json.replace(ESCAPE, (escape: string, unstorable?: string) => (unstorable ? '\\ufffd' : escape));
}

function mayHoldHalf(json: string, beginning: string, from: number): boolean {
  let at = json.indexOf(beginning, from);
  while (at !== -1) {
    let next = at + beginning.length;
    if (matchesAt(HALF, json, at)) {
      if (!matchesAt(PAIR, json, at)) return true;
      next = PAIR.lastIndex;
    }
    at = json.indexOf(beginning, next);
  }
  return false;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
