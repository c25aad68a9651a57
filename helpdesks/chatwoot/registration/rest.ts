import type { ApiAnswer, ApiRequest, HelpdeskApi } from '../../../core/helpdesk/api';
import { pathPart } from '../../../core/read/path-part';
import { isObject, list, object, type JsonObject } from '../../../core/read/read';
import { failure, type Failure } from '../../../core/helpdesk/registration-problem';
import { notChatwoot, unreachable } from './problems';
import { explainRefusal } from './refusal';
import { parseVersion, type Version } from './version';
import { readWebhook, readWebhooks, type WebhookRecord } from './webhook-record';

/** The only answers that mean something else than "done" or "failed". */
export type Written =
  | { readonly ok: true; readonly webhook: WebhookRecord }
  /** Someone else is quicker: this URL is there already, or the webhook is not any more. */
  | { readonly ok: 'taken' | 'gone' }
  | Failure;

/** Chatwoot's webhooks over REST (app/controllers/api/v1/accounts/webhooks_controller.rb). */
export interface WebhooksRest {
  readonly list: () => Promise<{ readonly ok: true; readonly webhooks: readonly WebhookRecord[] } | Failure>;
  readonly create: (fields: JsonObject) => Promise<Written>;
  readonly change: (id: string, fields: JsonObject) => Promise<Written>;
  readonly remove: (id: string) => Promise<{ readonly ok: true | 'gone' } | Failure>;
}

/** Asked without a token's rights; a proxy that hides it costs nothing but the hints that need it. */
export async function readVersion({
  call,
}: HelpdeskApi): Promise<{ readonly ok: true; readonly version: Version } | Failure> {
  const answer = await call({ method: 'GET', path: '/api' });
  if (answer.status === 'unreachable') return unreachable(answer);
  return { ok: true, version: parseVersion(object(answer.body).version) };
}

export function createWebhooksRest(api: HelpdeskApi, version: Version): WebhooksRest {
  const path = `/api/v1/accounts/${pathPart(api.accountId)}/webhooks`;
  const byId = (id: string) => `${path}/${pathPart(id)}`;

  const write = async (request: ApiRequest): Promise<Written> => {
    const answer = await api.call(request);
    if (answer.status === 'unreachable') return unreachable(answer);
    if (answer.status === 422) return explainInvalid(answer.body);
    if (answer.status === 404 && request.method === 'PATCH' && isObject(answer.body)) return { ok: 'gone' };
    if (!isFine(answer)) return explainRefusal(answer, version, api);
    const webhook = readWebhook(answer.body);
    return webhook === undefined ? notChatwoot(answer) : { ok: true, webhook };
  };

  return {
    list: async () => {
      const answer = await api.call({ method: 'GET', path });
      if (answer.status === 'unreachable') return unreachable(answer);
      if (!isFine(answer)) return explainRefusal(answer, version, api);
      const webhooks = readWebhooks(answer.body);
      return webhooks === undefined ? notChatwoot(answer) : { ok: true, webhooks };
    },
    create: (webhook) => write({ method: 'POST', path, body: { webhook } }),
    change: (id, webhook) => write({ method: 'PATCH', path: byId(id), body: { webhook } }),
    remove: async (id) => {
      const answer = await api.call({ method: 'DELETE', path: byId(id) });
      if (answer.status === 'unreachable') return unreachable(answer);
      if (answer.status === 404) return { ok: 'gone' };
      return isFine(answer) ? { ok: true } : explainRefusal(answer, version, api);
    },
  };
}

function isFine({ status }: ApiAnswer): boolean {
  return status >= 200 && status < 300;
}

/** The text is in the account's language, so only the attributes say what is wrong. */
function explainInvalid(body: unknown): Written {
  const attributes = list(object(body).attributes);
  if (attributes.includes('url')) return { ok: 'taken' };
  if (attributes.includes('subscriptions')) {
    return failure(
      'events-unknown',
      'This version of Chatwoot does not support one of the selected events (422). Update Chatwoot, or select fewer events.',
    );
  }
  return failure(
    'unexpected-answer',
    'Chatwoot rejected the webhook (422) without a reason. Check the Chatwoot log.',
  );
}
