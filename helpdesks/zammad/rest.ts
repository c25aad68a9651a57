import { isDone } from '../../core/api/act';
import { explainAnswer, quote, unexpectedAnswer, type RefusalSentences } from '../../core/api/explain-answer';
import type { AccountCheck } from '../../core/helpdesk/account-check';
import type { ApiAnswer, ApiRequest, HelpdeskApi } from '../../core/helpdesk/api';
import { failure, type Failure } from '../../core/helpdesk/registration-problem';
import { pathPart } from '../../core/read/path-part';
import { identifier, isObject, object, text, type JsonObject } from '../../core/read/read';

export type ZammadObjects = 'webhooks' | 'triggers';

/** Webhooks and triggers over REST (docs.zammad.org, api/webhook and api/trigger). */
export interface ZammadRest {
  readonly list: (
    kind: ZammadObjects,
  ) => Promise<{ readonly ok: true; readonly rows: readonly JsonObject[] } | Failure>;
  readonly create: (
    kind: ZammadObjects,
    fields: JsonObject,
  ) => Promise<{ readonly ok: true; readonly id: string } | Failure>;
  readonly change: (
    kind: ZammadObjects,
    id: string,
    fields: JsonObject,
  ) => Promise<{ readonly ok: true } | Failure>;
  /** What is not there any more is removed, too. */
  readonly remove: (kind: ZammadObjects, id: string) => Promise<{ readonly ok: true } | Failure>;
}

const PAGE_SIZE = 100;
const MAX_PAGES = 50;
const SENTENCES: RefusalSentences = {
  label: 'Zammad',
  tokenRefused:
    'Zammad rejected the access token. Create one in your profile under Token Access; it must not be expired, and the system setting "API Token Access" must be on.',
  notAllowed:
    'This access token may not manage webhooks and triggers (403). It needs the permissions admin.webhook and admin.trigger, and so does the user it belongs to. Or use manual registration.',
  path: '/api/v1',
};

/** Only who may manage webhooks sees them. */
export const zammadCheck: AccountCheck = {
  path: '/api/v1/webhooks',
  answers: {
    401: 'Zammad rejected this token. Create one in your profile under Token Access; it must not be expired.',
    403: 'This token may not manage webhooks. It needs the permissions admin.webhook and admin.trigger, and so does its user.',
    404: 'No Zammad was found at this base URL. Enter the address where you open Zammad.',
  },
};

export function createZammadRest({ call }: HelpdeskApi): ZammadRest {
  const pathTo = (kind: ZammadObjects, id = '') => `/api/v1/${kind}${id === '' ? '' : `/${pathPart(id)}`}`;
  const write = async (request: ApiRequest): Promise<ApiAnswer | Failure> => {
    const answer = await call(request);
    if (answer.status === 422) return refused(answer);
    return answer.status === 'unreachable' || answer.status < 200 || answer.status > 299
      ? explainAnswer(answer, SENTENCES)
      : answer;
  };
  return {
    list: (kind) => list(call, pathTo(kind)),
    create: async (kind, fields) => {
      const answer = await write({ method: 'POST', path: pathTo(kind), body: fields });
      if ('ok' in answer) return answer;
      const id = identifier(object(answer.body).id);
      return id === null ? unexpectedAnswer(answer, SENTENCES) : { ok: true, id };
    },
    change: async (kind, id, body) => {
      const answer = await write({ method: 'PUT', path: pathTo(kind, id), body });
      return 'ok' in answer ? answer : { ok: true };
    },
    remove: async (kind, id) => {
      const answer = await call({ method: 'DELETE', path: pathTo(kind, id) });
      if (answer.status === 404 && isObject(answer.body)) return { ok: true };
      if (answer.status === 422) return refused(answer);
      if (isDone(answer)) return { ok: true };
      return explainAnswer(answer, SENTENCES);
    },
  };
}

/** Zammad's own words, about our request: a name that is taken, a webhook that somebody's trigger uses. */
function refused({ body }: ApiAnswer): Failure {
  const { error_human, error } = object(body);
  const said = text(error_human) ?? text(error) ?? 'no reason given';
  return failure('url-refused', `Zammad rejected the webhook or trigger (422): ${quote(said)}`);
}

async function list(call: HelpdeskApi['call'], path: string): ReturnType<ZammadRest['list']> {
  const rows: JsonObject[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query = { page: String(page), per_page: String(PAGE_SIZE) };
    const answer = await call({ method: 'GET', path, query });
    if (answer.status !== 200) return explainAnswer(answer, SENTENCES);
    if (!Array.isArray(answer.body)) return unexpectedAnswer(answer, SENTENCES);
    rows.push(...answer.body.filter(isObject));
    if (answer.body.length < PAGE_SIZE) break;
  }
  return { ok: true, rows };
}
