import type { Problem } from './problem';

/** The steps of one session, in this order. */
export type Step = 'endpoint' | 'connecting' | 'authenticating' | 'live';

/** Where a connection stands, for a node's status and a log. */
export type ConnectionState =
  | { readonly name: 'idle' }
  | { readonly name: 'endpoint' | 'connecting' | 'authenticating'; readonly attempt: number }
  /** `missedSince` is the last sign of life before, or null the first time: what was sent since then is missing. */
  | { readonly name: 'live'; readonly since: number; readonly missedSince: number | null }
  | { readonly name: 'waiting'; readonly attempt: number; readonly until: number; readonly problem: Problem }
  | { readonly name: 'closed' }
  | { readonly name: 'failed'; readonly problem: Problem };

/** Milliseconds that each step may last. */
export type Deadlines = { readonly [S in Step]: number };

export const DEFAULT_DEADLINES: Deadlines = {
  endpoint: 15_000,
  // From the first packet to an open socket: a peer that accepts and says nothing, or dribbles, ends here.
  connecting: 15_000,
  // Crisp itself hangs up after about 10 s.
  authenticating: 10_000,
  // Without event or heartbeat. Transports usually notice a dead peer sooner, by the server's own rhythm.
  live: 300_000,
};
