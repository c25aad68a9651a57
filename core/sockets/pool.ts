/** Something that several users share, and that ends with the last of them. */
export interface Shareable {
  readonly close: () => Promise<void>;
}

export interface Lease<Shared> {
  readonly shared: Shared;
  /** Idempotent: a second call waits for the same end. The last user's release closes what was shared. */
  readonly release: () => Promise<void>;
}

export interface Pool<Shared extends Shareable> {
  /** @param open is called unless there is one; `ready` settles once its predecessor under this key is gone */
  readonly acquire: (key: string, open: (ready: Promise<void>) => Shared) => Lease<Shared>;
  readonly size: () => number;
}

interface Entry<Shared> {
  readonly shared: Shared;
  users: number;
}

/** One of a kind per key, however many ask for it. */
export function createPool<Shared extends Shareable>(): Pool<Shared> {
  const entries = new Map<string, Entry<Shared>>();
  const closing = new Map<string, Promise<void>>();

  const enter = (key: string, open: (ready: Promise<void>) => Shared): Entry<Shared> => {
    const entry = { shared: open(closing.get(key) ?? Promise.resolve()), users: 0 };
    entries.set(key, entry);
    return entry;
  };

  const leave = async (key: string, entry: Entry<Shared>): Promise<void> => {
    entry.users -= 1;
    if (entry.users > 0) return;
    entries.delete(key);
    const gone = entry.shared.close();
    closing.set(key, gone);
    await gone;
    if (closing.get(key) === gone) closing.delete(key);
  };

  return {
    size: () => entries.size,
    acquire: (key, open) => {
      const entry = entries.get(key) ?? enter(key, open);
      entry.users += 1;
      let released: Promise<void> | undefined;
      return { shared: entry.shared, release: () => (released ??= leave(key, entry)) };
    },
  };
}
