import { systemEnvironment } from '../../../core/realtime/environment';
import { createFetchApi } from '../../../core/realtime/fetch-api';
import type { RegistrationWish, WebhookRegistrar } from '../../../core/registration';
import { credentialsOf, type AccountNode } from '../account';
import type { Desire } from './desire';

/** What an account needs before webhooks can be registered with it. */
export type Missing = 'no-account' | 'no-address' | 'no-account-id' | 'no-token' | 'no-public-address';

/** What a node and its account say is wanted, or what is missing to say it. */
export function desireOf(
  registrar: WebhookRegistrar,
  account: AccountNode | undefined,
  wishAt: (publicAddress: string) => RegistrationWish,
): Desire | Missing {
  if (account === undefined) return 'no-account';
  const { baseUrl, accountId, publicAddress } = account;
  const apiToken = credentialsOf(account).apiToken?.trim() ?? '';
  if (baseUrl === '') return 'no-address';
  if (accountId === '') return 'no-account-id';
  if (apiToken === '') return 'no-token';
  if (publicAddress === '') return 'no-public-address';

  const wish = wishAt(publicAddress);
  const headers = { [registrar.tokenHeader]: apiToken };
  return {
    wish,
    place: JSON.stringify([baseUrl.replace(/\/+$/, ''), accountId]),
    key: JSON.stringify([wish, baseUrl, accountId, apiToken]),
    api: (longestCall) => ({
      accountId,
      call: createFetchApi(
        { baseUrl, headers, ...(longestCall !== undefined && { longestCall }) },
        systemEnvironment,
      ),
    }),
  };
}
