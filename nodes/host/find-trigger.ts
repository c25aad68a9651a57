import type { INode, INodeParameters, IWebhookFunctions } from 'n8n-workflow';
import { createDuplicateMemory } from '../../core/duplicates/duplicates';
import type { Provider } from '../../core/helpdesk/provider';
import type { TriggerSettings } from '../../core/trigger/trigger-settings';
import { WebhookTrigger } from '../../core/trigger/webhook-trigger';
import { after } from './after';
import { readParameters } from './read-parameters';
import { getSharedDuplicates } from './shared-duplicates';

/** A trigger between two requests. n8n makes a new node object for each one, so it lives here. */
interface LivingTrigger {
  readonly trigger: WebhookTrigger;
  readonly parameters: ParameterCache;
}

type Context = Pick<IWebhookFunctions, 'getWorkflow' | 'getMode' | 'getNodeParameter'>;

const MAX_TRIGGERS = 1_000;
const triggers = new Map<string, LivingTrigger>();

/** The trigger that a request is for, and what it was told to do. */
export function findTrigger(
  context: Context,
  { id, parameters: stored }: Pick<INode, 'id' | 'parameters'>,
  provider: Provider,
): { readonly trigger: WebhookTrigger; readonly settings: TriggerSettings } {
  const mode = context.getMode();
  const key = `${context.getWorkflow().id}:${id}:${mode}`;
  const { trigger, parameters } = triggers.get(key) ?? create(key, context, provider);
  return { trigger, settings: parameters.read(context, stored, mode === 'manual') };
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

/** One node's parameters: n8n takes longer to read them than all the rest of a request. */
export class ParameterCache {
  private stored: string | undefined;
  private settings: TriggerSettings | undefined;

  /**
   * Reads anew only when the node was changed, or when an expression may give another value each time.
   *
   * @param isTestUrl somebody listens for a test event
   * @returns the same object for the same content
   */
  read(
    context: Pick<IWebhookFunctions, 'getNodeParameter'>,
    parameters: INodeParameters,
    isTestUrl: boolean,
  ): TriggerSettings {
    const stored = JSON.stringify(parameters);
    const { settings } = this;
    if (settings !== undefined && this.stored === stored && !stored.includes('"=')) return settings;
    const read = readParameters(context);
    const fresh = isTestUrl ? forTestUrl(read) : read;
    this.stored = stored;
    if (settings !== undefined && JSON.stringify(fresh) === JSON.stringify(settings)) return settings;
    this.settings = fresh;
    return fresh;
  }
}

/** It waits for one event: sending the same sample again has to work, and nobody should wait for another event. */
function forTestUrl(settings: TriggerSettings): TriggerSettings {
  return { ...settings, dropDuplicates: false, foldStatusChanges: false };
}
