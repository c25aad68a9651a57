import type { AccountCheck } from '../../core/helpdesk/account-check';
import { passRequest } from './pass';

const UNKNOWN = 'Help Scout does not know this App ID and App Secret. Copy both from Your profile → My apps.';

/** Fetches a pass, as each registration does. */
export const helpScoutCheck: AccountCheck = {
  ...passRequest({ accountId: '{accountId}', token: '{token}' }),
  // OAuth says 400 to an app that it does not know.
  answers: { 400: UNKNOWN, 401: UNKNOWN },
};
