import type { Simulation } from '../simulation';
import type { Json } from '../store/records';
import type { WebhookFields, WebhookRecord } from '../webhooks/webhook-book';
import { CRASHED, found, NOT_AUTHORIZED, NOT_FOUND, refused, type RestAnswer } from './answer';
import { textsIn } from './locale';
import type { RestCall, Route } from './route';

/** app/controllers/api/v1/accounts/webhooks_controller.rb; app/policies/webhook_policy.rb lets administrators only. */
export const webhookRoutes: readonly Route[] = [
  { method: 'GET', path: '/webhooks', answer: guarded(list) },
  { method: 'POST', path: '/webhooks', answer: guarded(create) },
  { method: 'PATCH', path: '/webhooks/:id', answer: guarded(update) },
  { method: 'PUT', path: '/webhooks/:id', answer: guarded(update) },
  { method: 'DELETE', path: '/webhooks/:id', answer: guarded(remove) },
];

type Answer = (call: RestCall, id: number) => RestAnswer;

function guarded(answer: Answer): Answer {
  return (call, id) => {
    if (call.user.role !== 'administrator') return NOT_AUTHORIZED;
    return call.simulation.installation.migrationsMissing ? CRASHED : answer(call, id);
  };
}

function list({ simulation, accountId }: RestCall): RestAnswer {
  const webhooks = simulation.webhooks.list(accountId).map((row) => show(simulation, row));
  return found({ payload: { webhooks } });
}

function create(call: RestCall): RestAnswer {
  const { simulation, accountId } = call;
  const fields = permit(call);
  if (fields === undefined) return refused(422, 'param is missing or the value is empty: webhook');
  const invalid = validate(simulation, accountId, { url: '', ...fields }, undefined);
  if (invalid !== undefined) return invalid;
  return shown(simulation, simulation.webhooks.create(accountId, fields));
}

function update(call: RestCall, id: number): RestAnswer {
  const { simulation, accountId } = call;
  const row = simulation.webhooks.find(accountId, id);
  if (row === undefined) return NOT_FOUND;
  const fields = permit(call);
  if (fields === undefined) return refused(422, 'param is missing or the value is empty: webhook');
  const invalid = validate(simulation, accountId, fields, id);
  if (invalid !== undefined) return invalid;
  Object.assign(row, fields);
  return shown(simulation, row);
}

function remove({ simulation, accountId }: RestCall, id: number): RestAnswer {
  if (simulation.webhooks.find(accountId, id) === undefined) return NOT_FOUND;
  simulation.webhooks.remove(id);
  return { status: 200 };
}

/** Flat or under `webhook`: Rails wraps. What is not permitted is left out without a word. */
function permit({ body, simulation }: RestCall): WebhookFields | undefined {
  const given = (body.webhook ?? body) as Json;
  if (typeof given !== 'object' || Object.keys(given).length === 0) return undefined;
  const { url, name, subscriptions } = given;
  return {
    ...(url === undefined ? {} : { url: String(url) }),
    ...(name === undefined || !simulation.version.namesWebhooks ? {} : { name: String(name) }),
    ...(Array.isArray(subscriptions) ? { subscriptions: subscriptions.map(String) } : {}),
  };
}

function validate(
  { webhooks, version, installation }: Simulation,
  accountId: number,
  { url, subscriptions }: WebhookFields,
  own: number | undefined,
): RestAnswer | undefined {
  const texts = textsIn(installation.locale);
  if (url !== undefined && !/^https?:\/\/\S+$/i.test(url)) return invalid(texts.url, 'url');
  const taken = webhooks.list(accountId).some((row) => row.url === url && row.id !== own);
  if (taken) return invalid(texts.taken, 'url');
  const known = (event: string) => version.events.has(event);
  if (subscriptions !== undefined && (subscriptions.length === 0 || !subscriptions.every(known))) {
    return invalid(texts.events, 'subscriptions');
  }
  return undefined;
}

function invalid(message: string, attribute: string): RestAnswer {
  return { status: 422, body: { message, attributes: [attribute] } };
}

function shown(simulation: Simulation, row: WebhookRecord): RestAnswer {
  return found({ payload: { webhook: show(simulation, row) } });
}

/** app/views/api/v1/accounts/webhooks/_webhook.json.jbuilder */
function show(
  { version }: Simulation,
  { id, name, url, account_id, subscriptions, secret }: WebhookRecord,
): Json {
  return {
    id,
    ...(version.namesWebhooks ? { name } : {}),
    ...{ url, account_id, subscriptions },
    ...(version.signsAccountWebhooks ? { secret } : {}),
  };
}
