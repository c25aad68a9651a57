import type { Incomplete } from '../../../core/sockets/gap';
import type { Problem } from '../../../core/sockets/problem';
import type { CrispTier } from './tier';

const DAY_MS = 86_400_000;

/**
 * REST calls per day that a token can at least be expected to have: a plugin's development token about 500, a website
 * token 10,000 (docs.crisp.chat/guides/rest-api/rate-limits). Only regular checks are spaced by it.
 */
export const USUAL_DAILY_CALLS: { readonly [Tier in CrispTier]: number } = {
  plugin: 500,
  website: 10_000,
  user: 10_000,
};

/** The rest of a limit that is known is kept for finding the endpoint. */
const READ_BACK_SHARE = 0.8;

/** A burst may be refused for a moment; a quota is used up for longer than that, though not than a reader's retries. */
const REFUSALS_OF_A_QUOTA = 3;
const MAX_MOMENT_MS = 5_000;
const LONG_WAIT_MS = 60_000;

/** Crisp does not say when its day begins: after a refusal it is asked again after so long, and ever more rarely. */
const FIRST_PAUSE_MS = 900_000;
const MAX_PAUSE_MS = 14_400_000;

/** The REST calls of one token's day. */
export interface Quota {
  readonly count: () => void;
  readonly used: () => number;
  /** What a call was answered with; null: with what was asked for. */
  readonly noteAnswer: (problem: Problem | null) => void;
  /** Why no calls should be spent on anything but connecting, or null. */
  readonly spent: () => Incomplete | null;
}

/**
 * Counts what this process spends of a token's day, and learns from Crisp's refusals (429, 420) how much that may be;
 * what other programs spend of it shows only in these.
 * @param dailyCalls a limit that somebody set; undefined: as many as Crisp allows
 */
export function createQuota(now: () => number, dailyCalls?: number): Quota {
  const day = createDay(now);
  let refusals = 0;
  let firstRefusalAt = 0;
  let pausedUntil = -Infinity;
  let pause = FIRST_PAUSE_MS;

  // A clock that is set back must not pause for as long.
  const isPaused = () => now() < pausedUntil && pausedUntil - now() <= DAY_MS;
  const refuse = (retryAfter: number) => {
    // Looking for an endpoint goes on meanwhile.
    if (isPaused()) return;
    if (refusals === 0) firstRefusalAt = now();
    refusals += 1;
    const isMoment = refusals < REFUSALS_OF_A_QUOTA || now() - firstRefusalAt < MAX_MOMENT_MS;
    if (isMoment && retryAfter < LONG_WAIT_MS) return;
    day.noteLimit();
    pausedUntil = now() + Math.max(retryAfter, pause);
    pause = Math.min(pause * 2, MAX_PAUSE_MS);
  };

  return {
    count: day.count,
    used: day.used,
    noteAnswer: (problem) => {
      if (problem?.code === 'rate-limited') return refuse(problem.retryAfter ?? 0);
      if (problem !== null) return;
      refusals = 0;
      pausedUntil = -Infinity;
      pause = FIRST_PAUSE_MS;
    },
    spent: () => {
      const used = day.used();
      if (isPaused()) return refusedBy(used);
      if (dailyCalls !== undefined) return used < dailyCalls * READ_BACK_SHARE ? null : limitedBy(dailyCalls);
      return used < day.limit() * READ_BACK_SHARE ? null : reservedOf(day.limit());
    },
  };
}

/** Counts a day's calls; a limit that one day showed holds for the next one. */
function createDay(now: () => number) {
  let since = now();
  let used = 0;
  let limit = Infinity;
  let shown = Infinity;
  const roll = () => {
    const age = now() - since;
    if (age >= 0 && age < DAY_MS) return;
    since = now();
    used = 0;
    limit = shown;
    shown = Infinity;
  };
  return {
    count: () => {
      roll();
      used += 1;
    },
    used: () => {
      roll();
      return used;
    },
    limit: () => limit,
    noteLimit: () => {
      shown = Math.min(shown, used);
    },
  };
}

function refusedBy(used: number): Incomplete {
  return {
    code: 'quota',
    detail: `Crisp rejected further REST API calls with this token, after ${used} calls from here in the last day. Its daily quota is probably used up; you can request a higher one in the Crisp Marketplace.`,
  };
}

function limitedBy(dailyCalls: number): Incomplete {
  return {
    code: 'quota',
    detail: `The limit of ${dailyCalls} REST calls per day that is set for this token is used up, except for the calls reserved for reconnecting.`,
  };
}

function reservedOf(limit: number): Incomplete {
  return {
    code: 'quota',
    detail: `Crisp allowed this token ${limit} REST API calls on the previous day. The calls left today are reserved for reconnecting.`,
  };
}
