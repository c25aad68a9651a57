import { FaultBoard } from '../faults/fault-board';
import { createActs } from './acts/acts';
import { send } from './cable/cable';
import type { ChatwootServer, ChatwootTokens } from './chatwoot-server';
import { faults, type FaultOptions } from './faults';
import { announce } from './announce';
import type { Simulation } from './simulation';
import { ACCOUNT_ID, ADMIN_ID, AGENT_ID } from './store/seed';
import type { Store } from './store/store';
import { randomToken } from './tokens';
import { findTraits } from './versions';

/** What a test holds in its hand. */
export function createControl(simulation: Simulation): ChatwootServer {
  const { store } = simulation;
  const board = new FaultBoard<Simulation, FaultOptions>(simulation, faults);
  return {
    url: `http://127.0.0.1:${simulation.listener.port}`,
    accountId: ACCOUNT_ID,
    tokens: readTokens(store),
    store,
    act: createActs(simulation),
    requests: (path = '') => simulation.requests.filter((each) => each.path.includes(path)),
    ...webhookControls(simulation),
    ...cableControls(simulation),
    install: (changes) => {
      simulation.installation = { ...simulation.installation, ...changes };
      simulation.version = findTraits(simulation.installation.version);
    },
    suspend: (accountId = ACCOUNT_ID) => {
      store.accounts.filter(({ id }) => id === accountId).forEach((each) => (each.status = 'suspended'));
    },
    fault: (name, options) => board.start(name, options),
    clear: () => board.clear(),
    close: async () => {
      await board.clear();
      await simulation.listener.close();
    },
  };
}

type WebhookControls = Pick<
  ChatwootServer,
  | 'emit'
  | 'delivered'
  | 'deliveries'
  | 'webhooks'
  | 'addForeignWebhook'
  | 'rotateSecret'
  | 'recreateWebhook'
  | 'deleteWebhook'
  | 'setInboxUrl'
  | 'setBotUrl'
>;

function webhookControls(simulation: Simulation): WebhookControls {
  const { store, webhooks, deliveries, inFlight } = simulation;
  return {
    emit: (event, payload) => announce(simulation, { webhook: { event, payload: () => ({ ...payload }) } }),
    delivered: async () => {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
    deliveries: (event) => deliveries.filter((each) => event === undefined || each.event === event),
    webhooks: () => webhooks.list(ACCOUNT_ID).map((row) => ({ ...row })),
    addForeignWebhook: (url, fields) => webhooks.create(ACCOUNT_ID, { ...fields, url }),
    rotateSecret: (id) => webhooks.rotateSecret(id),
    recreateWebhook: (id) => webhooks.recreate(id),
    deleteWebhook: (id) => webhooks.remove(id),
    setInboxUrl: (inboxId, url) => Object.assign(store.inbox(inboxId), { webhook_url: url }).secret,
    setBotUrl: (inboxId, url) => Object.assign(store.inbox(inboxId), { bot_url: url }).bot_secret,
  };
}

function cableControls(
  simulation: Simulation,
): Pick<ChatwootServer, 'connections' | 'commands' | 'push' | 'kickAll'> {
  const { cable } = simulation;
  return {
    connections: () => ({
      open: cable.connections.size,
      subscribed: [...cable.connections].filter(({ subscriptions }) => subscriptions.size > 0).length,
      accepted: cable.accepted,
    }),
    commands: () => [...cable.commands],
    push: (userId, message) => send(simulation, message, ({ user }) => user.id === userId),
    kickAll: (code = 1001) => cable.connections.forEach(({ socket }) => socket.close(code)),
  };
}

function readTokens(store: Store): ChatwootTokens {
  return {
    administrator: store.user(ADMIN_ID).access_token,
    agent: store.user(AGENT_ID).access_token,
    bot: store.bot.access_token,
    wrong: randomToken(),
  };
}
