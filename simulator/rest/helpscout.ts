import { randomBytes } from 'node:crypto';
import { issue } from '../issued-secrets';
import { startRestHelpdesk, type RestHelpdesk, type WebhookStore } from './rest-helpdesk';
import type { Json, RestAnswer, RestRequest, SimulatedWebhook } from './rest-server';

const PATH = /^\/v2\/webhooks(?:\/([^/]+))?$/;

/** Help Scout's webhooks over REST (developer.helpscout.com/mailbox-api/endpoints/webhooks), behind OAuth. */
export function startHelpScout(options: { port?: number } = {}): Promise<RestHelpdesk> {
  let next = 100;
  const passes = new Map<string, 'admin' | 'agent'>();
  return startRestHelpdesk({
    provider: 'helpscout',
    port: options.port,
    accountId: 'app0123456789abcdef',
    createId: () => String(next++),
    createSecret: () => randomBytes(20).toString('hex'),
    answer: (request, store, accounts) => {
      if (request.path === '/v2/oauth2/token') return grant(request.body, accounts, passes);
      const who = passes.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
      if (who === undefined) return { status: 401, body: { error: 'invalid_token' } };
      return who === 'agent' ? { status: 403, body: { message: 'Forbidden' } } : route(request, store);
    },
  });
}

function grant(
  { grant_type: type, client_id: id, client_secret: secret }: Json,
  { admin, agent }: RestHelpdesk['accounts'],
  passes: Map<string, 'admin' | 'agent'>,
): RestAnswer {
  const who = secret === admin.token ? 'admin' : secret === agent.token ? 'agent' : undefined;
  if (type !== 'client_credentials' || id !== admin.accountId || who === undefined) {
    return { status: 400, body: { error: 'invalid_client' } };
  }
  const pass = issue(randomBytes(24).toString('base64url'));
  passes.set(pass, who);
  return { status: 200, body: { token_type: 'bearer', access_token: pass, expires_in: 172_800 } };
}

function route({ method, path, body }: RestRequest, store: WebhookStore): RestAnswer {
  const [matches, id] = PATH.exec(path) ?? [];
  if (matches === undefined) return { status: 404 };
  if (id === undefined) {
    if (method !== 'POST') return list(store);
    const webhook = store.add(fromBody(body));
    return { status: 201, headers: { 'resource-id': webhook.id } };
  }
  if (!store.webhooks().some((each) => each.id === id)) return { status: 404 };
  if (method === 'PUT') store.change(id, fromBody(body));
  if (method === 'DELETE') store.delete(id);
  return { status: 204 };
}

function list(store: WebhookStore): RestAnswer {
  const webhooks = store.webhooks().map(({ id, url, name, events, active }) => ({
    id: Number(id) || id,
    url,
    label: name,
    events,
    state: active ? 'enabled' : 'disabled',
    notification: false,
    payloadVersion: 'V2',
    mailboxIds: [],
  }));
  const page = { size: 50, totalElements: webhooks.length, totalPages: 1, number: 1 };
  return { status: 200, body: { _embedded: { webhooks }, page } };
}

function fromBody({ url, label, events, secret, state }: Json): Omit<SimulatedWebhook, 'id'> {
  return {
    url: String(url),
    name: String(label),
    events: events as string[],
    active: state !== 'disabled',
    secret: String(secret),
  };
}
