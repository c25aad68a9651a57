import type { ApiAnswer, HelpdeskApi } from '../../../core/helpdesk/api';
import { identifier, isObject, list, object, text, type JsonObject } from '../../../core/read/read';
import { failure, type Failure } from '../../../core/helpdesk/registration-problem';
import { migrationsMissing, notChatwoot, unreachable } from './problems';
import { PLAN_WITHOUT_API, sayAccountUnknown, TOKEN_REFUSED } from '../refusal-sentences';
import { FIRST_SIGNED, isFrom, type Version } from './version';

/** What was asked for, which decides whose token would be right. */
export type Task = 'webhooks' | 'lists';

/** Why a call was not answered 2xx. For 401 and 404 Chatwoot is asked whose token it is. */
export async function explainRefusal(
  answer: ApiAnswer,
  version: Version,
  api: HelpdeskApi,
  task: Task = 'webhooks',
): Promise<Failure> {
  const { status, body } = answer;
  if (status === 500 && isFrom(version, FIRST_SIGNED)) return migrationsMissing(version);
  if (status >= 500) return serverError(status);
  if (status === 429) return rateLimited(answer);
  if (!isObject(body)) return notChatwoot(answer);
  if (status === 403) return planWithoutApi();
  if (status === 401 || status === 404) return explainByProfile(answer, api, task);
  return notChatwoot(answer);
}

/**
 * An agent, a stranger to the account and a bot all get 401, in words that tell them apart only for people.
 * GET /api/v1/profile answers everybody but bots, with the accounts and the role in each.
 */
async function explainByProfile(refusal: ApiAnswer, api: HelpdeskApi, task: Task): Promise<Failure> {
  const { accountId, call } = api;
  if (/\bbots\b/i.test(text(object(refusal.body).error) ?? '')) return botToken(task);
  const profile = await call({ method: 'GET', path: '/api/v1/profile' });
  if (profile.status === 'unreachable') return unreachable(profile);
  if (profile.status === 401) {
    return /\bbots\b/i.test(text(object(profile.body).error) ?? '') ? botToken(task) : tokenRefused();
  }
  if (profile.status !== 200 || !isObject(profile.body)) return notChatwoot(profile);
  const accounts = list(profile.body.accounts).filter(isObject);
  const account = accounts.find(({ id }) => identifier(id) === accountId);
  if (account === undefined) return accountUnknown(accountId, accounts);
  if (account.role !== 'administrator') return notAdministrator(accountId, task);
  return failure(
    'account-unknown',
    `Chatwoot rejected the token for account ${accountId} although it belongs to an administrator. The account may be suspended: open it in the browser to check.`,
  );
}

function tokenRefused(): Failure {
  return failure('token-refused', TOKEN_REFUSED);
}

function botToken(task: Task): Failure {
  return failure('not-administrator', `This access token belongs to an agent bot, ${BUT[task].bot}`);
}

function notAdministrator(accountId: string, task: Task): Failure {
  return failure(
    'not-administrator',
    `This access token belongs to an agent of account ${accountId}, ${BUT[task].agent}`,
  );
}

const BUT: { readonly [Each in Task]: { readonly bot: string; readonly agent: string } } = {
  webhooks: {
    bot: 'but only administrators can manage webhooks. Use the access token of an administrator, found under Profile Settings, or use manual registration.',
    agent:
      "but only administrators can manage webhooks. Use an administrator's token, or use manual registration.",
  },
  lists: {
    bot: 'for which Chatwoot lists nothing. Use the access token of a person, found under Profile Settings.',
    agent: "for whom Chatwoot does not list these. Use an administrator's token.",
  },
};

function accountUnknown(accountId: string, accounts: readonly JsonObject[]): Failure {
  return failure('account-unknown', sayAccountUnknown(accountId, accounts));
}

function planWithoutApi(): Failure {
  return failure('plan-without-api', PLAN_WITHOUT_API);
}

function rateLimited({ retryAfter }: ApiAnswer): Failure {
  const wait = /^\d{1,5}$/.test(retryAfter ?? '') ? `${retryAfter} s` : 'a minute';
  return failure(
    'rate-limited',
    `Chatwoot is limiting requests from this address (429). Try again in ${wait}.`,
  );
}

function serverError(status: number): Failure {
  return failure(
    'server-error',
    `Chatwoot answered with ${status}: it is starting, overloaded, or has an internal error. Check the Chatwoot log, then try again.`,
  );
}
