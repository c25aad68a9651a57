import type { AccountCheck, AccountChecks, AccountVerdict } from '../helpdesk/account-check';
import type { ApiAnswer, ApiRequest, HelpdeskApi, NoAnswer } from '../helpdesk/api';
import { failure, type Failure } from '../helpdesk/registration-problem';
import { pathPart } from '../read/path-part';
import { explainAnswer, unexpectedAnswer } from './explain-answer';

const REFUSED: readonly unknown[] = [401, 403];

/**
 * Whether a helpdesk takes an account, in one request, or a few where the first was refused. Never rejects.
 * @param label the helpdesk's name as people write it
 */
export async function checkAccount(
  checks: AccountChecks,
  label: string,
  api: HelpdeskApi,
): Promise<AccountVerdict> {
  const [full, ...lesser] = checks;
  const answer = await api.call(toRequest(full, api));
  const problem = problemOf(answer, full, label);
  if (problem === undefined) return { ok: true, may: 'everything' };
  if (!REFUSED.includes(answer.status)) return problem;
  for (const check of lesser) {
    const other = await api.call(toRequest(check, api));
    if (problemOf(other, check, label) === undefined) return { ok: true, may: 'less' };
  }
  return problem;
}

function toRequest({ method = 'GET', path, body }: AccountCheck, api: HelpdeskApi): ApiRequest {
  const { accountId, token } = api;
  const words: Readonly<Record<string, string>> = { '{accountId}': accountId, '{token}': token };
  return {
    method,
    path: path.replace('{accountId}', () => pathPart(accountId)),
    ...(body !== undefined && {
      body: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, words[value] ?? value])),
    }),
  };
}

function problemOf(
  answer: ApiAnswer | NoAnswer,
  { path, answers }: AccountCheck,
  label: string,
): Failure | undefined {
  const notAllowed = `${label} recognizes this account but denies access (403). Check its permissions.`;
  const words = {
    label,
    path,
    tokenRefused: `${label} rejected this account (401). Enter its access data again.`,
    notAllowed,
  };
  if (answer.status === 'unreachable') return explainAnswer(answer, words);
  const { status, body } = answer;
  if (status >= 200 && status < 300) return body === undefined ? unexpectedAnswer(answer, words) : undefined;
  const explained = explainAnswer(answer, words);
  const known = answers[status];
  if (known === undefined) return explained;
  return failure(status === 404 ? 'account-unknown' : explained.problem.code, known);
}
