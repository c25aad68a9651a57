import type { Checkpoint } from '../../../core/streams/checkpoint';

const MAX_TRIGGERS = 1_000;

/** How far the triggers of this process had got when they were closed. */
const checkpoints = new Map<string, Checkpoint>();

/** @param owner stands for one node of one workflow */
export function keepLast(owner: string, checkpoint: Checkpoint): void {
  const oldest = checkpoints.size >= MAX_TRIGGERS ? checkpoints.keys().next().value : undefined;
  if (oldest !== undefined) checkpoints.delete(oldest);
  checkpoints.set(owner, checkpoint);
}

/**
 * The later one of what n8n has stored and where the trigger was closed. n8n keeps static data under a node's name: under
 * a new name it has none, and under one that the node had before, an old one.
 */
export function takeLatest(owner: string, stored: Checkpoint | null): Checkpoint | null {
  const last = checkpoints.get(owner) ?? null;
  checkpoints.delete(owner);
  if (last === null || (stored !== null && stored.at >= last.at)) return stored;
  return last;
}
