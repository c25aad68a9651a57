import type { WebhookSpec } from '../../../core/helpdesk/registration';
import type { AccountApi, MissingForApi } from '../account-api';
import type { RegistrationTarget } from './registration-target';

/** What an account needs before webhooks can be registered with it. */
export type MissingForWebhook = MissingForApi | 'no-public-address';

/** What a node and its account say is wanted, or what is missing to say it. */
export function createTarget(
  api: AccountApi | MissingForApi,
  publicAddress: string,
  createSpec: (publicAddress: string) => WebhookSpec,
): RegistrationTarget | MissingForWebhook {
  if (typeof api === 'string') return api;
  if (publicAddress === '') return 'no-public-address';
  const { baseUrl, accountId, token, enteredSecrets, open } = api;
  const spec = createSpec(publicAddress);
  return {
    spec,
    baseUrl,
    place: JSON.stringify([baseUrl, accountId]),
    key: JSON.stringify([spec, baseUrl, accountId, token, enteredSecrets]),
    api: open,
  };
}
