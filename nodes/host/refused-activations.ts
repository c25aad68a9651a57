import type { IHookFunctions } from 'n8n-workflow';
import { ownerOf } from './held-registration';

type Context = Pick<
  IHookFunctions,
  'getInstanceId' | 'getWorkflow' | 'getNode' | 'getMode' | 'getNodeWebhookUrl'
>;

/** The triggers of this process that a helpdesk just refused for good, until n8n has cleaned up after them. */
const refused = new Set<string>();

export function noteRefused(context: Context, isRefused: boolean): void {
  if (isRefused) refused.add(keyOf(context));
  else refused.delete(keyOf(context));
}

/**
 * True once after a refusal. n8n removes a webhook after each attempt that failed: 2.41 with the static data of the
 * attempt, 1.123 with a workflow that it loads for that (active-workflow-manager.js, clearWebhooks), so that nothing but
 * the trigger itself leads back to the refusal.
 */
export function takeRefused(context: Context): boolean {
  return refused.delete(keyOf(context));
}

/** A test listens beside the published trigger, and when it ends, only its URL tells the two apart. */
function keyOf(context: Context): string {
  return `${ownerOf(context)} ${context.getNodeWebhookUrl('default') ?? ''}`;
}
