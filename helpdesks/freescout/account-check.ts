import type { AccountCheck } from '../../core/helpdesk/account-check';

/** Whether the secret is right shows with the first delivery. */
export const freescoutCheck: AccountCheck = {
  path: '/api/webhooks',
  answers: {
    401: 'FreeScout rejected this API key. Copy it again from Manage → API & Webhooks.',
    404: 'This FreeScout has no API. Install and activate its module "API & Webhooks", and check the base URL.',
  },
};
