import type { ApiAnswer, ApiRequest, HelpdeskApi, NoAnswer } from '../helpdesk/api';
import type { Failure } from '../helpdesk/registration-problem';
import type { Done } from './remote-webhooks';

/** Changes or removes what may be gone meanwhile, which is no failure. */
export async function act(
  call: HelpdeskApi['call'],
  request: ApiRequest,
  explain: (answer: ApiAnswer | NoAnswer) => Failure,
): Promise<Done> {
  const answer = await call(request);
  if (answer.status === 404) return { ok: 'gone' };
  return isDone(answer) ? { ok: true } : explain(answer);
}

/** The helpdesk answered 2xx. */
export function isDone(answer: ApiAnswer | NoAnswer): answer is ApiAnswer {
  return answer.status !== 'unreachable' && answer.status >= 200 && answer.status < 300;
}
