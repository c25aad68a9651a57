import type { IWebhookFunctions } from 'n8n-workflow';
import { NO_CREDENTIAL, readCredential } from './credential-values';
import { getCredential } from './get-credential';
import type { KnownSecrets } from './known-secrets';
import type { HelpdeskTrigger } from './helpdesk-trigger';
import type { TriggerParameters } from './read-parameters';
import { registeredSecrets } from './registered-secrets';
import { createSecretCache } from './secret-cache';

/** Decrypting one each second for as long as forgeries come would make refusals dearer than those of n8n's own triggers. */
const credentials = createSecretCache(1_000, 30_000);

/** `early` when the delivery does not fit what is in memory: the secret may just have been changed. */
export async function getSecrets(
  context: IWebhookFunctions,
  trigger: HelpdeskTrigger,
  parameters: TriggerParameters,
  now: number,
  age: 'cached' | 'early' = 'cached',
): Promise<KnownSecrets> {
  return parameters.registration === 'automatic'
    ? registeredSecrets(context, trigger, now, age)
    : enteredSecrets(context, trigger, parameters, now, age);
}

/** What a person copied from the helpdesk into the credential. */
async function enteredSecrets(
  context: Pick<IWebhookFunctions, 'getNode' | 'getCredentials'>,
  { credentialType }: HelpdeskTrigger,
  { mode }: TriggerParameters,
  now: number,
  age: 'cached' | 'early',
): Promise<KnownSecrets> {
  const id = context.getNode().credentials?.[credentialType]?.id;
  if (mode === 'unsigned' || id === undefined || id === null) return { values: NO_CREDENTIAL, newest: true };
  const read = async () => readCredential(await getCredential(context, credentialType));
  const { values, readAt } = await credentials[age === 'early' ? 'getEarly' : 'get'](id, now, read);
  return { values, newest: readAt >= now };
}
