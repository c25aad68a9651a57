import type { Fault } from './fault';

export interface LateJobsOptions {
  /** Events that are told after all others once it goes on; default in the order in which they happened. */
  readonly last?: readonly string[];
}

/** A conversation that is resolved and opened again meanwhile is told of twice as open. */
export const lateJobs: Fault<LateJobsOptions> = {
  does: 'leaves its queue standing still: what happens is told when it goes on, as things stand then',
  lasts: true,
  start: async ({ jobs }, { last }) => {
    jobs.hold();
    return { end: () => jobs.release(last) };
  },
};
