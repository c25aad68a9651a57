import { randomBytes, randomUUID } from 'node:crypto';

export type CrispTier = 'plugin' | 'website' | 'user';

/** What Crisp calls a token: an identifier (a UUID) and a key (64 hex digits), good for one tier only. */
export interface CrispToken {
  readonly tier: CrispTier;
  readonly identifier: string;
  readonly key: string;
}

/** What a person copies from Crisp's dashboard, and what they copy wrongly. */
export interface CrispCredentials {
  readonly plugin: CrispToken;
  /** Good for the first website only. */
  readonly website: CrispToken & { readonly websiteId: string };
  readonly user: CrispToken;
  readonly wrongKey: CrispToken;
  /** The plugin's token, sent as a website's. */
  readonly wrongTier: CrispToken;
}

export function createCredentials(websiteId: string): CrispCredentials {
  const plugin = createToken('plugin');
  return {
    plugin,
    website: { ...createToken('website'), websiteId },
    user: createToken('user'),
    wrongKey: { ...plugin, key: createKey() },
    wrongTier: { ...plugin, tier: 'website' },
  };
}

function createToken(tier: CrispTier): CrispToken {
  return { tier, identifier: randomUUID(), key: createKey() };
}

function createKey(): string {
  return randomBytes(32).toString('hex');
}

/** The tokens that are good at this moment. */
export class TokenBook {
  readonly #revoked = new Set<string>();

  constructor(private readonly credentials: CrispCredentials) {}

  /** The token that somebody proved to have, in the tier they claim. */
  find(tier: unknown, identifier: unknown, key: unknown): CrispToken | undefined {
    const { plugin, website, user } = this.credentials;
    return [plugin, website, user].find(
      (token) =>
        token.tier === tier &&
        token.identifier === identifier &&
        token.key === key &&
        !this.#revoked.has(token.identifier),
    );
  }

  revoke(tier: CrispTier): void {
    this.#revoked.add(this.credentials[tier].identifier);
  }

  restore(tier: CrispTier): void {
    this.#revoked.delete(this.credentials[tier].identifier);
  }
}
