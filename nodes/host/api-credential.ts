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

/** Which credential that is. */
export interface ApiCredentialType {
  readonly credentialType: string;
  /** What its form calls the fields that hold secrets, where that is not as usual. */
  readonly labels?: Partial<typeof LABELS>;
}

const LABELS = {
  accessToken: 'API Access Token',
  signingSecret: 'Signing Secret',
  previousSigningSecrets: 'Previous Signing Secrets',
};

/** Throws what the owner can do something about when n8n cannot give it. */
export async function readApiCredential(
  context: CredentialContext,
  { credentialType, labels }: ApiCredentialType,
): Promise<ApiCredential> {
  const data = await getCredential(context, credentialType);
  const { baseUrl, accountId } = data;
  const secret = (field: keyof typeof LABELS) =>
    secretText(context, labels?.[field] ?? LABELS[field], data[field]);
  return {
    baseUrl: withoutEndSlashes(toText(baseUrl)),
    accountId: toText(accountId),
    accessToken: secret('accessToken'),
    enteredSecrets: listSecrets(secret('signingSecret'), secret('previousSigningSecrets')),
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
