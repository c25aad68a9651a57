import type { RegistrationWish } from '../../../core/helpdesk/registration';
import type { AccountApi, MissingForApi } from '../account-api';
import type { Desire } from './desire';

/** What an account needs before webhooks can be registered with it. */
export type Missing = MissingForApi | 'no-public-address';

/** What a node and its account say is wanted, or what is missing to say it. */
export function desireOf(
  api: AccountApi | MissingForApi,
  publicAddress: string,
  wishAt: (publicAddress: string) => RegistrationWish,
): Desire | Missing {
  if (typeof api === 'string') return api;
  if (publicAddress === '') return 'no-public-address';
  const { baseUrl, accountId, token, open } = api;
  const wish = wishAt(publicAddress);
  return {
    wish,
    place: JSON.stringify([baseUrl, accountId]),
    key: JSON.stringify([wish, baseUrl, accountId, token]),
    api: open,
  };
}
