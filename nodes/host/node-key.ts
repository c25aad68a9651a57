import type { IHookFunctions } from 'n8n-workflow';

/** One node of one workflow, whatever the two are called; a workflow that moves to another n8n may keep its id. */
export function nodeKey(context: Pick<IHookFunctions, 'getWorkflow' | 'getNode'>): string {
  return `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
}
