import type { HelpdeskApi } from '../../core/helpdesk/api';
import { withoutEndSlashes } from '../../core/read/end-slashes';
import type { ProviderApi } from '../../core/helpdesk/provider';
import { systemEnvironment } from '../../core/environment/environment';
import { createFetchApi } from '../../core/api/fetch-api';
import { readAccount, readCredentials, type AccountNode } from './account';

/** What an account needs before its helpdesk can be asked anything. */
export type MissingForApi = 'no-account' | 'no-address' | 'no-account-id' | 'no-token';

export interface AccountApi {
  readonly baseUrl: string;
  readonly accountId: string;
  readonly token: string;
  readonly enteredSecrets: readonly string[];
  /** @param callTimeoutMs milliseconds; default is the API's own */
  readonly open: (callTimeoutMs?: number) => HelpdeskApi;
}

/** Whose API it is, deployed or not. */
export interface EnteredAccount {
  readonly baseUrl: string;
  readonly accountId: string;
  readonly token: string;
  readonly enteredSecrets?: readonly string[];
}

/** The way to a helpdesk's API with the token of an account, or what is missing for it. */
export function createApi(account: AccountNode | undefined, api: ProviderApi): AccountApi | MissingForApi {
  if (account === undefined) return 'no-account';
  const { baseUrl, accountId } = account;
  const token = readCredentials(account).apiToken?.trim() ?? '';
  const enteredSecrets = readAccount(account).signingSecrets;
  return createEnteredApi({ baseUrl, accountId, token, enteredSecrets }, api);
}

export function createEnteredApi(entered: EnteredAccount, api: ProviderApi): AccountApi | MissingForApi {
  const { accountId, token, enteredSecrets = [] } = entered;
  const baseUrl = entered.baseUrl || (api.baseUrl ?? '');
  if (baseUrl === '') return 'no-address';
  if (accountId === '' && api.needsAccountId) return 'no-account-id';
  if (token === '') return 'no-token';
  const options = { baseUrl, headers: api.headers({ accountId, token }) };
  return {
    baseUrl: withoutEndSlashes(baseUrl),
    accountId,
    token,
    enteredSecrets,
    open: (callTimeoutMs) => ({
      accountId,
      token,
      enteredSecrets,
      call: createFetchApi(
        { ...options, ...(callTimeoutMs !== undefined && { callTimeoutMs }) },
        systemEnvironment,
      ),
    }),
  };
}
