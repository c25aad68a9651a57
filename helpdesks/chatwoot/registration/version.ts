/** Undefined where the server does not tell, or tells it in a way that nobody knows: then nothing is ruled out. */
export type Version = readonly [major: number, minor: number, patch: number] | undefined;

/** Account webhooks have a secret from here on (chatwoot/chatwoot#13573). */
export const FIRST_SIGNED = '4.11.2';

/** Forks add their own words behind it: `4.13.0-fork.2`. */
export function parseVersion(text: unknown): Version {
  const parts = typeof text === 'string' ? /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(text) : null;
  return parts === null ? undefined : [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
}

export function showVersion(version: Version): string {
  return version === undefined ? 'of an unknown version' : version.join('.');
}

/** Known to be so. */
export function isFrom(version: Version, first: string): boolean {
  const order = compare(version, first);
  return order !== undefined && order >= 0;
}

/** Known to be so. */
export function isBefore(version: Version, first: string): boolean {
  const order = compare(version, first);
  return order !== undefined && order < 0;
}

function compare(version: Version, other: string): number | undefined {
  const known = parseVersion(other);
  if (version === undefined || known === undefined) return undefined;
  for (const [index, part] of version.entries()) {
    const difference = part - (known[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
