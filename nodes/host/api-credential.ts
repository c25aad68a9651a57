import type { ApiAccount, HelpdeskApi } from '../../core/helpdesk/api';
import type { Provider } from '../../core/helpdesk/provider';
import { hostOf } from '../../core/read/host-of';
import { withoutEndSlashes } from '../../core/read/end-slashes';
import { listSecrets } from '../../core/verify/secrets';
import { createApiCall, type ApiContext } from './api-call';
import { getCredential, type CredentialContext } from './get-credential';

/** What a credential for a helpdesk's API holds. The field names are the same for all of them. */
export interface ApiCredential {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly accountId: string;
  readonly user: string;
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
  const { baseUrl, accountId, user, accessToken } = data;
  const address = withoutEndSlashes(toText(baseUrl));
  return {
    baseUrl: address,
    // A credential without an account ID is for a helpdesk whose address alone tells the account.
    accountId: accountId === undefined ? hostOf(address) : toText(accountId),
    user: toText(user),
    accessToken: toText(accessToken),
    enteredSecrets: listSecrets(data.signingSecret, data.previousSigningSecrets),
  };
}

/** @param deadline ends all calls together */
export function createApi(
  context: ApiContext,
  provider: Provider,
  credentialType: string,
  { baseUrl, accountId, user, accessToken, enteredSecrets }: ApiCredential,
  deadline?: AbortSignal,
): HelpdeskApi {
  const call = createApiCall(context, credentialType, baseUrl, deadline);
  const account: ApiAccount = { accountId, user, token: accessToken };
  return { ...account, enteredSecrets, call: provider.api?.connect?.(account, call) ?? call };
}

/** Blanks come along when people copy; an expression may give a number. */
function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
