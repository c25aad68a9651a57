import type { Node, NodeAPI } from '@node-red/registry';
import { createDuplicateMemory, type DuplicateMemory } from '../../core/duplicates/duplicates';
import type { ItemConfig } from './config';

/** What triggers remember of the events they emitted: it has to outlive redeploys, which retries do too. */
export interface Memories {
  /** The node's own, or the one that all nodes of its tab have which share theirs. */
  readonly of: (node: Node, config: Pick<ItemConfig, 'shareDuplicates'>) => DuplicateMemory;
  /** The node is gone for good; what its tab shares stays. */
  readonly forget: (node: Node) => void;
}

// By the one emitter that all node sets of a Node-RED get: a test may run a second one in this process.
const memories = new WeakMap<object, Memories>();

export function getMemories({ events }: NodeAPI): Memories {
  const known = memories.get(events) ?? createMemories();
  memories.set(events, known);
  return known;
}

function createMemories(): Memories {
  const byKey = new Map<string, DuplicateMemory>();
  return {
    of: ({ id, z }, { shareDuplicates }) => {
      const key = shareDuplicates ? `tab ${z}` : id;
      const memory = byKey.get(key) ?? createDuplicateMemory();
      byKey.set(key, memory);
      return memory;
    },
    forget: ({ id }) => byKey.delete(id),
  };
}
