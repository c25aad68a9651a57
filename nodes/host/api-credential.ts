import type { HelpdeskApi } from '../../core/helpdesk/api';
import { withoutEndSlashes } from '../../core/read/end-slashes';
import { listSecrets } from '../../core/verify/secrets';
import { createApiCall, type ApiContext } from './api-call';
import { secretText } from './secret-text';
import { getCredential, type CredentialContext } from './get-credential';
import { toText } from './to-text';

/** What a credential for a helpdesk's API holds. The field names are the same for all of them. */
export interface ApiCredential {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly accountId: string;
  readonly accessToken: string;
  /** Where the helpdesk tells nobody what it signs with. */
  readonly enteredSecrets: readonly string[];
}

/** Throws what the owner can do something about when n8n cannot give it. */
export async function readApiCredential(
  context: CredentialContext,
  credentialType: string,
): Promise<ApiCredential> {
  const data = await getCredential(context, credentialType);
  const { baseUrl, accountId, accessToken } = data;
  return {
    baseUrl: withoutEndSlashes(toText(baseUrl)),
    accountId: toText(accountId),
    accessToken: secretText(context, 'API Access Token', accessToken),
    enteredSecrets: listSecrets(
      secretText(context, 'Signing Secret', data.signingSecret),
      secretText(context, 'Previous Signing Secrets', data.previousSigningSecrets),
    ),
  };
}

/** @param deadline ends all calls together */
export function createApi(
  context: ApiContext,
  credentialType: string,
  { baseUrl, accountId, accessToken, enteredSecrets }: ApiCredential,
  deadline?: AbortSignal,
): HelpdeskApi {
  const call = createApiCall(context, credentialType, baseUrl, deadline);
  return { accountId, token: accessToken, enteredSecrets, call };
}
