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
      `Crisp refused the token (${answer}). Copy identifier and key again, and check that they are those of a ${tier} token.`,
    );
  }
  if (status === 403 && isOwn) {
    return permanent(
      'forbidden',
      `Crisp does not let this ${tier} token in (${answer}). Is the plugin installed on the workspace, and does the token have the scopes it needs?`,
    );
  }
  if (status === 404 && isOwn) {
    return permanent('not-found', `Crisp knows no such workspace (${answer}). Check the website id.`);
  }
  // Crisp limits with either of the two (docs.crisp.chat/guides/rest-api/rate-limits).
  if (status === 420 || status === 429) {
    return transient(
      'rate-limited',
      `Crisp asks for fewer requests (${answer}): the token's daily quota may be used up.`,
      retryAfter,
    );
  }
  if (status >= 500) {
    return transient('server-error', `Crisp has trouble of its own (${answer}).`, retryAfter);
  }
  return transient(
    'unexpected-answer',
    `Crisp's REST API answered in an unexpected way (${answer}). Does a proxy answer in its place?`,
    retryAfter,
  );
}

function readReason(body: unknown): string {
  const reason = isObject(body) ? text(body.reason) : null;
  return reason !== null && PLAIN_REASON.test(reason) ? ` ${reason}` : '';
}
