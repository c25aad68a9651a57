/** Lets the tasks of one key run one after the other, in the order they were given; tasks of others do not wait. */
export type KeyedQueue = (key: string, task: () => Promise<void>) => Promise<void>;

/** For tasks that never reject. */
export function createKeyedQueue(): KeyedQueue {
  const latest = new Map<string, Promise<void>>();
  return (key, task) => {
    const mine = (latest.get(key) ?? Promise.resolve()).then(task).finally(() => {
      if (latest.get(key) === mine) latest.delete(key);
    });
    latest.set(key, mine);
    return mine;
  };
}
