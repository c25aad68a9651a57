import { permanent, transient, type Problem } from '../../../core/sockets/problem';
import { isObject, text } from '../../../core/read/read';
import type { CrispTier } from './tier';

/** Crisp's reasons are words such as `invalid_session`; anything else stays out of logs. */
const PLAIN_REASON = /^[\w-]{1,60}$/;

/** What an answer other than 200 means for the next attempt. */
export function classify(
  status: number,
  body: unknown,
  tier: CrispTier,
  retryAfter: number | undefined,
): Problem {
  const answer = `${status}${readReason(body)}`;
  // A proxy in between refuses and misses things too, in another form, and may cease to in a minute.
  const isOwn = isObject(body) && body.error === true;
  if (status === 401 && isOwn) {
    return permanent(
      'credentials-refused',
      `Crisp rejected the token (${answer}). Copy the identifier and key again, and check that they belong to a ${tier} token.`,
    );
  }
  if (status === 403 && isOwn) {
    return permanent(
      'forbidden',
      `Crisp denied access to this ${tier} token (${answer}). Check that the plugin is installed in the workspace and that the token has the required scopes.`,
    );
  }
  if (status === 404 && isOwn) {
    return permanent('not-found', `Crisp cannot find this workspace (${answer}). Check the website ID.`);
  }
  // Crisp limits with either of the two (docs.crisp.chat/guides/rest-api/rate-limits).
  if (status === 420 || status === 429) {
    return transient(
      'rate-limited',
      `Crisp is limiting requests (${answer}). The daily quota of the token may be used up.`,
      retryAfter,
    );
  }
  if (status >= 500) {
    return transient('server-error', `Crisp reported an internal error (${answer}).`, retryAfter);
  }
  return transient(
    'unexpected-answer',
    `The Crisp REST API returned an unexpected answer (${answer}). Check whether a proxy answered instead.`,
    retryAfter,
  );
}

function readReason(body: unknown): string {
  const reason = isObject(body) ? text(body.reason) : null;
  return reason !== null && PLAIN_REASON.test(reason) ? ` ${reason}` : '';
}
