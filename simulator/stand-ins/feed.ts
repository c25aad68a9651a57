/** A list that can be waited on: each reader sees every entry, from the first, and then those to come. */
export interface Feed<Entry> {
  readonly all: readonly Entry[];
  readonly add: (entry: Entry) => void;
  readonly end: () => void;
  readonly iterate: () => AsyncGenerator<Entry, void>;
}

export function createFeed<Entry>(): Feed<Entry> {
  const all: Entry[] = [];
  let waiting: (() => void)[] = [];
  let ended = false;

  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const each of woken) each();
  };

  return {
    all,
    add: (entry) => {
      all.push(entry);
      wake();
    },
    end: () => {
      ended = true;
      wake();
    },
    iterate: async function* () {
      for (let next = 0; ;) {
        while (next < all.length) yield all[next++] as Entry;
        if (ended) return;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}
