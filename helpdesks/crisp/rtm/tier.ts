import { crispEvents } from '../catalogue';

export const CRISP_TIERS = ['website', 'plugin', 'user'] as const;

/** The kind of a token. `user` is somebody's own login: old, and the only one that hears every event. */
export type CrispTier = (typeof CRISP_TIERS)[number];

/** Most tokens are a plugin's. */
export const DEFAULT_TIER: CrispTier = 'plugin';

/** What a token of this tier may hear, in the catalogue's order. */
export function eventsOfTier(tier: string): readonly string[] {
  return crispEvents
    .filter(({ tiers }) => tiers?.some((each) => each === tier) ?? false)
    .map(({ name }) => name);
}
