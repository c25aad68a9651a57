import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { eventsToReceive } from '../../core/select/selection';
import type { HelpdeskApi } from '../../core/helpdesk/api';
import { withoutPassword } from '../../core/helpdesk/public-url';
import type { WebhookSpec, WebhookRegistrar } from '../../core/helpdesk/registration';
import { createApi, readApiCredential } from './api-credential';
import { sealSecrets, openSecrets, readHeld, writeHeld, type Slot } from './held-registration';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import { problemError } from './problem-error';
import { readParameters } from './read-parameters';

/** Changes nothing, neither at the helpdesk nor here: what differs from the spec is left to {@link register}. */
export async function isInPlace(context: IHookFunctions, trigger: HelpdeskTrigger): Promise<boolean> {
  const held = readHeld(context, getSlot(context));
  if (held === undefined) return false;
  const { registrar, api, accessToken } = await connect(context, trigger);
  const found = await registrar.check(createSpec(context, trigger), held, api);
  if (!found.ok || found.state !== 'in-place' || found.registration.id !== held.id) return false;
  return openSecrets(held, accessToken).join() === found.registration.secrets.join();
}

export async function register(context: IHookFunctions, trigger: HelpdeskTrigger): Promise<void> {
  const slot = getSlot(context);
  const { registrar, api, accessToken } = await connect(context, trigger);
  const result = await registrar.ensure(createSpec(context, trigger), readHeld(context, slot), api);
  if (!result.ok) throw problemError(context.getNode(), result.problem);
  const { registration } = result;
  writeHeld(context, slot, sealSecrets(registration, registration.secrets, accessToken));
}

export async function unregister(context: IHookFunctions, trigger: HelpdeskTrigger): Promise<void> {
  const url = context.getNodeWebhookUrl('default') ?? '';
  // When it ends, n8n does not say whether it was a test; the URL does.
  const test = readHeld(context, 'test');
  const held =
    withoutPassword(test?.url ?? '') === withoutPassword(url) ? test : readHeld(context, 'production');
  const { registrar, api } = await connect(context, trigger);
  // Nothing is held after a crash, and after a failed attempt: what has our URL and our name is ours all the same.
  const result = await registrar.remove(held ?? { id: '', url, accountId: api.accountId, made: true }, api);
  if (!result.ok && held !== undefined) throw problemError(context.getNode(), result.problem);
  if (held !== undefined) writeHeld(context, held.slot, undefined);
}

function getSlot(context: IHookFunctions): Slot {
  return context.getMode() === 'manual' ? 'test' : 'production';
}

function createSpec(context: IHookFunctions, { provider }: HelpdeskTrigger): WebhookSpec {
  const { events, foldStatusChanges, mode, allowPrivateUrl } = readParameters(context);
  const { name, id } = context.getWorkflow();
  const kind = getSlot(context) === 'test' ? 'n8n test' : 'n8n';
  return {
    url: context.getNodeWebhookUrl('default') ?? '',
    events: eventsToReceive(provider, events, foldStatusChanges),
    name: `${kind}: ${name ?? id ?? provider.label}`,
    signed: mode === 'signature',
    allowPrivateUrl,
  };
}

async function connect(
  context: IHookFunctions,
  { automatic, provider }: HelpdeskTrigger,
): Promise<{ registrar: WebhookRegistrar; api: HelpdeskApi; accessToken: string }> {
  const { registrar } = provider;
  if (automatic === undefined || registrar === undefined) {
    throw new NodeOperationError(
      context.getNode(),
      `${provider.label} does not support automatic registration.`,
    );
  }
  const credential = await readApiCredential(context, automatic.credentialType);
  return {
    registrar,
    api: createApi(context, automatic.credentialType, credential),
    accessToken: credential.accessToken,
  };
}
