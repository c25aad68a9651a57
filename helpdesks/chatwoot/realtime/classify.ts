import type { ApiAnswer } from '../../../core/helpdesk/api';
import { permanent, transient, type Problem } from '../../../core/sockets/problem';
import { parseRetryAfter } from '../../../core/sockets/retry-after';
import { isObject, object, text } from '../../../core/read/read';
import { PLAN_WITHOUT_API, TOKEN_REFUSED } from '../refusal-sentences';

const BOT_TOKEN =
  'This access token belongs to an agent bot, and agent bots cannot use the websocket. Use the access token of a person, found under Profile Settings.';

/** What an answer that is not what was asked for means for the next attempt. */
export function classify({ status, body, retryAfter }: ApiAnswer, now: number): Problem {
  const wait = parseRetryAfter(retryAfter ?? null, now);
  // A proxy in between refuses things too, in another form, and may cease to in a minute.
  const isOwn = isChatwoots(body);
  if (status === 401 && isOwn) {
    const isBot = /\bbots\b/i.test(text(object(body).error) ?? '');
    return permanent('credentials-refused', isBot ? BOT_TOKEN : TOKEN_REFUSED);
  }
  if (status === 403 && isOwn) return permanent('forbidden', PLAN_WITHOUT_API);
  if (status === 404) {
    return transient(
      'not-found',
      'The Chatwoot API was not found (404). Check the base URL: it is the address in the browser, up to /app.',
      wait,
    );
  }
  if (status === 429) {
    return transient('rate-limited', 'Chatwoot is limiting requests from this address (429).', wait);
  }
  if (status >= 500) {
    return transient(
      'server-error',
      `Chatwoot reported an internal error (${status}). Check the Chatwoot log.`,
      wait,
    );
  }
  if (status >= 300 && status < 400) {
    return transient(
      'unexpected-answer',
      `The base URL redirects to another address (${status}), and the token was not sent there. Enter the final address that the browser shows, including https://.`,
    );
  }
  return transient(
    'unexpected-answer',
    `The answer did not come from the Chatwoot API (${status}). Check the base URL, and whether a proxy answered instead.`,
    wait,
  );
}

/** `{"error":"…"}` of its controllers, `{"errors":["…"]}` of the sign-in before them (Devise). */
function isChatwoots(body: unknown): boolean {
  return isObject(body) && (typeof body.error === 'string' || Array.isArray(body.errors));
}
