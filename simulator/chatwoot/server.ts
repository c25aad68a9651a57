import { newCable } from './cable/state';
import type { ChatwootServer, ChatwootServerOptions } from './chatwoot-server';
import { createControl } from './control';
import { JobQueue } from './jobs';
import { openPort } from './open-port';
import { everythingWorks, type Installation, type Simulation } from './simulation';
import { Store } from './store/store';
import { randomToken } from './tokens';
import { findTraits } from './versions';
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
    version: findTraits(installation.version),
    store: new Store(now, seed),
    webhooks: new WebhookBook(),
    deliveries: [],
    inFlight: new Set(),
    requests: [],
    jobs: new JobQueue(),
    switches: everythingWorks(),
    cable: newCable(),
  };
  const simulation = state as Simulation;
  simulation.listener = await openPort(simulation, port);
  return createControl(simulation);
}
