import { isTooDeep } from '../../../core/read/json';
import type { Incomplete } from '../../../core/sockets/gap';
import { BoundedReader, type ReadSource } from '../../../core/streams/bounded-reader';
import type { LinkContext, StreamLink } from '../../../core/streams/link';
import type { OpenTransport } from '../../../core/sockets/transport';
import { isObject } from '../../../core/read/read';
import { authenticationFrame, judge } from './authenticate';
import { createSubscriptionSync } from './subscription-sync';
import { findEndpoint } from './endpoint';
import type { Plan } from './plan';
import type { Quota } from './quota';
import { readBack } from './read-back';
import { createRest, type CrispRest } from './rest';

/** Tells a plugin token of workspaces that install the plugin; their events have to be asked for. */
const INSTALLED = 'plugin:subscription:updated';

/** What is Crisp's own in one socket to it. */
export function createLink(
  { credential, scope, apiUrl, trust, reading }: Plan,
  open: OpenTransport,
  quota: Quota,
  context: LinkContext,
): StreamLink {
  const { environment, subscriptions } = context;
  if (credential.tier === 'plugin') subscriptions.add([INSTALLED]);
  const rest = createRest(credential, apiUrl, environment, quota);
  const source = readingSource(rest);
  const subscriptionSync = createSubscriptionSync(context);

  return {
    protocol: {
      label: 'Crisp',
      findEndpoint: (signal) => findEndpoint(rest, credential, trust, signal),
      open,
      authenticate: (transport) =>
        transport.send('authentication', authenticationFrame(credential, scope, subscriptionSync.announce())),
      judge,
    },
    hear: (event, payload) => {
      if (!isObject(payload) || isTooDeep(payload)) return undefined;
      if (event === INSTALLED && payload.bound === true) subscriptionSync.bind();
      return { event, payload, body: payload };
    },
    readBack: async (since, signal) => {
      const reader = new BoundedReader(source, reading, environment, signal);
      const missed = await readBack(since, credential, scope, reader);
      return { missed, incomplete: reader.incomplete };
    },
    now: rest.now,
    follow: subscriptionSync.follow,
    close: subscriptionSync.cancel,
  };
}

const SPENT: Incomplete = {
  code: 'quota',
  detail: 'The remaining daily REST calls of the token are reserved for reconnecting.',
};

function readingSource(rest: CrispRest): ReadSource {
  return {
    call: ({ path, query = {}, signal = new AbortController().signal }) => rest.get(path, query, signal),
    spent: () => (rest.quota.mayReadBack() ? null : SPENT),
  };
}
