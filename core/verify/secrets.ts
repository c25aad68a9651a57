/**
 * The secrets of one credential: the current one as it stands, and older ones, separated by blanks or new
 * lines, that stay valid while the helpdesk is being switched over.
 */
export function listSecrets(current: unknown, previous: unknown): string[] {
  const first = typeof current === 'string' ? [current] : [];
  const others = typeof previous === 'string' ? previous.split(/\s/) : [];
  return [...first, ...others].filter((secret) => secret !== '');
}

/** What was given instead of a text: `number`, `boolean`, `array` or `object`; undefined for a text and for nothing. */
export function typeOfNonText(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined || value === null) return undefined;
  return Array.isArray(value) ? 'array' : typeof value;
}

/** `a number`, `an object`. */
export function withArticle(type: string): string {
  return `${/^[ao]/.test(type) ? 'an' : 'a'} ${type}`;
}
