import { randomBytes } from 'node:crypto';
import { issue } from '../issued-secrets';
import { startRestHelpdesk, type RestHelpdesk, type WebhookStore } from './rest-helpdesk';
import type { Json, RestAnswer, RestRequest, SimulatedWebhook } from './rest-server';

const PATH = /^\/api\/webhooks(?:\/(\d+))?$/;
const PAGE_SIZE = 50;

/** Of the module; names of workflows come to these, and are left out here. */
const EVENTS = new Set([
  'convo.assigned',
  'convo.created',
  'convo.deleted',
  'convo.deleted_forever',
  'convo.restored',
  'convo.moved',
  'convo.status',
  'convo.customer.reply.created',
  'convo.agent.reply.created',
  'convo.note.created',
  'customer.created',
  'customer.updated',
]);

export interface SimulatedFreeScout extends RestHelpdesk {
  /** One for the whole FreeScout; no call tells it. */
  readonly secretKey: string;
}

/** FreeScout's API of webhooks (the module "API & Webhooks", ApiController): list, create and delete, nothing else. */
export async function startFreeScout(
  options: { port?: number; withoutModule?: boolean } = {},
): Promise<SimulatedFreeScout> {
  const secretKey = issue(randomBytes(16).toString('hex'));
  let next = 41;
  const helpdesk = await startRestHelpdesk({
    provider: 'freescout',
    port: options.port,
    accountId: '',
    createId: () => String(next++),
    createSecret: () => secretKey,
    answer: (request, store, { admin }) => {
      if (options.withoutModule === true) return { status: 404 };
      return request.headers['x-freescout-api-key'] === admin.token
        ? route(request, store)
        : { status: 401, body: { message: 'Not Authorized' } };
    },
  });
  return { ...helpdesk, secretKey, enteredSecret: secretKey };
}

function route({ method, path, query, body }: RestRequest, store: WebhookStore): RestAnswer {
  const [matches, id] = PATH.exec(path) ?? [];
  if (matches === undefined) return notFound();
  if (id === undefined) return method === 'POST' ? create(body, store) : listPage(query, store);
  if (method !== 'DELETE') return { status: 405, body: { message: 'Method Not Allowed' } };
  if (!store.webhooks().some((each) => each.id === id)) return notFound();
  store.delete(id);
  return { status: 204 };
}

/** Unknown events are left out without a word; if none is left, it is an error. */
function create({ url, events }: Json, store: WebhookStore): RestAnswer {
  const known = (Array.isArray(events) ? events : []).filter((event) => EVENTS.has(String(event)));
  if (typeof url !== 'string' || url === '' || known.length === 0) {
    return {
      status: 400,
      body: { message: 'Error occurred', errorCode: 'BAD REQUEST', _embedded: { errors: [] } },
    };
  }
  return { status: 201, body: toBody(store.add({ url, events: known.map(String) })) };
}

function listPage(query: URLSearchParams, store: WebhookStore): RestAnswer {
  const number = Number(query.get('page') ?? 1);
  const all = store.webhooks();
  const webhooks = all.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE).map(toBody);
  const page = {
    size: PAGE_SIZE,
    totalElements: all.length,
    totalPages: Math.ceil(all.length / PAGE_SIZE),
    number,
  };
  return { status: 200, body: { _embedded: { webhooks }, page } };
}

function toBody({ id, url, events }: SimulatedWebhook): Json {
  return { id: Number(id), url, events, lastRunTime: null, lastRunError: '' };
}

function notFound(): RestAnswer {
  return { status: 404, body: { message: 'Not Found' } };
}
