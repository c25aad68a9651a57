import { pathPart } from '../../../core/read/path-part';
import { BoundedReader } from '../../../core/streams/bounded-reader';
import type { LinkContext, MissedEvent, StreamLink } from '../../../core/streams/link';
import type { OpenTransport } from '../../../core/sockets/transport';
import { InboxNames } from './inbox-names';
import { Lookup } from './lookup';
import { ConversationCache } from './conversation-cache';
import { EventReader } from './event-reader';
import type { Plan } from './plan';
import { CableProtocol } from './protocol';
import { readBack } from './read-back';
import { createRest } from './rest';
import { EventEnricher } from './event-enricher';
import { readTicket } from './ticket';
import { watchSubscription } from './watch-subscription';

/** What is Chatwoot's own in one socket to it. */
export function createLink(plan: Plan, open: OpenTransport, context: LinkContext): StreamLink {
  const { credential, reading } = plan;
  const { environment } = context;
  const { accountId } = credential;
  const rest = createRest(credential, environment);
  const askForTicket = (signal: AbortSignal) => readTicket(rest, accountId, signal);
  const accountPath = `/api/v1/accounts/${pathPart(accountId)}`;
  const inboxes = new InboxNames(`${accountPath}/inboxes`, rest, environment.now);
  const protocol = new CableProtocol(credential, askForTicket, inboxes, open);
  const cache = new ConversationCache();
  const eventReader = new EventReader(accountId, cache, inboxes);
  const lookup = new Lookup(rest, environment);
  const enricher = new EventEnricher(accountPath, inboxes, cache, lookup);
  const watch = watchSubscription(rest, askForTicket, accountPath, context);

  return {
    protocol,
    hear: (event, payload) => watch.hear(eventReader.hear(event, payload)),
    enrich: (envelope) => enricher.enrich(envelope),
    readBack: async (missing, signal) => {
      const reader = new BoundedReader(rest, reading, environment, signal);
      const found = await readBack(missing, accountId, reader, (each) => cache.learnAnswer(each));
      return { missed: await enrichAll(found, enricher), incomplete: reader.incomplete };
    },
    subscriptionLostAt: watch.lostAt,
    now: rest.now,
    follow: (isLive) => {
      const { ticket } = protocol;
      enricher.accountName = ticket?.accountName ?? null;
      if (isLive && ticket !== undefined) return watch.start(ticket);
      watch.stop();
      cache.forget();
    },
    close: () => {
      watch.stop();
      lookup.close();
    },
  };
}

function enrichAll(found: readonly MissedEvent[], enricher: EventEnricher): Promise<MissedEvent[]> {
  return Promise.all(found.map(async (each) => ({ ...(await enricher.enrich(each)), at: each.at })));
}
