import { newCable, send } from './cable/cable';
import { createActs } from './acts/acts';
import type { ChatwootServer, ChatwootServerOptions, ChatwootTokens } from './chatwoot-server';
import { announce } from './happening';
import { openPort } from './open-port';
import { everythingWorks, type Installation, type Simulation } from './simulation';
import { ACCOUNT_ID, ADMIN_ID, AGENT_ID } from './store/seed';
import { Store } from './store/store';
import { randomToken } from './tokens';
import { traitsOf } from './versions';
import { WebhookBook } from './webhooks/webhook-book';

export type { ChatwootServer, ChatwootServerOptions } from './chatwoot-server';

const AS_DOWNLOADED: Installation = {
  version: '4.15.1',
  allowPrivateNetwork: false,
  migrationsMissing: false,
  cloudFreePlan: false,
  locale: 'en',
  inboxEvents: false,
  webhookTimeoutMs: 5_000,
  dropsUnderscoreHeaders: false,
  pingIntervalMs: 3_000,
};

/**
 * A Chatwoot of one's own on loopback. From version 4.14.0 on it delivers nothing to loopback, as the real one,
 * unless `allowPrivateNetwork` is set (which 4.14.0 itself cannot).
 */
export async function startChatwootServer(options: ChatwootServerOptions = {}): Promise<ChatwootServer> {
  const { port = 0, seed = randomToken(), now = Date.now, ...changes } = options;
  const installation = { ...AS_DOWNLOADED, ...changes };
  const state: Omit<Simulation, 'listener'> = {
    now,
    installation,
    version: traitsOf(installation.version),
    store: new Store(now, seed),
    webhooks: new WebhookBook(),
    deliveries: [],
    underWay: new Set(),
    requests: [],
    switches: everythingWorks(),
    cable: newCable(),
  };
  const simulation = state as Simulation;
  simulation.listener = await openPort(simulation, port);
  return control(simulation);
}

function control(simulation: Simulation): ChatwootServer {
  const { store, webhooks, cable } = simulation;
  return {
    url: `http://127.0.0.1:${simulation.listener.port}`,
    accountId: ACCOUNT_ID,
    tokens: tokensOf(store),
    store,
    act: createActs(simulation),
    emit: (event, payload) => announce(simulation, { webhook: { event, payload: { ...payload } } }),
    delivered: async () => {
      while (simulation.underWay.size > 0) await Promise.all(simulation.underWay);
    },
    deliveries: (event) =>
      simulation.deliveries.filter((each) => event === undefined || each.event === event),
    requests: (path = '') => simulation.requests.filter((each) => each.path.includes(path)),
    webhooks: () => webhooks.list(ACCOUNT_ID).map((row) => ({ ...row })),
    addForeignWebhook: (url, fields) => webhooks.create(ACCOUNT_ID, { ...fields, url }),
    rotateSecret: (id) => webhooks.rotateSecret(id),
    recreateWebhook: (id) => webhooks.recreate(id),
    deleteWebhook: (id) => webhooks.remove(id),
    setInboxUrl: (inboxId, url) => Object.assign(store.inbox(inboxId), { webhook_url: url }).secret,
    setBotUrl: (inboxId, url) => Object.assign(store.inbox(inboxId), { bot_url: url }).bot_secret,
    install: (changes) => {
      simulation.installation = { ...simulation.installation, ...changes };
      simulation.version = traitsOf(simulation.installation.version);
    },
    suspend: (accountId = ACCOUNT_ID) => {
      store.accounts.filter(({ id }) => id === accountId).forEach((each) => (each.status = 'suspended'));
    },
    connections: () => ({
      open: cable.connections.size,
      subscribed: [...cable.connections].filter(({ subscriptions }) => subscriptions.size > 0).length,
      accepted: cable.accepted,
    }),
    commands: () => [...cable.commands],
    push: (userId, message) => send(simulation, message, ({ user }) => user.id === userId),
    kickAll: (code = 1001) => cable.connections.forEach(({ socket }) => socket.close(code)),
    close: () => simulation.listener.close(),
  };
}

function tokensOf(store: Store): ChatwootTokens {
  return {
    administrator: store.user(ADMIN_ID).access_token,
    agent: store.user(AGENT_ID).access_token,
    bot: store.bot.access_token,
    wrong: randomToken(),
  };
}
