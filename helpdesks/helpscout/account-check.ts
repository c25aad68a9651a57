import type { AccountCheck } from '../../core/helpdesk/account-check';

const UNKNOWN = 'Help Scout does not know this App ID and App Secret. Copy both from Your profile → My apps.';

/** Fetches a pass, as each registration does. */
export const helpScoutCheck: AccountCheck = {
  method: 'POST',
  path: '/v2/oauth2/token',
  body: { grant_type: 'client_credentials', client_id: '{accountId}', client_secret: '{token}' },
  // OAuth says 400 to an app that it does not know.
  answers: { 400: UNKNOWN, 401: UNKNOWN },
};
