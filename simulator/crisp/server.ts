import type { CrispPayloads } from '../../helpdesks/crisp/payloads';
import { deliver } from './deliver-event';
import { FaultBoard } from '../faults/fault-board';
import { faults, type FaultOptions } from './faults';
import type { CrispServer, CrispServerOptions } from './crisp-server';
import { openRest } from './rest/open-rest';
import { openRelay } from './rtm/relay';
import { RELAY_PATH } from './rtm/relay-address';
import { everythingWorks, type Simulation } from './simulation';
import { Store } from './store';
import { createCredentials, TokenBook } from './tokens';
import { UNINSTALLED_WEBSITE, Workspace } from './workspace';

export type { CrispServer, CrispServerOptions } from './crisp-server';

/** A Crisp of one's own on loopback: REST on one port, RTM on another, as Crisp has two hosts. */
export async function startCrispServer(options: CrispServerOptions = {}): Promise<CrispServer> {
  const workspace = new Workspace();
  const website = workspace.websites[0] ?? UNINSTALLED_WEBSITE;
  const credentials = options.credentials ?? createCredentials(website.website_id);
  const now = options.now ?? Date.now;
  const state: Omit<Simulation, 'rest' | 'relay'> = {
    now,
    workspace,
    tokens: new TokenBook(credentials),
    store: new Store(now),
    switches: everythingWorks(),
    calls: [],
    binds: [],
    live: new Map(),
    spentCalls: new Map(),
    dailyQuota: options.dailyQuota ?? Infinity,
    messagesPerPage: options.messagesPerPage ?? 20,
    messagesAfter: options.messagesAfter ?? 'oldest',
    authenticationTimeoutMs: options.authenticationTimeoutMs ?? 10_000,
    pingIntervalMs: options.pingIntervalMs ?? 25_000,
    pingTimeoutMs: options.pingTimeoutMs ?? 20_000,
    accepted: 0,
    authentications: 0,
  };
  const simulation = state as Simulation;
  simulation.relay = await openRelay(simulation, options.rtmPort ?? 0, RELAY_PATH);
  simulation.rest = await openRest(simulation, options.port ?? 0);
  return control(simulation, credentials);
}

function control(simulation: Simulation, credentials: CrispServer['credentials']): CrispServer {
  const { workspace, store } = simulation;
  const board = new FaultBoard<Simulation, FaultOptions>(simulation, faults);
  const emit = <Event extends keyof CrispPayloads>(event: Event, data: CrispPayloads[Event]) =>
    deliver(simulation, event, data);
  return {
    origin: `http://127.0.0.1:${simulation.rest.port}`,
    credentials,
    workspace,
    store,
    rtmUrl: () => simulation.relay.url,
    emit,
    connections: () => ({
      open: simulation.relay.listener.sockets.size,
      live: simulation.live.size,
      accepted: simulation.accepted,
      authentications: simulation.authentications,
    }),
    subscriptions: () => [...simulation.live.values()],
    restCalls: (path = '') => simulation.calls.filter((call) => call.path.includes(path)),
    binds: () => [...simulation.binds],
    install: (websiteId = UNINSTALLED_WEBSITE.website_id) => {
      workspace.install(websiteId);
      return emit('plugin:subscription:updated', {
        website_id: websiteId,
        plugin_id: workspace.pluginId,
        bound: true,
        target: 'website',
      });
    },
    fault: (name, options) => board.start(name, options),
    clear: () => board.clear(),
    close: async () => {
      await board.clear();
      await simulation.relay.close();
      await simulation.rest.close();
    },
  };
}
