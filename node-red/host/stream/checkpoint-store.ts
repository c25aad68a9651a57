import type { Node, NodeAPI } from '@node-red/registry';
import { readCheckpoint, type Checkpoint } from '../../../core/streams/checkpoint';
import { createTranslator } from '../texts';
import { CheckpointFile } from './checkpoint-file';

const KEY = 'checkpoint';

/** Where a node keeps its checkpoint: in a file, and in its context, which may outlive the machine's disk. */
export interface CheckpointStore {
  /**
   * The stores that Node-RED brings answer at once, others later.
   * @param take the later one of the two; null where there is none, or it cannot be read
   */
  readonly load: (take: (stored: Checkpoint | null) => void) => void;
  readonly save: (checkpoint: Checkpoint) => void;
  /** The node is gone. */
  readonly remove: () => void;
}

export function createCheckpointStore(RED: NodeAPI, node: Node): CheckpointStore {
  const { userDir } = RED.settings as { userDir?: unknown };
  const file = typeof userDir === 'string' ? new CheckpointFile(userDir, node.id) : undefined;
  let isTold = false;
  const tellForgotten = (code: string) => {
    if (isTold || !isForgetful(RED)) return;
    isTold = true;
    node.warn(createTranslator(RED, node.type)('problem.checkpoint-forgotten', { code }));
  };

  return {
    load: (take) =>
      node.context().get(KEY, (error: unknown, stored: unknown) => {
        take(findLater(error == null ? readCheckpoint(stored) : null, file?.load() ?? null));
      }),
    save: (checkpoint) => {
      // A store that fails says so itself; the checkpoint of before does no harm.
      node.context().set(KEY, checkpoint, () => {});
      const failure = file === undefined ? 'userDir' : file.save(checkpoint);
      if (failure !== null) tellForgotten(failure);
    },
    remove: () => file?.remove(),
  };
}

function findLater(one: Checkpoint | null, other: Checkpoint | null): Checkpoint | null {
  if (one === null || other === null) return one ?? other;
  return one.at > other.at ? one : other;
}

/** Whether a restart of Node-RED forgets its context: its own default store does. */
function isForgetful({ settings }: NodeAPI): boolean {
  const { contextStorage } = settings as { contextStorage?: { default?: unknown } };
  const named = contextStorage?.default;
  const store = typeof named === 'string' ? (contextStorage as Record<string, unknown>)[named] : named;
  const module = (store as { module?: unknown } | undefined)?.module ?? store;
  return module === undefined || module === 'memory';
}
