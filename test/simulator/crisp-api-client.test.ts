import { Crisp } from 'crisp-api';
import type { Socket } from 'socket.io-client';
import { startCrispServer, type CrispServer } from '../../simulator/crisp/server';
import { freshAnswer, freshMessage } from '../../simulator/crisp/fresh-message';
import { until } from './until';

let server: CrispServer;
let clients: Crisp[];

beforeEach(async () => {
  server = await startCrispServer();
  clients = [];
});

afterEach(async () => {
  // The client has no way to disconnect: its socket is private and would reconnect forever.
  for (const client of clients) (client as unknown as { _socket: Socket | null })._socket?.disconnect();
  await server.close();
});

function officialClient(): Crisp {
  const { identifier, key } = server.credentials.plugin;
  const client = new Crisp();
  client.setRestHost(server.origin);
  client.authenticateTier('plugin', identifier, key);
  clients.push(client);
  return client;
}

/** Crisp's own client (npm crisp-api 11.3.0) is the proof that the simulator speaks as Crisp does. */
describe('the official client', () => {
  test('asks REST for the endpoint, authenticates and receives', async () => {
    const client = officialClient();
    const received: unknown[] = [];
    void client.on('message:send', (data) => received.push(data));
    await until(() => server.connections().live === 1);

    expect(server.restCalls()).toMatchObject([
      { path: '/v1/plugin/connect/endpoints', tier: 'plugin', status: 200 },
    ]);
    expect(server.subscriptions()[0]?.events).toEqual(new Set(['message:send']));
    const message = freshMessage({ content: 'Bonjour 🪑' });
    expect(server.emit('message:received', freshAnswer())).toBe(0);
    expect(server.emit('message:send', message)).toBe(1);
    await until(() => received.length === 1);
    expect(received).toEqual([message]);
  });

  test('comes back after a broken line and authenticates again', async () => {
    const client = officialClient();
    const received: unknown[] = [];
    void client.on('message:send', (data) => received.push(data));
    await until(() => server.connections().live === 1);
    await server.fault('cut-line');
    await until(() => server.connections().live === 0);
    await until(() => server.connections().live === 1, 12_000);
    server.emit('message:send', freshMessage());
    await until(() => received.length === 1);
    expect(server.connections()).toEqual({ open: 1, live: 1, accepted: 2, authentications: 2 });
  }, 15_000);

  test('reads what a trigger reads', async () => {
    const client = officialClient();
    const message = freshMessage();
    const { website_id: website, session_id: session } = message;
    server.emit('message:send', message);

    await expect(client.plugin.getConnectAccount()).resolves.toEqual({
      plugin_id: server.workspace.pluginId,
    });
    await expect(client.plugin.listAllConnectWebsites(1, false, true)).resolves.toMatchObject([
      { website_id: website, plan: { trialing: false } },
      {},
    ]);
    await expect(client.plugin.checkConnectSessionValidity()).resolves.toBeDefined();
    await expect(client.website.getWebsite(website)).resolves.toMatchObject({ website_id: website });
    await expect(client.website.listInboxes(website)).resolves.toHaveLength(2);
    await expect(client.website.listWebsiteOperators(website)).resolves.toMatchObject([
      { details: { role: 'owner' } },
    ]);
    const updated = { order_date_updated: 1, filter_date_start: '2026-01-01T00:00:00.000Z' } as const;
    await expect(client.website.listConversations(website, 1, updated)).resolves.toMatchObject([
      { session_id: session },
    ]);
    await expect(client.website.getConversation(website, session)).resolves.toMatchObject({
      inbox_id: message.inbox_id,
      last_message: message.content,
    });
    await expect(client.website.getMessagesInConversation(website, session)).resolves.toMatchObject([
      { fingerprint: message.fingerprint },
    ]);
    await expect(
      client.website.getMessageInConversation(website, session, message.fingerprint),
    ).resolves.toMatchObject({ content: message.content });
  });

  test('is refused with the wrong key and in the wrong tier', async () => {
    const { wrongKey, wrongTier } = server.credentials;
    for (const { tier, identifier, key } of [wrongKey, wrongTier]) {
      const client = officialClient();
      client.authenticateTier(tier, identifier, key);
      await expect(client.plugin.getConnectAccount()).rejects.toMatchObject({
        code: 401,
        message: 'invalid_session',
      });
    }
  });
});
