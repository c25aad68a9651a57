import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Credential } from '../../core/trigger/credential';
import { toText } from './to-text';
import { listSecrets, typeOfNonText } from '../../core/verify/secrets';

/** What a trigger needs of a credential; the rest of it is not kept. The field names are the same in all of this package. */
export function readCredential(data: ICredentialDataDecryptedObject): Credential {
  const accountId = toText(data.accountId);
  return {
    signingSecrets: listSecrets(data.signingSecret, data.previousSigningSecrets),
    urlKeys: listSecrets(data.urlSecret, data.previousUrlSecrets),
    ...withNonText(data),
    baseUrl: typeof data.baseUrl === 'string' ? data.baseUrl.trim() : undefined,
    ...(accountId !== '' && { accountId }),
  };
}

/** Nothing where all is text, as it nearly always is: an expression may give anything else. */
function withNonText(data: ICredentialDataDecryptedObject): Pick<Credential, 'nonText'> {
  const signature = typeOfNonText(data.signingSecret) ?? typeOfNonText(data.previousSigningSecrets);
  const urlKey = typeOfNonText(data.urlSecret) ?? typeOfNonText(data.previousUrlSecrets);
  return signature === undefined && urlKey === undefined ? {} : { nonText: { signature, 'url-key': urlKey } };
}
