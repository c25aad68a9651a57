/**
 * JSON as Rails' `to_json` writes it: what could end a script tag is escaped, other non-ASCII stays raw
 * (activesupport, lib/active_support/json/encoding.rb). Numbers with an exponent, which no payload has, would
 * differ: Ruby writes `1.0e+21`. Fixtures made by Ruby are in test/fixtures/encoders.
 */
export function encodeRailsJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
