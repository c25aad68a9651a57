import type { Problem } from '../sockets/problem';

/** Some hosts start at once again what failed, five times in 15 s; a refused token is not tried each time. */
const REFUSAL_TTL_MS = 30_000;

export interface Refusals {
  readonly note: (key: string, problem: Problem) => void;
  readonly recall: (key: string) => Problem | undefined;
}

export function createRefusals(now: () => number): Refusals {
  const refused = new Map<string, { readonly problem: Problem; readonly at: number }>();
  return {
    note: (key, problem) => void refused.set(key, { problem, at: now() }),
    recall: (key) => {
      for (const [each, { at }] of refused) if (now() - at >= REFUSAL_TTL_MS) refused.delete(each);
      return refused.get(key)?.problem;
    },
  };
}
