import type { Environment } from '../../../core/environment/environment';
import { PacedQueue } from '../../../core/trigger/paced-queue';
import type { BatchLimits } from './read-batch';

/** An item and its key, which is null for one that cannot come again. */
export interface KeyedItem<Item> {
  readonly item: Item;
  readonly key: string | null;
}

/** Node-RED takes whatever comes: nothing waits for a place, only for its batch. */
const UNLIMITED = {
  maxInFlight: Infinity,
  maxQueued: Infinity,
  maxQueuedBytes: Infinity,
  placeTimeoutMs: 60_000,
  startTimeoutMs: 0,
};

/** Collects items until a batch is full, or its first one has waited long enough. */
export function createBatches<Item>(
  limits: BatchLimits,
  environment: Pick<Environment, 'now' | 'after'>,
  handOn: (items: readonly Item[], keys: readonly (string | null)[]) => void,
): PacedQueue<KeyedItem<Item>> {
  const host = {
    handOn: (entries: readonly KeyedItem<Item>[]) => {
      handOn(
        entries.map(({ item }) => item),
        entries.map(({ key }) => key),
      );
      return Promise.resolve();
    },
    sizeOf: () => 0,
    laneOf: () => null,
    onFull: () => {},
  };
  return new PacedQueue({ ...UNLIMITED, ...limits }, host, environment);
}
