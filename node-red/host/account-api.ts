import type { ApiAccount, HelpdeskApi } from '../../core/helpdesk/api';
import { withoutEndSlashes } from '../../core/read/end-slashes';
import { hostOf } from '../../core/read/host-of';
import type { ProviderApi } from '../../core/helpdesk/provider';
import { systemEnvironment } from '../../core/environment/environment';
import { createFetchApi } from '../../core/api/fetch-api';
import { readAccount, readCredentials, type AccountNode } from './account';

/** What an account needs before its helpdesk can be asked anything. */
export type MissingForApi = 'no-account' | 'no-address' | 'no-account-id' | 'no-user' | 'no-token';

export interface AccountApi {
  readonly baseUrl: string;
  readonly accountId: string;
  /** Of two that are the same the account has not changed. Holds secrets, so it stays in this process. */
  readonly key: string;
  /** @param callTimeoutMs milliseconds; default is the API's own */
  readonly open: (callTimeoutMs?: number) => HelpdeskApi;
}

/** The way to a helpdesk's API with the token of an account, or what is missing for it. */
export function createApi(account: AccountNode | undefined, api: ProviderApi): AccountApi | MissingForApi {
  if (account === undefined) return 'no-account';
  const { user } = account;
  const baseUrl = account.baseUrl || (api.baseUrl ?? '');
  const accountId = api.asks.includes('accountId') ? account.accountId : hostOf(baseUrl);
  const token = readCredentials(account).apiToken?.trim() ?? '';
  if (baseUrl === '') return 'no-address';
  if (accountId === '') return 'no-account-id';
  if (api.asks.includes('user') && user === '') return 'no-user';
  if (token === '') return 'no-token';
  const entered: ApiAccount = { accountId, user, token };
  const options = { baseUrl, headers: api.headers(entered) };
  const enteredSecrets = readAccount(account).signingSecrets;
  return {
    baseUrl: withoutEndSlashes(baseUrl),
    accountId,
    key: JSON.stringify([user, token, enteredSecrets]),
    open: (callTimeoutMs) => {
      const call = createFetchApi(
        { ...options, ...(callTimeoutMs !== undefined && { callTimeoutMs }) },
        systemEnvironment,
      );
      return { ...entered, enteredSecrets, call: api.connect?.(entered, call) ?? call };
    },
  };
}
