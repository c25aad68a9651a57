import type { Problem } from '../sockets/problem';
import type { ConnectionState } from '../sockets/state';

/** Reasons may quote what they met; a log must not be filled by that. */
const MAX_TOLD = 5;

/**
 * The problems of one outage, each told once and not at each attempt. The first says only that the line ended, as a rule;
 * why it does not come back shows later.
 */
export class OutageProblems {
  private readonly told = new Set<string>();

  /** @returns what the state tells that was not told since the line was live */
  findNew(state: ConnectionState): Problem | undefined {
    if (state.name === 'live') this.told.clear();
    if (state.name !== 'waiting') return undefined;
    const { detail } = state.problem;
    if (this.told.has(detail) || this.told.size >= MAX_TOLD) return undefined;
    this.told.add(detail);
    return state.problem;
  }
}
