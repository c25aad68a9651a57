import { createHash, randomUUID } from 'node:crypto';
import { SIMULATED_TOKEN_PREFIX } from '../../helpdesks/crisp/rtm/simulated-token';
import { issue } from '../issued-secrets';

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

/** The same seed gives the same tokens, so that what a person entered once works after a restart. */
export function createCredentials(websiteId: string, seed: string = randomUUID()): CrispCredentials {
  const plugin = createToken('plugin', seed);
  return {
    plugin,
    website: { ...createToken('website', seed), websiteId },
    user: createToken('user', seed),
    wrongKey: { ...plugin, key: issue(digest(`${seed} wrong`)) },
    wrongTier: { ...plugin, tier: 'website' },
  };
}

function createToken(tier: CrispTier, seed: string): CrispToken {
  const hex = digest(`${seed} ${tier} identifier`);
  const parts = [hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  const identifier = SIMULATED_TOKEN_PREFIX + parts.join('-');
  return { tier, identifier, key: issue(digest(`${seed} ${tier} key`)) };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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
