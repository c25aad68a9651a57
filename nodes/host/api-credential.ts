import type { HelpdeskApi } from '../../core/helpdesk/api';
import { withoutEndSlashes } from '../../core/read/end-slashes';
import { createApiCall, type ApiContext } from './api-call';
import { getCredential, type CredentialContext } from './get-credential';
import { toText } from './to-text';

/** What a credential for a helpdesk's API holds. The field names are the same for all of them. */
export interface ApiCredential {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly accountId: string;
  readonly accessToken: string;
}

/** Throws what the owner can do something about when n8n cannot give it. */
export async function readApiCredential(
  context: CredentialContext,
  credentialType: string,
): Promise<ApiCredential> {
  const { baseUrl, accountId, accessToken } = await getCredential(context, credentialType);
  return {
    baseUrl: withoutEndSlashes(toText(baseUrl)),
    accountId: toText(accountId),
    accessToken: toText(accessToken),
  };
}

/** @param deadline ends all calls together */
export function createApi(
  context: ApiContext,
  credentialType: string,
  { baseUrl, accountId }: ApiCredential,
  deadline?: AbortSignal,
): HelpdeskApi {
  return { accountId, call: createApiCall(context, credentialType, baseUrl, deadline) };
}
