import type { ApiAnswer, HelpdeskApi, NoAnswer } from '../../core/helpdesk/api';
import { explainAnswer, quote, unexpectedAnswer } from '../../core/api/explain-answer';
import type { RemoteWebhook, RemoteWebhooks, WantedWebhook } from '../../core/api/remote-webhooks';
import { act, isDone } from '../../core/api/act';
import { createWebhookRegistrar } from '../../core/api/webhook-registrar';
import { failure, type Failure } from '../../core/helpdesk/registration-problem';
import { pathPart } from '../../core/read/path-part';
import { identifier, list, object, text, type JsonObject } from '../../core/read/read';
import { registrableNames } from '../../core/select/registrable-names';
import { zendeskEvents } from './catalogue';
import { zendeskPresets } from './presets';

const PATH = '/api/v2/webhooks';
const PREFIX = 'zen:event-type:';
/** Trial accounts may have 10 webhooks, others some hundred. */
const PAGE_SIZE = 100;
const MAX_PAGES = 10;

const WORDS = {
  label: 'Zendesk',
  path: PATH,
  tokenRefused:
    'Zendesk rejected the email address and the API token. Enter the address of the admin who uses the token, without /token, and check that API tokens are turned on: Admin Center → Apps and integrations → APIs.',
  notAllowed:
    "This user may not manage webhooks in Zendesk. Use an administrator's email address and API token, or use manual registration.",
};

const CATALOGUE = { label: WORDS.label, events: zendeskEvents, presets: zendeskPresets };

/** developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks. */
export const zendeskRegistrar = createWebhookRegistrar({ label: WORDS.label, open, resolve });

function resolve(choices: readonly string[]): ReturnType<typeof registrableNames> {
  const resolved = registrableNames(CATALOGUE, choices);
  return resolved.ok ? { ok: true, names: resolved.names.map((name) => PREFIX + name) } : resolved;
}

function open({ call }: HelpdeskApi): RemoteWebhooks {
  return {
    list: () => readPages(call),
    create: async (wanted) => {
      const answer = await call({ method: 'POST', path: PATH, body: toBody(wanted) });
      const id = isDone(answer) ? identifier(object(object(answer.body).webhook).id) : null;
      return id === null ? explain(answer) : { ok: true, id };
    },
    change: (id, wanted) => act(call, { method: 'PUT', path: byId(id), body: toBody(wanted) }, explain),
    remove: (id) => act(call, { method: 'DELETE', path: byId(id) }, explain),
    readSecret: async (id) => {
      const answer = await call({ method: 'GET', path: `${byId(id)}/signing_secret` });
      const secret = isDone(answer) ? text(object(object(answer.body).signing_secret).secret) : null;
      return secret === null ? explain(answer) : { ok: true, secret };
    },
  };
}

function byId(id: string): string {
  return `${PATH}/${pathPart(id)}`;
}

function toBody({ url, name, events }: WantedWebhook): JsonObject {
  const webhook = {
    name,
    endpoint: url,
    http_method: 'POST',
    request_format: 'json',
    status: 'active',
    subscriptions: events,
  };
  return { webhook };
}

async function readPages(call: HelpdeskApi['call']): ReturnType<RemoteWebhooks['list']> {
  const webhooks: RemoteWebhook[] = [];
  let after: string | null = null;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query = { 'page[size]': String(PAGE_SIZE), ...(after !== null && { 'page[after]': after }) };
    const answer = await call({ method: 'GET', path: PATH, query });
    if (!isDone(answer)) return explain(answer);
    const { webhooks: rows, meta } = object(answer.body);
    if (!Array.isArray(rows)) return unexpectedAnswer(answer, WORDS);
    webhooks.push(...list(rows).map((row) => toWebhook(object(row))));
    const { has_more: hasMore, after_cursor: cursor } = object(meta);
    after = text(cursor);
    if (hasMore !== true || after === null) break;
  }
  return { ok: true, webhooks };
}

function toWebhook({ id, endpoint, name, status, subscriptions }: JsonObject): RemoteWebhook {
  const events = list(subscriptions).filter((each) => typeof each === 'string');
  return {
    id: identifier(id) ?? '',
    url: text(endpoint) ?? '',
    name: text(name),
    events,
    isActive: status === 'active',
    secret: null,
    // Of a trigger or an automation: its body is somebody's own, and no event can be added to it.
    isUsable: !events.includes('conditional_ticket_events'),
  };
}

/** What Zendesk says is wrong is in English, about the request alone, and holds no secret. */
function explain(answer: ApiAnswer | NoAnswer): Failure {
  if (answer.status === 400 || answer.status === 422) {
    const [first] = list(object(answer.body).errors).map(object);
    const said = [first?.title, first?.detail].map(text).filter((each) => each !== null);
    const reason = said.length === 0 ? '' : ` It says: ${quote(said.join(': '))}.`;
    return failure(
      'url-refused',
      `Zendesk rejected the webhook (${answer.status}). The URL must be public and start with https.${reason}`,
    );
  }
  return explainAnswer(answer, WORDS);
}
