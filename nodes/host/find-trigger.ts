import type { IWebhookFunctions } from 'n8n-workflow';
import { createDuplicateMemory } from '../../core/duplicates/duplicates';
import type { Provider } from '../../core/helpdesk/provider';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import { WebhookTrigger } from '../../core/trigger/webhook-trigger';
import { after } from './after';
import { ParameterCache } from './parameter-cache';
import { getSharedDuplicates } from './shared-duplicates';

/** A trigger between two requests. n8n makes a new node object for each one, so it lives here. */
interface LivingTrigger {
  readonly trigger: WebhookTrigger;
  readonly parameters: ParameterCache;
}

type Context = Pick<IWebhookFunctions, 'getNode' | 'getWorkflow' | 'getMode' | 'getNodeParameter'>;

const MAX_TRIGGERS = 1_000;
const triggers = new Map<string, LivingTrigger>();

/** The trigger that a request is for, and what it was told to do. */
export function findTrigger(
  context: Context,
  provider: Provider,
): { readonly trigger: WebhookTrigger; readonly settings: TriggerSettings } {
  const mode = context.getMode();
  const node = context.getNode();
  const key = `${context.getWorkflow().id}:${node.id}:${mode}`;
  const { trigger, parameters } = triggers.get(key) ?? create(key, context, provider);
  return { trigger, settings: parameters.read(context, node.parameters, mode === 'manual') };
}

function create(key: string, context: Context, provider: Provider): LivingTrigger {
  const oldest = triggers.size >= MAX_TRIGGERS ? triggers.keys().next().value : undefined;
  if (oldest !== undefined) triggers.delete(oldest);
  const [own, shared] = [createDuplicateMemory(), getSharedDuplicates(context)];
  const trigger = new WebhookTrigger(provider, {
    after,
    duplicates: (isShared) => (isShared ? shared : own),
    registerAgain: 'Publish the workflow again.',
  });
  const living = { trigger, parameters: new ParameterCache() };
  triggers.set(key, living);
  return living;
}
