import type { ApiAnswer, ApiCall, ApiRequest, HelpdeskApi, NoAnswer } from '../../../../core/helpdesk/api';

export interface FakeWebhook {
  id: number;
  name?: string | null;
  url: string;
  subscriptions: string[];
  secret?: string | null;
}

export interface FakeServer {
  version?: string | undefined;
  webhooks?: readonly Partial<FakeWebhook>[];
  /** Role in account 1; a bot's token, or none at all. */
  holder?: 'administrator' | 'agent' | 'stranger' | 'bot' | 'nobody';
  /** Answers instead of the server, as a proxy in front of it would. */
  instead?: (request: ApiRequest) => ApiAnswer | NoAnswer | undefined;
  /** Every call is noted here. */
  calls?: string[];
}

const TOKEN_REFUSED = { status: 401, body: { error: 'Invalid Access Token' } };
const NOT_AUTHORIZED = { status: 401, body: { error: 'You are not authorized to do this action' } };
const BOT = { status: 401, body: { error: 'Access to this endpoint is not authorized for bots' } };

/** As much of Chatwoot's REST as a registration sees, written from facts and not from the code under test. */
export function fakeChatwoot(server: FakeServer = {}) {
  const { version = '4.15.1', holder = 'administrator', instead, calls = [] } = server;
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const number = major * 10_000 + minor * 100 + patch;
  const webhooks = (server.webhooks ?? []).map((each, index) => complete({ id: index + 1, ...each }));
  let nextId = 100;

  function complete(fields: Partial<FakeWebhook>): FakeWebhook {
    const { id = nextId++, url = '', subscriptions = [], name = null } = fields;
    const secret = fields.secret === undefined ? `secret-of-${id}` : fields.secret;
    return {
      id,
      url,
      subscriptions,
      ...(number >= 40_800 && { name }),
      ...(number >= 41_102 && { secret }),
    };
  }

  function profile(): ApiAnswer {
    if (holder === 'nobody') return TOKEN_REFUSED;
    if (holder === 'bot') return BOT;
    const own = holder === 'stranger' ? [] : [{ id: 1, name: 'Shop', role: holder }];
    return { status: 200, body: { accounts: [...own, { id: 2, name: 'Second Shop', role: 'agent' }] } };
  }

  function write(webhook: FakeWebhook, fields: Partial<FakeWebhook>): ApiAnswer {
    const taken = webhooks.some(({ id, url }) => id !== webhook.id && url === fields.url);
    if (taken) return { status: 422, body: { message: 'Url já está em uso', attributes: ['url'] } };
    if (fields.subscriptions?.some((name) => name.includes('.'))) {
      return {
        status: 422,
        body: { message: 'Subscriptions Invalid events', attributes: ['subscriptions'] },
      };
    }
    if (!webhooks.includes(webhook)) webhooks.push(webhook);
    Object.assign(webhook, complete({ ...webhook, ...fields, id: webhook.id }));
    return { status: 200, body: { payload: { webhook: { ...webhook, account_id: 1 } } } };
  }

  function answer({ method, path, body }: ApiRequest): ApiAnswer {
    if (path === '/api') return { status: 200, body: { version, queue_services: 'ok' } };
    if (path === '/api/v1/profile') return profile();
    const [, account, id] = /^\/api\/v1\/accounts\/(\w+)\/webhooks(?:\/(\d+))?$/.exec(path) ?? [];
    if (account === undefined) return { status: 404, body: undefined };
    if (holder === 'nobody') return TOKEN_REFUSED;
    if (holder === 'bot') return BOT;
    if (holder !== 'administrator' || account !== '1') return NOT_AUTHORIZED;
    const fields = (body?.webhook ?? {}) as Partial<FakeWebhook>;
    if (method === 'GET') return { status: 200, body: { payload: { webhooks: structuredClone(webhooks) } } };
    if (method === 'POST') return write(complete({}), fields);
    const index = webhooks.findIndex((each) => String(each.id) === id);
    const webhook = webhooks[index];
    if (webhook === undefined) return { status: 404, body: { error: 'Resource could not be found' } };
    if (method === 'PATCH') return write(webhook, fields);
    webhooks.splice(index, 1);
    return { status: 200, body: undefined };
  }

  const call: ApiCall = async (request) => {
    calls.push(`${request.method} ${request.path}`);
    return instead?.(request) ?? answer(request);
  };
  const api: HelpdeskApi = { accountId: '1', token: 'token', enteredSecrets: [], call };
  return { api, webhooks, calls, writes: () => calls.filter((each) => !each.startsWith('GET')) };
}
