import type { IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { keptIds } from '../../core/api/in-order';
import type { HeldRegistration } from './held-registration';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { problemError } from './problem-error';
import { describe } from './report';

/** n8n tells nobody of what carries a UserError when it unpublishes, so this one never does. */
export function leftBehind(
  context: IHookFunctions,
  { provider: { label } }: HelpdeskTrigger,
  { id, accountId }: HeldRegistration,
  detail: string,
): NodeOperationError {
  const ids = keptIds(id);
  const [webhooks, point, them] =
    ids.length > 1 ? ['Webhooks', 'point', 'them'] : ['Webhook', 'points', 'it'];
  // Where a token says by itself whose it is, there is no account to name.
  const account = accountId === '' ? '' : ` account ${accountId}`;
  const sentence = `${webhooks} ${ids.join(', ')} of ${label}${account} still ${point} to this n8n and could not be deleted: ${detail} Delete ${them} in ${label}.`;
  return problemError(context.getNode(), { detail: sentence, transient: true });
}

/** In the log too: n8n does not pass every error on. */
export function tellLeftBehind(
  context: IHookFunctions,
  trigger: HelpdeskTrigger,
  held: HeldRegistration,
  detail: string,
): NodeOperationError {
  const error = leftBehind(context, trigger, held, detail);
  context.logger.warn(`${describe(context)}: ${error.message}`);
  return error;
}
