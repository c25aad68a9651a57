import type { AccountCheck } from '../../core/helpdesk/account-check';

/** Only administrators see the webhooks, so that this tells about the role too. */
export const zendeskCheck: AccountCheck = {
  path: '/api/v2/webhooks',
  answers: {
    401: 'Zendesk rejected the email address and the API token. Enter the address without /token, and check that API tokens are turned on in the Admin Center.',
    403: 'This user may not manage webhooks. Use the email address and API token of an administrator.',
    404: 'No Zendesk was found at this base URL. Enter the address where agents open Zendesk.',
  },
};
