import type { FunctionsBase } from 'n8n-workflow';
import { createDuplicateMemory, type DuplicateMemory } from '../../core/duplicates/duplicates';

const MAX_WORKFLOWS = 1_000;
const memories = new Map<string, DuplicateMemory>();

/** One memory for all triggers of a workflow that ask for it: what one of them emitted, no other does. */
export function getSharedDuplicates(context: Pick<FunctionsBase, 'getWorkflow'>): DuplicateMemory {
  const id = context.getWorkflow().id ?? '';
  const known = memories.get(id);
  if (known !== undefined) return known;
  const oldest = memories.size >= MAX_WORKFLOWS ? memories.keys().next().value : undefined;
  if (oldest !== undefined) memories.delete(oldest);
  const memory = createDuplicateMemory();
  memories.set(id, memory);
  return memory;
}
