import type { Node, NodeAPI } from '@node-red/registry';
import { readCheckpoint, type Checkpoint } from '../../../core/streams/checkpoint';

const KEY = 'checkpoint';

/**
 * Reads what the node stored, from its own context. The stores that Node-RED brings answer at once, others later.
 * @param take null where there is none, or it cannot be read
 */
export function loadCheckpoint(node: Node, take: (stored: Checkpoint | null) => void): void {
  node.context().get(KEY, (error: unknown, stored: unknown) => {
    take(error == null ? readCheckpoint(stored) : null);
  });
}

export function saveCheckpoint(node: Node, checkpoint: Checkpoint): void {
  // A store that fails says so itself; the checkpoint of before does no harm.
  node.context().set(KEY, checkpoint, () => {});
}

/** Whether a restart of Node-RED forgets it: its own default store does. */
export function isForgetful({ settings }: NodeAPI): boolean {
  const { contextStorage } = settings as { contextStorage?: { default?: unknown } };
  const named = contextStorage?.default;
  const store = typeof named === 'string' ? (contextStorage as Record<string, unknown>)[named] : named;
  const module = (store as { module?: unknown } | undefined)?.module ?? store;
  return module === undefined || module === 'memory';
}
