import { randomBytes } from 'node:crypto';
import { startRestHelpdesk, type RestHelpdesk, type WebhookStore } from './rest-helpdesk';
import type { Json, RestAnswer, RestRequest, SimulatedWebhook } from './rest-server';

const PATH = /^\/api\/v2\/webhooks(?:\/([^/]+?)(\/signing_secret)?)?$/;

/** Zendesk's API of webhooks (developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks), for admins alone. */
export function startZendesk(options: { port?: number; pageSize?: number } = {}): Promise<RestHelpdesk> {
  let next = 1;
  return startRestHelpdesk({
    provider: 'zendesk',
    port: options.port,
    accountId: 'admin@example.com',
    subscription: (event) => `zen:event-type:${event}`,
    createId: () => `01JZEN${String(next++).padStart(20, '0')}`,
    createSecret: () => randomBytes(32).toString('base64'),
    answer: (request, store, accounts) =>
      refuse(request, accounts) ?? route(request, store, options.pageSize),
  });
}

function refuse(
  { headers }: RestRequest,
  { admin, agent }: RestHelpdesk['accounts'],
): RestAnswer | undefined {
  const basic = ({ accountId, token }: typeof admin) =>
    `Basic ${Buffer.from(`${accountId}/token:${token}`).toString('base64')}`;
  if (headers.authorization === basic(admin)) return undefined;
  if (headers.authorization !== basic(agent))
    return { status: 401, body: { error: "Couldn't authenticate you" } };
  return {
    status: 403,
    body: { error: { title: 'Forbidden', message: 'You do not have access to this page.' } },
  };
}

function route(
  { method, path, query, body }: RestRequest,
  store: WebhookStore,
  pageSize?: number,
): RestAnswer {
  const [matches, id, secret] = PATH.exec(path) ?? [];
  if (matches === undefined)
    return { status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } };
  if (id === undefined) return method === 'POST' ? create(body, store) : listPage(query, store, pageSize);
  const webhook = store.webhooks().find((each) => each.id === id);
  if (webhook === undefined) {
    return { status: 404, body: { errors: [{ code: 'WebhookNotFound', title: 'Webhook not found' }] } };
  }
  if (secret !== undefined) {
    return { status: 200, body: { signing_secret: { algorithm: 'SHA256', secret: webhook.secret } } };
  }
  if (method === 'PUT') {
    const invalid = validate(body);
    if (invalid !== undefined) return invalid;
    store.change(id, fromBody(body));
    return { status: 204 };
  }
  if (method === 'DELETE') {
    store.delete(id);
    return { status: 204 };
  }
  return { status: 200, body: { webhook: toBody(webhook) } };
}

function create(body: Json, store: WebhookStore): RestAnswer {
  const invalid = validate(body);
  return invalid ?? { status: 201, body: { webhook: toBody(store.add(fromBody(body) as SimulatedWebhook)) } };
}

function validate({ webhook }: Json): RestAnswer | undefined {
  const { endpoint, subscriptions } = (webhook ?? {}) as { endpoint?: string; subscriptions?: string[] };
  if (typeof endpoint !== 'string' || URL.parse(endpoint) === null)
    return invalidParameter('endpoint is invalid');
  const unknown = subscriptions?.find((name) => !/^zen:event-type:[a-z_]+\.[a-z_]+$/.test(name));
  return unknown === undefined ? undefined : invalidParameter('subscriptions are invalid');
}

function invalidParameter(detail: string): RestAnswer {
  return { status: 400, body: { errors: [{ code: 'InvalidParameter', title: 'Invalid webhook', detail }] } };
}

function listPage(query: URLSearchParams, store: WebhookStore, pageSize?: number): RestAnswer {
  const size = pageSize ?? Number(query.get('page[size]') ?? 30);
  const from = Number(query.get('page[after]') ?? 0);
  const all = store.webhooks();
  const hasMore = from + size < all.length;
  const meta = { has_more: hasMore, after_cursor: hasMore ? String(from + size) : null, before_cursor: null };
  return { status: 200, body: { webhooks: all.slice(from, from + size).map(toBody), meta } };
}

function fromBody({ webhook }: Json): Partial<SimulatedWebhook> {
  const { endpoint, name, subscriptions, status } = webhook as Record<string, unknown>;
  return {
    url: String(endpoint),
    name: String(name),
    events: subscriptions as string[],
    active: status === 'active',
  };
}

/** Without the secret, which has a path of its own. */
function toBody({ id, url, name, events, active }: SimulatedWebhook): Json {
  return {
    id,
    endpoint: url,
    name,
    subscriptions: events,
    status: active ? 'active' : 'inactive',
    http_method: 'POST',
    request_format: 'json',
    created_at: '2026-03-04T09:00:00Z',
    created_by: '8447388090494',
  };
}
