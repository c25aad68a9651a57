import type { ApiAccount, ApiRequest } from '../../core/helpdesk/api';
import { object, text } from '../../core/read/read';

export const PASS_PATH = '/v2/oauth2/token';

/**
 * App ID and App Secret are good for a pass of two days, and every other call wants that
 * (developer.helpscout.com/mailbox-api/overview/authentication).
 */
export function passRequest({ accountId, token }: ApiAccount) {
  const body = { grant_type: 'client_credentials', client_id: accountId, client_secret: token };
  return { method: 'POST', path: PASS_PATH, body } satisfies ApiRequest;
}

/** Null where the answer holds none. */
export function readPass(body: unknown): string | null {
  return text(object(body).access_token);
}
