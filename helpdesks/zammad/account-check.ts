import type { AccountCheck } from '../../core/helpdesk/account-check';

/** Only who may manage webhooks sees them. */
export const zammadCheck: AccountCheck = {
  path: '/api/v1/webhooks',
  answers: {
    401: 'Zammad rejected this token. Create one in your profile under Token Access; it must not be expired.',
    403: 'This token may not manage webhooks. It needs the permissions admin.webhook and admin.trigger, and so does its user.',
    404: 'No Zammad was found at this base URL. Enter the address where you open Zammad.',
  },
};
