import type { Environment } from '../../core/environment/environment';

/**
 * n8n publishes a changed trigger anew by `delete` and then `create`, within a second even on a busy machine, and tells
 * `delete` neither that nor whether the workflow is only taken back. So nobody can know but by waiting.
 */
const REMOVAL_DELAY_MS = 5_000;

/** After a removal that failed: the helpdesk may be back soon. */
const RETRY_DELAYS_MS: readonly number[] = [15_000, 60_000];

/** Does it again later; what is not over by itself is told by the task, which then resolves with `done`. */
export type RemovalTask = (isLastTry: boolean) => Promise<'done' | 'try-again'>;

export interface DelayedRemovals {
  /** A later one with the same key takes the place of an earlier one. */
  readonly plan: (key: string, task: RemovalTask) => void;
  /** True when it has not begun yet; one that has begun is waited for. */
  readonly callOff: (key: string) => Promise<boolean>;
}

interface Planned {
  readonly cancel: () => void;
  running?: Promise<void>;
}

export function createDelayedRemovals(after: Environment['after']): DelayedRemovals {
  const planned = new Map<string, Planned>();

  const wait = (key: string, task: RemovalTask, delays: readonly number[]) => {
    const [delay = 0, ...more] = delays;
    const entry: Planned = { cancel: after(delay, () => (entry.running = run(key, task, more, entry))) };
    planned.set(key, entry);
  };
  const run = async (key: string, task: RemovalTask, more: readonly number[], entry: Planned) => {
    const outcome = await task(more.length === 0);
    if (planned.get(key) !== entry) return;
    planned.delete(key);
    if (outcome === 'try-again' && more.length > 0) wait(key, task, more);
  };

  return {
    plan: (key, task) => {
      planned.get(key)?.cancel();
      wait(key, task, [REMOVAL_DELAY_MS, ...RETRY_DELAYS_MS]);
    },
    callOff: async (key) => {
      const entry = planned.get(key);
      if (entry === undefined) return false;
      planned.delete(key);
      entry.cancel();
      await entry.running;
      return entry.running === undefined;
    },
  };
}
