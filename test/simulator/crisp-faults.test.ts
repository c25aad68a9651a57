import { connect } from 'node:net';
import { faultNames, type FaultName } from '../../simulator/crisp/faults';
import { BREAKING_FRAMES, MISSHAPEN_FRAMES } from '../../simulator/crisp/faults/traffic';
import { freshMessage } from '../../simulator/crisp/fresh-message';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { getEndpoint, openBareClient, readRest, type BareClient } from './bare-client';
import { until } from './until';

let server: CrispServer;
let clients: BareClient[];

beforeEach(async () => {
  server = await startCrispServer({ pingIntervalMs: 300, pingTimeoutMs: 900 });
  clients = [];
});

afterEach(async () => {
  clients.forEach(({ socket }) => socket.disconnect());
  await server.close();
});

async function client(): Promise<BareClient> {
  const opened = await openBareClient(server, server.credentials.plugin);
  clients.push(opened);
  return opened;
}

async function liveClient(): Promise<BareClient> {
  const opened = await client();
  await until(() => opened.heard('authenticated'));
  return opened;
}

/** Each fault, seen by socket.io-client alone, and that things work again after `clear`. */
const observations: { readonly [Name in FaultName]: () => Promise<void> } = {
  'silent-handshake': async () => {
    await server.fault('silent-handshake');
    const { heard } = await client();
    await until(() => server.connections().open === 1);
    await until(() => heard('connect_error'), 2_000);
    expect(heard('connect')).toBe(false);
    expect(server.connections()).toMatchObject({ accepted: 1, authentications: 0 });
  },

  'dead-peer': async () => {
    await server.fault('dead-peer');
    const { port } = new URL(server.rtmUrl());
    const answers: unknown[] = [];
    const tcp = connect(Number(port), '127.0.0.1', () =>
      tcp.write('GET /w/f43/ HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    tcp.on('data', (data) => answers.push(data));
    const { heard } = await client();
    await until(() => heard('connect_error'), 2_000);
    expect(heard('connect')).toBe(false);
    tcp.destroy();

    await server.clear();
    await server.fault('dead-peer', { of: 'rest' });
    const call = readRest(server, server.credentials.plugin, '/plugin/connect/endpoints', {
      signal: AbortSignal.timeout(500),
    });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
    await until(() => server.restCalls().at(-1)?.status === null);
  },

  'silent-authentication': async () => {
    await server.fault('silent-authentication');
    const { heard } = await client();
    await until(() => server.connections().authentications === 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(heard('connect')).toBe(true);
    expect(heard('authenticated') || heard('unauthorized') || heard('disconnect')).toBe(false);
    expect(server.connections().live).toBe(0);
  },

  refusal: async () => {
    await server.fault('refusal');
    const { heard, log } = await client();
    await until(() => heard('disconnect'));
    expect(log.map(([event]) => event)).toEqual(['connect', 'unauthorized', 'disconnect']);
    expect(log[2]?.[1]).toBe('io server disconnect');
  },

  kick: async () => {
    const { log, heard } = await liveClient();
    await server.fault('kick');
    await until(() => heard('disconnect'));
    expect(log.at(-1)?.slice(0, 2)).toEqual(['disconnect', 'io server disconnect']);
    await until(() => server.connections().open === 0);
  },

  'cut-line': async () => {
    const { log, heard } = await liveClient();
    await server.fault('cut-line');
    await until(() => heard('disconnect'));
    expect(log.at(-1)?.slice(0, 2)).toEqual(['disconnect', 'transport close']);
    await until(() => server.connections().live === 0);
  },

  'half-open': async () => {
    const { log, heard, socket } = await liveClient();
    await server.fault('half-open');
    server.emit('message:send', freshMessage());
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(socket.connected).toBe(true);
    expect(heard('message:send')).toBe(false);
    await until(() => heard('disconnect'), 4_000);
    expect(log.at(-1)?.slice(0, 2)).toEqual(['disconnect', 'ping timeout']);
    await liveClient();
    await server.clear();
    await until(() => server.connections().open === 1);
  },

  'slow-drip': async () => {
    const before = await liveClient();
    await server.fault('slow-drip', { bytes: 40, everyMs: 5 });
    const after = await liveClient();
    const started = Date.now();
    server.emit('message:send', freshMessage());
    await until(() => before.heard('message:send') && after.heard('message:send'));
    expect(Date.now() - started).toBeGreaterThan(20);
  },

  flood: async () => {
    const { log } = await liveClient();
    await server.fault('flood', { count: 2_000 });
    const messages = () => log.filter(([event]) => event === 'message:send');
    await until(() => messages().length === 2_000);
    const fingerprints = messages().map(([, data]) => (data as { fingerprint: number }).fingerprint);
    expect(new Set(fingerprints).size).toBe(2_000);
    const { website_id: website, session_id: session } = freshMessage();
    expect(server.store.conversation(website, session)?.messages.size).toBe(2_000);
    await server.fault('flood', { count: 1_000, prepared: true });
    await until(() => messages().length === 3_000);
    expect(server.store.conversation(website, session)?.messages.size).toBe(3_000);
  },

  'garbage-frames': async () => {
    const { heard, socket } = await liveClient();
    await server.fault('garbage-frames');
    server.emit('message:send', freshMessage({ content: 'after the garbage' }));
    await until(() => heard('message:send', (data) => Object(data).content === 'after the garbage'));
    expect(socket.connected).toBe(true);
    for (const frame of BREAKING_FRAMES) {
      const { heard: hears } = await liveClient();
      await server.fault('garbage-frames', { frames: [frame] });
      await until(() => hears('disconnect'));
    }
  },

  'moved-endpoint': async () => {
    const old = await getEndpoint(server, server.credentials.plugin);
    const { heard } = await liveClient();
    await server.fault('moved-endpoint');
    await until(() => heard('disconnect'));
    const moved = await getEndpoint(server, server.credentials.plugin);
    expect([moved.port, moved.pathname]).not.toEqual([old.port, old.pathname]);
    const straggler = await openBareClient(server, server.credentials.plugin, {}, old);
    await until(() => straggler.heard('connect_error'));
    await liveClient();
  },

  outage: async () => {
    const endpoint = server.rtmUrl();
    const { heard } = await liveClient();
    const { over } = await server.fault('outage', { ms: 300 });
    await until(() => heard('disconnect'));
    await expect(readRest(server, server.credentials.plugin, '/plugin/connect/account')).rejects.toThrow();
    expect(server.emit('message:send', freshMessage())).toBe(0);
    await over;
    expect(server.rtmUrl()).toBe(endpoint);
    await liveClient();
  },

  'rate-limited': async () => {
    await server.fault('rate-limited', { retryAfter: 7, times: 2 });
    const call = () => readRest(server, server.credentials.plugin, '/plugin/connect/account');
    for (const status of [429, 429, 200]) {
      const answer = await call();
      expect(answer.status).toBe(status);
      expect(answer.headers.get('retry-after')).toBe(status === 429 ? '7' : null);
    }
    await server.fault('rate-limited', { status: 420, path: '/connect/endpoints' });
    expect((await call()).status).toBe(200);
    expect((await readRest(server, server.credentials.plugin, '/plugin/connect/endpoints')).status).toBe(420);
  },

  'server-error': async () => {
    const call = () => readRest(server, server.credentials.plugin, '/plugin/connect/account');
    await server.fault('server-error', { status: 500 });
    expect(await call()).toMatchObject({
      status: 500,
      body: { error: true, reason: 'internal_error', data: {} },
    });
    await server.fault('server-error', { status: 502, html: true });
    expect(await call()).toMatchObject({ status: 502, body: expect.stringContaining('<html>') });
  },

  forbidden: async () => {
    const call = () => readRest(server, server.credentials.plugin, '/plugin/connect/account');
    await server.fault('forbidden');
    expect(await call()).toMatchObject({ status: 403, body: { reason: 'not_allowed' } });
    await server.fault('forbidden', { status: 401 });
    expect(await call()).toMatchObject({ status: 401, body: { reason: 'invalid_session' } });
  },

  'odd-endpoint': async () => {
    await server.fault('odd-endpoint');
    const { body } = await readRest(server, server.credentials.plugin, '/plugin/connect/endpoints');
    expect(body).toMatchObject({ data: { socket: { app: 'ws://relay.example.org/w/f43/' } } });
  },

  'revoked-token': async () => {
    const { log, heard } = await liveClient();
    await server.fault('revoked-token');
    await until(() => heard('disconnect'));
    expect(log.map(([event]) => event)).toContain('unauthorized');
    const answer = await readRest(server, server.credentials.plugin, '/plugin/connect/account');
    expect(answer).toMatchObject({ status: 401, body: { reason: 'invalid_session' } });
    const other = await readRest(server, server.credentials.user, '/user/connect/endpoints');
    expect(other.status).toBe(200);
  },
};

test.each(faultNames)(
  '%s',
  async (name) => {
    await observations[name]();
    await server.clear();
    const { heard } = await liveClient();
    server.emit('message:send', freshMessage({ content: 'all is well' }));
    await until(() => heard('message:send', (data) => Object(data).content === 'all is well'));
  },
  20_000,
);

test('misshapen frames reach no prototype', () => {
  expect(MISSHAPEN_FRAMES.length).toBeGreaterThan(5);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
