import type { INode, IWebhookFunctions } from 'n8n-workflow';
import type { AuthenticationMode } from '../../core/helpdesk/provider';
import { NO_CREDENTIAL } from '../../core/trigger/credential';
import { createSecretCache } from '../../core/trigger/secret-cache';
import { fixedSecrets, type SecretSource } from '../../core/trigger/secret-source';
import { getCredential } from './get-credential';
import { readCredential } from './read-credential';

/** Decrypting one each second for as long as forgeries come would make refusals dearer than those of n8n's own triggers. */
const credentials = createSecretCache(1_000, 30_000);

const NO_SECRETS = fixedSecrets(NO_CREDENTIAL);

/** What a person copied from the helpdesk into the credential. */
export function enteredSecrets(
  context: Pick<IWebhookFunctions, 'getNode' | 'getCredentials'>,
  { credentials: chosen }: Pick<INode, 'credentials'>,
  credentialType: string,
  mode: AuthenticationMode,
): SecretSource {
  const id = mode === 'unsigned' ? undefined : chosen?.[credentialType]?.id;
  if (id === undefined || id === null) return NO_SECRETS;
  const read = async () => readCredential(await getCredential(context, credentialType));
  return {
    known: async (now) => {
      const { values, readAt } = await credentials.get(id, now, read);
      return { credential: values, isNewest: readAt >= now };
    },
    fresh: async (_known, now) => (await credentials.getEarly(id, now, read)).values,
  };
}
