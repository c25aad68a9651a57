/**
 * JSON as PHP's `json_encode` writes it without flags: `\/`, and `\uXXXX` for everything beyond ASCII.
 * Both only ever occur inside strings, so the finished text can be rewritten.
 * Fixtures made by PHP itself are in test/fixtures/encoders.
 */
export function encodePhpJson(value: unknown): string {
  return JSON.stringify(value).replace(/[/\u0080-\uffff]/g, (character) =>
    character === '/' ? '\\/' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
