import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Credential } from '../../core/trigger/credential';
import { toText } from './to-text';
import { listSecrets } from '../../core/verify/secrets';

/** What a trigger needs of a credential; the rest of it is not kept. The field names are the same in all of this package. */
export function readCredential(data: ICredentialDataDecryptedObject): Credential {
  const accountId = toText(data.accountId);
  return {
    signingSecrets: listSecrets(data.signingSecret, data.previousSigningSecrets),
    urlKeys: listSecrets(data.urlSecret, data.previousUrlSecrets),
    baseUrl: typeof data.baseUrl === 'string' ? data.baseUrl.trim() : undefined,
    ...(accountId !== '' && { accountId }),
  };
}
