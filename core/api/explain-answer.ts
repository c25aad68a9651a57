import type { ApiAnswer, NoAnswer } from '../helpdesk/api';
import { withoutPasswords } from '../read/public-url';
import { failure, type Failure } from '../helpdesk/registration-problem';

/** What a helpdesk means by the answers that are its own, in sentences for whoever entered the account. */
export interface RefusalSentences {
  /** As people write its name. */
  readonly label: string;
  /** 401 */
  readonly tokenRefused: string;
  /** 403 */
  readonly notAllowed: string;
  /** Where its API is: `/api/v1`. */
  readonly path: string;
}

/** Why a call was not answered 2xx, as far as the status tells. */
export function explainAnswer(answer: ApiAnswer | NoAnswer, sentences: RefusalSentences): Failure {
  const { label, tokenRefused, notAllowed } = sentences;
  if (answer.status === 'unreachable') return explainSilence(answer, label);
  const { status } = answer;
  if (status === 401) return failure('token-refused', tokenRefused);
  if (status === 403) return failure('not-administrator', notAllowed);
  if (status === 429) {
    return failure('rate-limited', `${label} is receiving too many requests (429). Try again later.`);
  }
  if (status >= 500) {
    return failure('server-error', `${label} reported an internal error (${status}). Check its log.`);
  }
  return unexpectedAnswer(answer, sentences);
}

export function explainSilence({ reason }: NoAnswer, label: string): Failure {
  return failure(
    'unreachable',
    `${label} did not answer (${reason}). Check the base URL, and that this machine can reach it.`,
  );
}

/** What the helpdesk would not say: something before it, or something else altogether. */
export function unexpectedAnswer(
  { status, body }: ApiAnswer,
  { label, path }: Pick<RefusalSentences, 'label' | 'path'>,
): Failure {
  if (status >= 300 && status < 400) {
    return failure(
      'unexpected-answer',
      `The base URL redirects to another address (${status}), and the token was not sent there. Enter the final address; often it starts with https:// instead of http:// or has another host.`,
    );
  }
  const kind = body === undefined ? 'a web page' : 'something else';
  return failure(
    'unexpected-answer',
    `The base URL returned ${kind} (${status}) instead of an answer from ${label}. Check the base URL, and that no proxy or login page answers for ${path}.`,
  );
}

/** A helpdesk's own words, which may repeat the URL of the webhook. */
export function quote(said: string): string {
  return withoutPasswords(said).slice(0, 200);
}
