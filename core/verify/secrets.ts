/**
 * The secrets of one credential: the current one as it stands, and older ones, separated by blanks or new
 * lines, that stay valid while the helpdesk is being switched over.
 */
export function listSecrets(current: unknown, previous: unknown): string[] {
  const first = typeof current === 'string' ? [current] : [];
  const others = typeof previous === 'string' ? previous.split(/\s/) : [];
  return [...first, ...others].filter((secret) => secret !== '');
}
