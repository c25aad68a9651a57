import { crispEvents } from '../../helpdesks/crisp/catalogue';
import { INBOX_ID, WEBSITE_ID } from '../../helpdesks/crisp/examples/base';
import { crispExamples } from '../../helpdesks/crisp/examples';
import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import { freshAnswer, freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import type { CrispToken } from '../../simulator/crisp/tokens';
import { UNINSTALLED_WEBSITE } from '../../simulator/crisp/workspace';
import { openBareClient, readRest, type BareClient, type Wishes } from './bare-client';
import { until } from './until';

let server: CrispServer;
let clients: BareClient[];
let clock: number;

beforeEach(async () => {
  clock = Date.parse('2026-11-20T10:00:00Z');
  server = await startCrispServer({ now: () => clock, dailyQuota: 200 });
  clients = [];
});

afterEach(async () => {
  clients.forEach(({ socket }) => socket.disconnect());
  await server.close();
});

async function live(token: CrispToken, wishes: Wishes): Promise<BareClient> {
  const client = await openBareClient(server, token, wishes);
  clients.push(client);
  await until(() => client.heard('authenticated'));
  return client;
}

const ALL = crispEvents.map(({ name }) => name);

/** Every example over RTM, then a marker that tells that all before it has arrived. */
async function receiveAll(client: BareClient): Promise<ReadonlySet<unknown>> {
  for (const [event, examples] of Object.entries(crispExamples)) {
    for (const { payload } of examples) server.emit(event as keyof CrispPayloads, payload as never);
  }
  server.emit('message:send', freshMessage({ content: 'the last' }));
  await until(() => client.heard('message:send', (data) => Object(data).content === 'the last'));
  return new Set(client.log.map(([event]) => event).filter((event) => ALL.includes(event as never)));
}

describe('RTM', () => {
  test.each([
    ['website', 71],
    ['plugin', 72],
  ] as const)('a %s token receives %d events', async (tier, count) => {
    const client = await live(server.credentials[tier], { events: ALL });
    expect((await receiveAll(client)).size).toBe(count);
  });

  test('nothing was asked for, nothing comes', async () => {
    const client = await live(server.credentials.plugin, { events: [] });
    expect(server.emit('message:send', freshMessage())).toBe(0);
    expect(client.heard('message:send')).toBe(false);
  });

  test('rooms and inboxes choose', async () => {
    const [, other] = server.workspace.websites;
    const elsewhere = freshMessage({ websiteId: other?.website_id ?? '' });
    await live(server.credentials.plugin, { rooms: [WEBSITE_ID], inboxes: [INBOX_ID] });
    expect(server.emit('message:send', freshMessage())).toBe(1);
    expect(server.emit('message:send', freshMessage({ inboxId: null }))).toBe(0);
    expect(server.emit('message:send', elsewhere)).toBe(0);
    await live(server.credentials.plugin, {});
    expect(server.emit('message:send', elsewhere)).toBe(1);
    await live(server.credentials.website, {});
    expect(server.emit('message:send', elsewhere)).toBe(1);
  });

  test.each(['wrongKey', 'wrongTier'] as const)('refuses the %s', async (name) => {
    const client = await openBareClient(server, server.credentials[name]);
    clients.push(client);
    await until(() => client.heard('disconnect'));
    expect(client.log.map(([event]) => event)).toEqual(['connect', 'unauthorized', 'disconnect']);
    expect(server.connections()).toMatchObject({ live: 0, accepted: 1 });
  });

  test('a new website is silent until the plugin binds again, and not too often', async () => {
    const client = await live(server.credentials.plugin, {
      events: ['message:send', 'plugin:subscription:updated'],
    });
    const message = freshMessage({ websiteId: UNINSTALLED_WEBSITE.website_id });
    const bind = async () => {
      const before = server.binds().length;
      client.socket.emit('socket:bind', {});
      await until(() => server.binds().length > before);
    };
    await bind();
    expect(server.install()).toBe(1);
    expect(server.emit('message:send', message)).toBe(0);
    clock += 1_000;
    await bind();
    expect(server.emit('message:send', message)).toBe(0);
    clock += 2_500;
    await bind();
    expect(server.emit('message:send', message)).toBe(1);
    expect(server.binds().map(({ tooSoon }) => tooSoon)).toEqual([false, true, false]);
  });

  test('drops who never authenticates', async () => {
    const impatient = await startCrispServer({ authenticationTimeoutMs: 50 });
    await impatient.fault('silent-authentication');
    const { heard, socket } = await openBareClient(impatient, impatient.credentials.plugin);
    await until(() => heard('disconnect'));
    expect(socket.connected).toBe(false);
    await impatient.close();
  });
});

describe('REST', () => {
  const read = (path: string, token: CrispToken = server.credentials.plugin) => readRest(server, token, path);
  const conversation = `/website/${WEBSITE_ID}/conversation/${freshMessage().session_id}`;

  test('the envelope, and which tier may call what', async () => {
    const { plugin, website, user } = server.credentials;
    expect((await read('/plugin/connect/endpoints')).body).toEqual({
      error: false,
      reason: 'resolved',
      data: { socket: { app: server.rtmUrl() }, rescue: { socket: { app: server.rtmUrl() } } },
    });
    const readStatus = async (path: string, token: CrispToken) => (await read(path, token)).status;
    expect(await readStatus(`/website/${WEBSITE_ID}/connect/endpoints`, website)).toBe(200);
    expect(await readStatus('/user/connect/endpoints', user)).toBe(200);
    expect(await readStatus('/plugin/connect/endpoints', website)).toBe(403);
    expect(await readStatus(`/website/${UNINSTALLED_WEBSITE.website_id}`, plugin)).toBe(403);
    expect(await readStatus('/no/such/route', plugin)).toBe(404);
    const anonymous = await fetch(`${server.origin}/v1/plugin/connect/account`);
    expect(anonymous.status).toBe(401);
    expect(await anonymous.json()).toEqual({ error: true, reason: 'invalid_session', data: {} });
  });

  test('an operator writes, and everybody hears of it', async () => {
    const listener = await live(server.credentials.plugin, { events: ALL });
    server.emit('message:send', freshMessage());
    const words = { type: 'text', from: 'operator', origin: 'chat', content: 'Yes', automated: true };
    const write = (body: unknown, path = conversation, method = 'POST') =>
      readRest(server, server.credentials.plugin, `${path}/message`, { method, body: JSON.stringify(body) });
    expect(await write(words)).toMatchObject({ status: 202, body: { error: false, reason: 'dispatched' } });
    await until(() => listener.heard('message:received', (data) => Object(data).automated === true));
    const { body } = await read(`${conversation}/messages`);
    expect(body.data).toEqual(
      expect.arrayContaining([expect.objectContaining({ content: 'Yes', from: 'operator' })]),
    );

    for (const wrong of [null, 'Yes', { ...words, content: '' }, { ...words, origin: undefined }])
      expect((await write(wrong)).status).toBe(400);
    const nowhere = `/website/${WEBSITE_ID}/conversation/session_00000000-0000-4000-8000-000000000099`;
    expect((await write(words, nowhere)).status).toBe(404);
    expect((await write(words, conversation, 'PUT')).status).toBe(405);
    expect((await write(words, '/plugin')).status).toBe(405);
  });

  test('lists conversations by their last update, newest first, within a range', async () => {
    const session = (index: number) => `session_00000000-0000-4000-8000-0000000000${10 + index}`;
    for (let index = 0; index < 25; index += 1) {
      clock += 60_000;
      server.emit('message:send', freshMessage({ sessionId: session(index), content: `${index}` }));
    }
    server.emit('session:request:initiated', { website_id: WEBSITE_ID, session_id: session(30) });
    const list = async (query: string, page = 1) => {
      const { body } = await read(
        `/website/${WEBSITE_ID}/conversations/${page}?order_date_updated=1${query}`,
      );
      return (body.data as { last_message: string }[]).map(({ last_message }) => last_message);
    };
    const newestFirst = Array.from({ length: 25 }, (_, index) => String(24 - index));
    expect(await list('')).toEqual(newestFirst.slice(0, 20));
    expect(await list('', 2)).toEqual(newestFirst.slice(20));
    expect(await list('', 3)).toEqual([]);
    expect(await list('&per_page=50')).toEqual(newestFirst);
    expect(await list('&per_page=50&include_empty=1')).toHaveLength(26);
    const since = new Date(clock - 120_000).toISOString();
    expect(await list(`&filter_date_start=${since}`)).toEqual(['24', '23', '22']);
    for (const wrong of ['per_page=51', 'per_page=1', `filter_date_start=${clock}`]) {
      expect((await read(`/website/${WEBSITE_ID}/conversations/1?${wrong}`)).status).toBe(400);
    }
  });

  test('pages through messages from either end', async () => {
    for (let index = 0; index < 45; index += 1) {
      server.emit('message:send', freshMessage({ timestamp: clock + index, content: `${index}` }));
    }
    const list = async (query: string) => {
      const { body } = await read(`${conversation}/messages${query}`);
      return (body.data as { content: string }[]).map(({ content }) => Number(content));
    };
    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => from + index);
    expect(await list('')).toEqual(numbers(25, 45));
    expect(await list(`?timestamp_before=${clock + 25}`)).toEqual(numbers(5, 25));
    expect(await list(`?timestamp_after=${clock + 9}`)).toEqual(numbers(10, 30));
    expect(await list(`?timestamp_after=${clock + 40}`)).toEqual(numbers(41, 45));
  });

  test('may give the newest after a time, as nobody knows which Crisp gives', async () => {
    const other = await startCrispServer({ messagesAfter: 'newest', messagesPerPage: 2 });
    for (let index = 0; index < 4; index += 1) {
      other.emit('message:send', freshMessage({ timestamp: clock + index, content: `${index}` }));
    }
    const list = async (query: string) => {
      const { body } = await readRest(other, other.credentials.plugin, `${conversation}/messages?${query}`);
      return (body.data as { content: string }[]).map(({ content }) => content);
    };
    expect(await list(`timestamp_after=${clock}`)).toEqual(['2', '3']);
    expect(await list(`timestamp_after=${clock}&timestamp_before=${clock + 2}`)).toEqual(['1']);
    await other.close();
  });

  test('a conversation shows what its events left behind', async () => {
    const question = freshMessage({ content: 'Blue?' });
    const { website_id, session_id, inbox_id: _, ...rest } = question;
    server.emit('message:send', question);
    const answer = freshAnswer({ content: 'Red' });
    server.emit('message:received', answer);
    server.emit('message:updated', {
      website_id,
      session_id,
      fingerprint: answer.fingerprint,
      content: 'Rouge',
    });
    server.emit('session:set_state', { website_id, session_id, state: 'resolved' });
    server.emit('session:set_email', { website_id, session_id, email: 'nadia@example.org' });

    const { body } = await read(conversation);
    expect(body.data).toMatchObject({
      state: 'resolved',
      status: 2,
      inbox_id: INBOX_ID,
      updated_at: clock,
      meta: { email: 'nadia@example.org', nickname: 'Nadia Haddad' },
    });
    const one = await read(`${conversation}/message/${question.fingerprint}`);
    expect(one.body.data).toMatchObject({ ...rest, website_id, session_id });
    expect(one.body.data).not.toHaveProperty('inbox_id');
    const other = await read(`${conversation}/message/${answer.fingerprint}`);
    expect(other.body.data).toMatchObject({ content: 'Rouge', edited: true, from: 'operator' });

    server.emit('message:removed', { website_id, session_id, fingerprint: answer.fingerprint });
    expect((await read(`${conversation}/message/${answer.fingerprint}`)).status).toBe(404);
    server.emit('session:removed', { website_id, session_id });
    expect((await read(conversation)).status).toBe(404);
  });

  test('every call is counted, and a day has so many', async () => {
    for (let call = 0; call < 200; call += 1)
      expect((await read('/plugin/connect/account')).status).toBe(200);
    expect((await read('/plugin/connect/account')).status).toBe(429);
    expect((await read(`/website/${WEBSITE_ID}`, server.credentials.website)).status).toBe(200);
    expect(server.restCalls()).toHaveLength(202);
    expect(server.restCalls('/connect/account')).toHaveLength(201);
  });
});
