import type { Fault } from './fault';

export interface LateJobsOptions {
  /** Events that are told after all others once it goes on; default in the order in which they happened. */
  readonly last?: readonly string[];
}

/** A conversation that is resolved and opened again meanwhile is told of twice as open. */
export const lateJobs: Fault<LateJobsOptions> = {
  does: 'stops its job queue: events are sent when it continues, with the state of that moment',
  lasts: true,
  start: async ({ jobs }, { last }) => {
    jobs.hold();
    return { end: () => jobs.release(last) };
  },
};
