import { createDelayedRemovals, type DelayedRemovals } from '../../nodes/host/delayed-removals';

/** Planned removals whose time a test lets come. */
export interface HurriedRemovals extends DelayedRemovals {
  /** Lets all that is planned begin, and waits for its end; gives back after how many milliseconds it was planned. */
  readonly passTime: () => Promise<readonly number[]>;
}

export function createHurriedRemovals(): HurriedRemovals {
  const timers = new Map<() => void, number>();
  const running: Promise<unknown>[] = [];
  const removals = createDelayedRemovals((milliseconds, callback) => {
    timers.set(callback, milliseconds);
    return () => void timers.delete(callback);
  });
  return {
    callOff: (key) => removals.callOff(key),
    plan: (key, task) =>
      removals.plan(key, (isLastTry) => {
        const work = task(isLastTry);
        running.push(work);
        return work;
      }),
    passTime: async () => {
      const due = [...timers];
      timers.clear();
      for (const [callback] of due) callback();
      await Promise.all(running.splice(0));
      return due.map(([, milliseconds]) => milliseconds);
    },
  };
}
