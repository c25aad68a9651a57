import { isTooDeep } from '../../../core/read/json';
import { BoundedReader, type ReadSource } from '../../../core/streams/bounded-reader';
import type { LinkContext, StreamLink } from '../../../core/streams/link';
import type { Protocol } from '../../../core/sockets/protocol';
import type { OpenTransport } from '../../../core/sockets/transport';
import { isObject } from '../../../core/read/read';
import { authenticationFrame, judge } from './authenticate';
import { createSubscriptionSync, type SubscriptionSync } from './subscription-sync';
import { findEndpoint } from './endpoint';
import { rememberEndpoint } from './last-endpoint';
import type { Plan } from './plan';
import type { Quota } from './quota';
import { readBack } from './read-back';
import { createRest, type CrispRest } from './rest';
import { watchLine } from './watch-line';
import { Workspaces } from './workspaces';

/** Tells a plugin token of workspaces that install the plugin; their events have to be asked for. */
const INSTALLED = 'plugin:subscription:updated';

/** What is Crisp's own in one socket to it. */
export function createLink(plan: Plan, open: OpenTransport, quota: Quota, context: LinkContext): StreamLink {
  const { credential, scope, apiUrl, reading } = plan;
  const { environment, subscriptions } = context;
  if (credential.tier === 'plugin') subscriptions.add([INSTALLED]);
  const rest = createRest(credential, apiUrl, environment, quota);
  const source = readingSource(rest);
  const subscriptionSync = createSubscriptionSync(context);
  const workspaces = new Workspaces(credential, scope, environment.now);
  const line = watchLine(plan, source, workspaces, context, rest.now);

  return {
    protocol: createProtocol(plan, rest, open, subscriptionSync),
    hear: (event, payload) => {
      if (!isObject(payload) || isTooDeep(payload)) return undefined;
      if (event === INSTALLED) workspaces.forget();
      if (event === INSTALLED && payload.bound === true) subscriptionSync.bind();
      line.noteHeard();
      return { event, payload, body: payload };
    },
    readBack: async (missing, signal) => {
      const reader = new BoundedReader(source, reading, environment, signal);
      const missed = await readBack(missing, await workspaces.list(reader), scope, reader);
      return { missed, incomplete: reader.incomplete };
    },
    subscriptionLostAt: () => line.unheardSince,
    now: rest.now,
    follow: (isLive) => {
      subscriptionSync.follow(isLive);
      if (isLive) line.start();
      else line.stop();
    },
    close: () => {
      subscriptionSync.cancel();
      line.stop();
    },
  };
}

function createProtocol(
  { credential, scope, trust }: Plan,
  rest: CrispRest,
  open: OpenTransport,
  { announce }: SubscriptionSync,
): Protocol {
  return {
    label: 'Crisp',
    findEndpoint: rememberEndpoint((signal) => findEndpoint(rest, credential, trust, signal)),
    open,
    authenticate: (transport) =>
      transport.send('authentication', authenticationFrame(credential, scope, announce())),
    judge,
  };
}

function readingSource(rest: CrispRest): ReadSource {
  return {
    call: ({ path, query = {}, signal = new AbortController().signal }) => rest.get(path, query, signal),
    spent: rest.quota.spent,
  };
}
