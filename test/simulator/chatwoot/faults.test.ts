import { get, type IncomingMessage } from 'node:http';
import type { FaultName, FaultOptions } from '../../../simulator/chatwoot/faults';
import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { AGENT_ID } from '../../../simulator/chatwoot/store/seed';
import { until } from '../until';
import { ask } from './ask';
import { createIdentifier, openCable, subscribed, type BareCable } from './bare-cable';

let server: ChatwootServer;

beforeEach(async () => {
  server = await startChatwootServer({ pingIntervalMs: 10 });
});

afterEach(async () => {
  await server.close();
});

const messages = ({ events }: BareCable) => events().filter(({ event }) => event === 'message.created');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes a message and waits until it is heard. */
async function hears(cable: BareCable): Promise<void> {
  const before = messages(cable).length;
  server.act.customerWrites();
  await until(() => messages(cable).length > before);
}

describe('the line of the cable', () => {
  test.each<[string, FaultName, FaultOptions[FaultName], number]>([
    ['kick', 'kick', {}, 1001],
    ['kick with a code', 'kick', { code: 4000 }, 4000],
    ['disconnect', 'disconnect', {}, 1005],
    ['cut-line', 'cut-line', {}, 1006],
  ])('%s ends it', async (_, name, options, code) => {
    const cable = await subscribed(server, AGENT_ID);
    await server.fault(name, options as never);
    await until(() => cable.closed.length === 1);
    expect(cable.closed).toEqual([code]);
    expect(cable.ofType('disconnect')).toEqual(
      name === 'disconnect' ? [{ type: 'disconnect', reason: 'server_restart', reconnect: true }] : [],
    );
    await hears(await subscribed(server, AGENT_ID));
  });

  test('disconnect may forbid to come back', async () => {
    const cable = await subscribed(server, AGENT_ID);
    await server.fault('disconnect', { reconnect: false });
    await until(() => cable.closed.length === 1);
    expect(cable.ofType('disconnect')).toEqual([
      { type: 'disconnect', reason: 'unauthorized', reconnect: false },
    ]);
  });

  test('deaf-line hears no event but pings; a new connection hears', async () => {
    const cable = await subscribed(server, AGENT_ID);
    await server.fault('deaf-line');
    await hears(await subscribed(server, AGENT_ID));
    const pings = cable.ofType('ping').length;
    await until(() => cable.ofType('ping').length > pings + 1);
    expect([messages(cable), cable.closed]).toEqual([[], []]);
  });

  test('half-open is silent until it ends; new connections work', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const fault = await server.fault('half-open');
    await pause(30);
    const heard = cable.frames.length;
    await hears(await subscribed(server, AGENT_ID));
    expect(cable.frames).toHaveLength(heard);
    expect(cable.closed).toEqual([]);
    await fault.end();
    await until(() => cable.closed.length === 1);
  });

  test('an outage: the port is closed, then the same again', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const { over } = await server.fault('outage', { ms: 50 });
    await until(() => cable.closed.length === 1);
    await expect(fetch(`${server.url}/api`)).rejects.toThrow();
    await over;
    expect((await ask(server, '/api')).status).toBe(200);
    await hears(await subscribed(server, AGENT_ID));
  });

  test('slow-drip delays, and loses nothing', async () => {
    const fault = await server.fault('slow-drip', { bytes: 100, everyMs: 1 });
    const cable = await subscribed(server, AGENT_ID);
    await hears(cable);
    await fault.end();
    await hears(cable);
  });
});

describe('the handshake', () => {
  test('refused-upgrade', async () => {
    const fault = await server.fault('refused-upgrade', { status: 502 });
    const cable = openCable(server);
    await until(() => cable.closed.length === 1);
    expect(server.connections().accepted).toBe(0);
    await fault.end();
    await subscribed(server, AGENT_ID);
  });

  test('refused-upgrade with a page for people', async () => {
    await server.fault('refused-upgrade', { status: 403, html: true });
    const cable = openCable(server);
    await until(() => cable.closed.length === 1);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { connection: 'upgrade', upgrade: 'websocket' };
      get(`${server.url}/cable`, { headers }, resolve).on('error', reject);
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([403, 'text/html']);
    expect((await answer.toArray()).join('')).toContain('<title>Sign in</title>');
  });

  test('dead-peer answers nothing', async () => {
    await server.fault('dead-peer');
    const cable = openCable(server);
    await pause(50);
    expect(cable.socket.readyState).toBe(cable.socket.CONNECTING);
    cable.socket.terminate();
  });

  test('no-welcome', async () => {
    await server.fault('no-welcome');
    const cable = openCable(server);
    await until(() => cable.ofType('ping').length > 1);
    expect(cable.ofType('welcome')).toEqual([]);
  });

  test('no-confirmation', async () => {
    await server.fault('no-confirmation');
    const cable = openCable(server);
    await until(() => cable.ofType('welcome').length === 1);
    cable.send({ command: 'subscribe', identifier: createIdentifier(server, AGENT_ID) });
    await until(() => server.commands().length === 1);
    server.act.customerWrites();
    await pause(30);
    expect(messages(cable)).toEqual([]);
    expect(cable.ofType('confirm_subscription')).toEqual([]);
  });

  test('no-pings, but messages', async () => {
    const cable = await subscribed(server, AGENT_ID);
    await server.fault('no-pings');
    await pause(30);
    const pings = cable.ofType('ping').length;
    await pause(50);
    expect(cable.ofType('ping')).toHaveLength(pings);
    await hears(cable);
  });

  test('new-pubsub-token: the old one hears nothing more, the profile tells the new one', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const old = server.store.user(AGENT_ID).pubsub_token;
    await server.fault('new-pubsub-token');
    server.act.customerWrites();
    await hears(await subscribed(server, AGENT_ID));
    expect(messages(cable)).toEqual([]);
    const { body } = await ask(server, '/api/v1/profile', { token: server.tokens.agent });
    expect(Object(body).pubsub_token).toMatch(/^\w{24}$/);
    expect(Object(body).pubsub_token).not.toBe(old);
  });
});

describe('traffic', () => {
  test('garbage, a huge frame, a flood', async () => {
    const cable = await subscribed(server, AGENT_ID);
    await server.fault('garbage-frames');
    await server.fault('huge-frame', { bytes: 1_000_000 });
    await server.fault('flood', { count: 100 });
    await until(
      () => messages(cable).filter(({ data }) => Object(data).sender_type === 'Contact').length === 100,
    );
    expect(cable.frames).toContain('{');
    expect(cable.frames.some((frame) => frame.length > 1_000_000)).toBe(true);
    expect(cable.closed).toEqual([]);
  });
});

describe('REST', () => {
  test.each([401, 403, 404, 429, 500, 502, 503] as const)(
    'answers %d, on one path, so many times',
    async (status) => {
      await server.fault('rest-error', { status, path: '/profile', times: 2, retryAfter: 3 });
      expect((await ask(server, '/inboxes')).status).toBe(200);
      const statuses = [];
      for (let calls = 0; calls < 3; calls += 1) statuses.push((await ask(server, '/api/v1/profile')).status);
      expect(statuses).toEqual([status, status, 200]);
    },
  );

  test('a page of a gateway is not JSON', async () => {
    const fault = await server.fault('rest-error', { html: true });
    expect((await ask(server, '/inboxes')).body).toContain('<html>');
    await fault.end();
    expect((await ask(server, '/inboxes')).status).toBe(200);
  });

  test('hangs', async () => {
    await server.fault('rest-silence', { path: '/profile' });
    const signal = AbortSignal.timeout(50);
    await expect(ask(server, '/api/v1/profile', { signal })).rejects.toThrow();
    expect(server.requests('/profile')).toMatchObject([{ status: null }]);
  });

  test('a revoked token is 401 until it is mended', async () => {
    const question = { token: server.tokens.administrator };
    const fault = await server.fault('revoked-token', { who: 'administrator' });
    expect(await ask(server, '/webhooks', question)).toEqual({
      status: 401,
      body: { error: 'Invalid Access Token' },
    });
    await fault.end();
    expect((await ask(server, '/webhooks', question)).status).toBe(200);
  });
});
