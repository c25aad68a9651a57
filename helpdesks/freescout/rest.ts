import { explainAnswer, quote, unexpectedAnswer, type RefusalSentences } from '../../core/api/explain-answer';
import type { AccountCheck } from '../../core/helpdesk/account-check';
import type { ApiAnswer, HelpdeskApi } from '../../core/helpdesk/api';
import { withoutPassword } from '../../core/read/public-url';
import type { WebhookSpec } from '../../core/helpdesk/registration';
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

/** Webhooks have no name there, so the URL tells ours from one that a person entered: by parameters that nobody reads. */
const MARK = /[?&](?:as=([^&]*)&)?registered-by=helpdesk-triggers$/;
const MAX_MAKER_LENGTH = 20;

/** With what a name says before its colon, which is who made it. */
export function markedUrl({ url, name }: Pick<WebhookSpec, 'url' | 'name'>): string {
  const maker = encodeURIComponent((name.split(':')[0] ?? '').slice(0, MAX_MAKER_LENGTH));
  return `${url}${url.includes('?') ? '&' : '?'}as=${maker}&registered-by=helpdesk-triggers`;
}

/** What of the trigger's own is there; the passwords of URLs do not count. */
export function findOwn(webhooks: readonly FreeScoutWebhook[], { url: wanted }: { readonly url: string }) {
  const at = webhooks.filter(({ url }) => withoutPassword(url.replace(MARK, '')) === withoutPassword(wanted));
  return {
    made: at.filter(({ url }) => MARK.test(url)),
    entered: at.filter(({ url }) => !MARK.test(url)),
  };
}

/** Made for a test of this trigger, and nothing listens there any more. */
export function findLeftovers(
  webhooks: readonly FreeScoutWebhook[],
  { isLeftover = () => false }: Pick<WebhookSpec, 'isLeftover'>,
): readonly FreeScoutWebhook[] {
  return webhooks.filter(({ url }) => {
    const maker = MARK.exec(url)?.[1];
    return maker !== undefined && isLeftover(withoutPassword(url.replace(MARK, '')), `${decode(maker)}: `);
  });
}

/** Anybody may have written it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
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

/** Whether the secret is right shows with the first delivery. */
export const freescoutCheck: AccountCheck = {
  path: '/api/webhooks',
  answers: {
    401: 'FreeScout rejected this API key. Copy it again from Manage → API & Webhooks.',
    404: 'This FreeScout has no API. Install and activate its module "API & Webhooks", and check the base URL.',
  },
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
