import type { AccountCheck } from '../../core/helpdesk/account-check';

/** Only administrators see the webhooks, so that this tells about the role too. */
export const administratorCheck: AccountCheck = {
  path: '/api/v1/accounts/{accountId}/webhooks',
  answers: {
    401: "Chatwoot rejected this token for this account. Use an administrator's token, copied from Profile Settings on the same server, and check that this person belongs to the account with this ID.",
    403: 'This account has no access to the Chatwoot API. On Chatwoot Cloud, the free plan includes neither the API nor webhooks.',
    404: 'No Chatwoot account with this ID was found at this base URL. Check the base URL and the account ID.',
    500: 'Chatwoot reported an internal error. After an update to 4.11.2 or newer, its database must be migrated before webhooks can be used.',
  },
};

/** Every role may ask for the inboxes it sees. */
export const agentCheck: AccountCheck = {
  path: '/api/v1/accounts/{accountId}/inboxes',
  answers: {
    401: "Chatwoot rejected this token for this account. Copy it from the user's Profile Settings on the same server, and check that the user belongs to the account with this ID.",
    403: 'This account has no access to the Chatwoot API. On Chatwoot Cloud, the free plan does not include it.',
    404: 'No Chatwoot account with this ID was found at this base URL. Check the base URL and the account ID.',
  },
};
