const issued = new Set<string>();

/** Remembers what a simulated helpdesk gives somebody to keep: a token, a key, a webhook's secret. */
export function issue(secret: string): string {
  // Of nothing, every text holds a piece.
  if (secret !== '') issued.add(secret);
  return secret;
}

/** All that the helpdesks of this process gave out. A host must not show one of them anywhere. */
export function issuedSecrets(): readonly string[] {
  return [...issued];
}
