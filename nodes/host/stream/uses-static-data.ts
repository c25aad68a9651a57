import type { ITriggerFunctions } from 'n8n-workflow';

/** As the Code node and expressions name it. */
const STATIC_DATA = /getWorkflowStaticData/;

/**
 * Whether a step behind the trigger keeps static data of its own. n8n stores a workflow's as one value, and what a
 * trigger writes takes the place of what steps wrote since it started.
 */
export function usesStaticData(context: Pick<ITriggerFunctions, 'getChildNodes' | 'getNode'>): boolean {
  const steps = context.getChildNodes(context.getNode().name, { includeNodeParameters: true });
  return steps.some(({ parameters }) => STATIC_DATA.test(JSON.stringify(parameters ?? {})));
}
