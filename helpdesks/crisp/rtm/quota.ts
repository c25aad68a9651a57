import type { CrispTier } from './tier';

const DAY = 86_400_000;

/**
 * REST calls per day. A plugin's development token has about 500, a production one 5,000 or more, and nothing
 * tells which of them it is; a website token has 10,000 (docs.crisp.chat/guides/rest-api/rate-limits).
 */
export const DAILY_CALLS: { readonly [Tier in CrispTier]: number } = {
  plugin: 500,
  website: 10_000,
  user: 10_000,
};

/** The rest is kept for finding the endpoint: without it there is no connection at all. */
const READ_BACK_SHARE = 0.8;

export interface Quota {
  readonly count: () => void;
  readonly used: () => number;
  readonly mayReadBack: () => boolean;
}

/** Counts what this process spends of a token's day; others that use the token are not known. */
export function createQuota(now: () => number, dailyCalls: number): Quota {
  let since = now();
  let used = 0;
  const today = () => {
    if (now() - since >= DAY) {
      since = now();
      used = 0;
    }
    return used;
  };
  return {
    count: () => {
      used = today() + 1;
    },
    used: today,
    mayReadBack: () => today() < dailyCalls * READ_BACK_SHARE,
  };
}
