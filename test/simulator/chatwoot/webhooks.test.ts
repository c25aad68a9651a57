import {
  startChatwootServer,
  type ChatwootServer,
  type ChatwootServerOptions,
} from '../../../simulator/chatwoot/server';
import { ask, type Question } from './ask';

let server: ChatwootServer | undefined;

afterEach(async () => {
  await server?.close();
});

async function start(options: ChatwootServerOptions = {}): Promise<ChatwootServer> {
  server = await startChatwootServer(options);
  return server;
}

const URL_A = 'http://n8n:5678/webhook/a';
const post = (body: unknown, more: Question = {}) => ({ method: 'POST', body, ...more });

describe('the webhooks API', () => {
  test('creates, lists, changes and deletes, in the shapes of the real views', async () => {
    const chatwoot = await start();
    const body = { url: URL_A, name: 'n8n', subscriptions: ['message_created'] };
    const created = await ask(chatwoot, '/webhooks', post(body));
    const webhook = { id: 301, ...body, account_id: 12, secret: expect.stringMatching(/^\w{24}$/) };
    expect(created).toEqual({ status: 200, body: { payload: { webhook } } });
    expect(await ask(chatwoot, '/webhooks')).toEqual({
      status: 200,
      body: { payload: { webhooks: [webhook] } },
    });
    for (const method of ['PATCH', 'PUT']) {
      const changed = await ask(chatwoot, '/webhooks/301', { method, body: { webhook: { name: method } } });
      expect(changed).toEqual({ status: 200, body: { payload: { webhook: { ...webhook, name: method } } } });
    }
    expect(await ask(chatwoot, '/webhooks/301', { method: 'DELETE' })).toEqual({ status: 200, body: '' });
    expect(chatwoot.webhooks()).toEqual([]);
  });

  test('subscribes to eight events where none are named', async () => {
    const chatwoot = await start();
    await ask(chatwoot, '/webhooks', post({ url: URL_A }));
    expect(chatwoot.webhooks()[0]?.subscriptions).toHaveLength(8);
    expect(chatwoot.webhooks()[0]?.subscriptions).not.toContain('conversation_typing_on');
  });

  test.each<[string, Question, number, unknown]>([
    ['without a token', { token: null }, 401, { errors: expect.anything() }],
    ['a wrong token', { token: 'wrong' }, 401, { error: 'Invalid Access Token' }],
  ])('%s', async (_, question, status, body) => {
    expect(await ask(await start(), '/webhooks', question)).toEqual({ status, body });
  });

  test.each([
    ['agent', 'You are not authorized to do this action'],
    ['bot', 'Access to this endpoint is not authorized for bots'],
  ] as const)('refuses the %s token on every verb', async (who, error) => {
    const chatwoot = await start();
    const { id } = chatwoot.addForeignWebhook(URL_A);
    const token = chatwoot.tokens[who];
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['PATCH', `/${id}`],
      ['DELETE', `/${id}`],
    ]) {
      const body = method === 'GET' ? undefined : { url: 'http://other' };
      const reply = await ask(chatwoot, `/webhooks${path}`, { method, token, body } as Question);
      expect(reply).toEqual({ status: 401, body: { error } });
    }
    expect(chatwoot.webhooks()).toHaveLength(1);
  });

  test('knows accounts: a foreign one, none, a suspended one', async () => {
    const chatwoot = await start();
    const of = (id: number) => ask(chatwoot, `/api/v1/accounts/${id}/webhooks`);
    expect(await of(13)).toEqual({
      status: 401,
      body: { error: 'You are not authorized to access this account' },
    });
    expect(await of(999)).toEqual({ status: 404, body: { error: 'Resource could not be found' } });
    chatwoot.suspend();
    expect(await of(12)).toEqual({ status: 401, body: { error: 'Account is suspended' } });
  });

  test.each(['PATCH', 'PUT', 'DELETE'])('%s of what is gone is 404', async (method) => {
    const reply = await ask(await start(), '/webhooks/77', { method, body: { name: 'x' } });
    expect(reply).toEqual({ status: 404, body: { error: 'Resource could not be found' } });
  });

  test.each([
    ['en', 'Url has already been taken'],
    ['de', 'Url ist bereits vergeben'],
  ] as const)('a URL is there once; in %s it says so', async (locale, message) => {
    const chatwoot = await start({ locale });
    const { id } = chatwoot.addForeignWebhook('http://other');
    await ask(chatwoot, '/webhooks', post({ url: URL_A }));
    const taken = { status: 422, body: { message, attributes: ['url'] } };
    expect(await ask(chatwoot, '/webhooks', post({ url: URL_A }))).toEqual(taken);
    expect(await ask(chatwoot, `/webhooks/${id}`, { method: 'PATCH', body: { url: URL_A } })).toEqual(taken);
    expect(chatwoot.webhooks()).toHaveLength(2);
  });

  test.each([
    ['4.15.1', ['message_created', 'message_incoming']],
    ['4.15.1', []],
    ['4.1.0', ['message_created', 'conversation_typing_on']],
  ])('version %s does not know %p', async (version, subscriptions) => {
    const chatwoot = await start({ version });
    expect(await ask(chatwoot, '/webhooks', post({ url: URL_A, subscriptions }))).toEqual({
      status: 422,
      body: { message: 'Subscriptions Invalid events', attributes: ['subscriptions'] },
    });
    expect(chatwoot.webhooks()).toEqual([]);
  });

  test('4.15.1 knows typing, takes any http URL and no other', async () => {
    const chatwoot = await start();
    const subscriptions = ['conversation_typing_on'];
    expect((await ask(chatwoot, '/webhooks', post({ url: URL_A, subscriptions }))).status).toBe(200);
    const odd = await ask(chatwoot, '/webhooks', post({ url: 'ftp://n8n' }));
    expect(odd).toEqual({ status: 422, body: { message: 'Url is invalid', attributes: ['url'] } });
    expect((await ask(chatwoot, '/webhooks', post({}))).status).toBe(422);
  });

  test('before 4.11.2 there is no secret, before 4.8.0 no name', async () => {
    const chatwoot = await start({ version: '4.10.0' });
    const body = { url: URL_A, name: 'n8n' };
    const { body: unsigned } = await ask(chatwoot, '/webhooks', post(body));
    expect(unsigned).toEqual({
      payload: { webhook: { id: 301, ...body, account_id: 12, subscriptions: expect.any(Array) } },
    });
    chatwoot.install({ version: '4.7.0' });
    const { body: list } = await ask(chatwoot, '/webhooks');
    expect(JSON.stringify(list)).not.toContain('"name"');
  });

  test('a database that was not migrated answers 500, a free plan of the cloud 403', async () => {
    const chatwoot = await start({ migrationsMissing: true });
    expect((await ask(chatwoot, '/webhooks')).status).toBe(500);
    expect((await ask(chatwoot, '/webhooks', post({ url: URL_A }))).status).toBe(500);
    expect((await ask(chatwoot, '/inboxes')).status).toBe(200);
    chatwoot.install({ cloudFreePlan: true });
    expect((await ask(chatwoot, '/webhooks')).status).toBe(403);
    expect(chatwoot.requests('/webhooks').map(({ status }) => status)).toEqual([500, 500, 403]);
  });

  test('takes both spellings of the header, unless a proxy drops the one with underscores', async () => {
    const chatwoot = await start();
    const header = 'api_access_token';
    expect((await ask(chatwoot, '/webhooks', { header })).status).toBe(200);
    chatwoot.install({ dropsUnderscoreHeaders: true });
    expect((await ask(chatwoot, '/webhooks', { header })).status).toBe(401);
    expect((await ask(chatwoot, '/webhooks')).status).toBe(200);
    expect(chatwoot.requests().map(({ by }) => by)).toEqual(['administrator', 'nobody', 'administrator']);
  });
});

describe('what else REST tells', () => {
  test('its version, to anybody', async () => {
    const reply = await ask(await start({ version: '4.13.0' }), '/api', { token: null });
    expect(reply).toMatchObject({ status: 200, body: { version: '4.13.0' } });
  });

  test.each([
    ['administrator', 16],
    ['agent', 17],
  ] as const)("the %s's profile", async (role, id) => {
    const chatwoot = await start();
    const reply = await ask(chatwoot, '/api/v1/profile', { token: chatwoot.tokens[role] });
    const accounts = [expect.objectContaining({ id: 12, name: 'Northwind Lamps', role, status: 'active' })];
    const { pubsub_token } = chatwoot.store.user(id);
    expect(reply).toMatchObject({ status: 200, body: { id, pubsub_token, accounts } });
  });

  test('inboxes, to an agent only its own and no secret', async () => {
    const chatwoot = await start();
    const all = await ask(chatwoot, '/inboxes');
    expect(all.body).toMatchObject({
      payload: [{ id: 5 }, { id: 6, secret: expect.any(String) }, { id: 7 }],
    });
    const token = chatwoot.tokens.agent;
    const own = await ask(chatwoot, '/inboxes', { token });
    expect(own.body).toMatchObject({
      payload: [{ id: 5, name: 'Shop widget', channel_type: 'Channel::WebWidget' }],
    });
    expect(JSON.stringify(own)).not.toMatch(/secret|hmac_token/);
    expect((await ask(chatwoot, '/inboxes/6', { token })).status).toBe(401);
    expect(await ask(chatwoot, '/inboxes/6')).toMatchObject({ status: 200, body: { id: 6 } });
    expect((await ask(chatwoot, '/inboxes/99')).status).toBe(404);
  });

  test('teams and agents as plain lists, labels in a payload', async () => {
    const chatwoot = await start();
    expect((await ask(chatwoot, '/teams')).body).toMatchObject([{ id: 4, name: 'sales' }, { id: 9 }]);
    expect((await ask(chatwoot, '/agents')).body).toMatchObject([
      { id: 16, role: 'administrator' },
      { id: 17, role: 'agent', email: 'lena@northwind.example' },
      { id: 18 },
    ]);
    expect((await ask(chatwoot, '/labels')).body).toMatchObject({
      payload: [{ title: 'returns' }, { title: 'vip' }],
    });
    expect((await ask(chatwoot, '/nothing')).status).toBe(404);
  });
});
