import { explainAnswer, quote, unexpectedAnswer, type RefusalSentences } from '../../core/api/explain-answer';
import type { ApiAnswer, HelpdeskApi } from '../../core/helpdesk/api';
import { withoutPassword } from '../../core/helpdesk/public-url';
import { failure, type Failure } from '../../core/helpdesk/registration-problem';
import { pathPart } from '../../core/read/path-part';
import { identifier, isObject, list, number, object, text } from '../../core/read/read';

/** As FreeScout lists it; it has no name. */
export interface FreeScoutWebhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
}

/** FreeScout's webhooks (api-docs.freescout.net): there is no call to change one. */
export interface FreeScoutRest {
  readonly list: () => Promise<
    { readonly ok: true; readonly webhooks: readonly FreeScoutWebhook[] } | Failure
  >;
  /** The id is null where the answer does not tell it. */
  readonly create: (
    webhook: Omit<FreeScoutWebhook, 'id'>,
  ) => Promise<{ readonly ok: true; readonly id: string | null } | Failure>;
  readonly remove: (id: string) => Promise<{ readonly ok: true | 'gone' } | Failure>;
}

/** Webhooks have no name there, so the URL tells ours from one that a person entered: a parameter that nobody reads. */
const MARK = 'registered-by=helpdesk-triggers';

export function markedUrl(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${MARK}`;
}

/** Undefined where it bears no mark. */
export function unmarkedUrl(url: string): string | undefined {
  const rest = url.slice(0, -MARK.length - 1);
  return markedUrl(rest) === url ? rest : undefined;
}

/** What of the trigger's own is there; the passwords of URLs do not count. */
export function findOwn(webhooks: readonly FreeScoutWebhook[], { url }: { readonly url: string }) {
  const at = (wanted: string) =>
    webhooks.filter((webhook) => withoutPassword(webhook.url) === withoutPassword(wanted));
  return { made: at(markedUrl(url)), entered: at(url) };
}

const PATH = '/api/webhooks';
const MAX_PAGES = 20;
const SENTENCES: RefusalSentences = {
  label: 'FreeScout',
  tokenRefused:
    'FreeScout rejected the API key. Copy it again from Manage → API & Webhooks; it changes when somebody regenerates it.',
  notAllowed: 'FreeScout does not allow webhooks to be managed with this API key (403).',
  path: '/api',
};

export function createFreeScoutRest({ call }: HelpdeskApi): FreeScoutRest {
  return {
    list: async () => {
      const webhooks: FreeScoutWebhook[] = [];
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const answer = await call({ method: 'GET', path: PATH, query: { page: String(page) } });
        if (answer.status !== 200) return explain(answer);
        const { webhooks: rows } = object(object(answer.body)._embedded);
        if (!Array.isArray(rows)) return unexpectedAnswer(answer, SENTENCES);
        webhooks.push(...rows.map(readWebhook).filter(({ id, url }) => id !== '' && url !== ''));
        const pages = number(object(object(answer.body).page).totalPages);
        if (!(pages > page)) break;
      }
      return { ok: true, webhooks };
    },
    create: async ({ url, events }) => {
      const answer = await call({ method: 'POST', path: PATH, body: { url, events } });
      if (answer.status === 'unreachable' || answer.status < 200 || answer.status > 299)
        return explain(answer);
      return { ok: true, id: identifier(object(answer.body).id) };
    },
    remove: async (id) => {
      const answer = await call({ method: 'DELETE', path: `${PATH}/${pathPart(id)}` });
      if (answer.status === 404 && isObject(answer.body)) return { ok: 'gone' };
      if (answer.status === 'unreachable' || answer.status < 200 || answer.status > 299)
        return explain(answer);
      return { ok: true };
    },
  };
}

function readWebhook(row: unknown): FreeScoutWebhook {
  const { id, url, events } = object(row);
  return {
    id: identifier(id) ?? '',
    url: text(url) ?? '',
    events: list(events).filter((event) => typeof event === 'string'),
  };
}

function explain(answer: Parameters<typeof explainAnswer>[0]): Failure {
  if (answer.status === 404) return moduleMissing();
  if (answer.status === 400)
    return failure('url-refused', `FreeScout rejected the webhook (400)${reason(answer)}.`);
  return explainAnswer(answer, SENTENCES);
}

function moduleMissing(): Failure {
  return failure(
    'plan-without-api',
    'This FreeScout has no API (404). Install and activate its module "API & Webhooks", and check that the base URL is the address where you open FreeScout.',
  );
}

/** FreeScout's own words, which are English and about our request. */
function reason({ body }: ApiAnswer): string {
  const { message } = object(list(object(object(body)._embedded).errors)[0]);
  const said = text(message) ?? text(object(body).message);
  return said === null ? '' : `: ${quote(said)}`;
}
