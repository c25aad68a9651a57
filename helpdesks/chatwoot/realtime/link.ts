import { pathPart } from '../../../core/read/path-part';
import { Reader } from '../../../core/streams/reader';
import type { LinkContext, StreamLink } from '../../../core/streams/link';
import type { OpenTransport } from '../../../core/sockets/transport';
import { InboxNames } from './inbox-names';
import { Lookup } from './lookup';
import { Memory } from './memory';
import { News } from './news';
import type { Plan } from './plan';
import { CableProtocol } from './protocol';
import { readBack } from './read-back';
import { createRest } from './rest';
import { Surrounder } from './surroundings';
import { readTicket } from './ticket';
import { Watch } from './watch';

/** What is Chatwoot's own in one socket to it. */
export function createLink(plan: Plan, open: OpenTransport, { environment }: LinkContext): StreamLink {
  const { credential, reading } = plan;
  const { accountId } = credential;
  const rest = createRest(credential, environment);
  const askForTicket = (signal: AbortSignal) => readTicket(rest, accountId, signal);
  const accountPath = `/api/v1/accounts/${pathPart(accountId)}`;
  const inboxes = new InboxNames(`${accountPath}/inboxes`, rest, environment.now);
  const protocol = new CableProtocol(credential, askForTicket, inboxes, open);
  const watch = new Watch(askForTicket, environment, rest.now, (problem) => protocol.interrupt(problem));
  const memory = new Memory();
  const news = new News(accountId, memory, inboxes);
  const lookup = new Lookup(rest, environment);
  const surrounder = new Surrounder(accountPath, inboxes, memory, lookup);

  return {
    protocol,
    hear: (event, payload) => news.hear(event, payload),
    complete: (envelope) => surrounder.complete(envelope),
    readBack: async (since, signal) => {
      const reader = new Reader(rest, reading, environment, signal);
      const found = await readBack(since, accountId, reader, (each) => memory.learnAnswer(each));
      const missed = await Promise.all(found.map((envelope) => surrounder.complete(envelope)));
      return { missed, incomplete: reader.incomplete };
    },
    deafSince: () => watch.deafSince,
    now: rest.now,
    follow: (isLive) => {
      const { ticket } = protocol;
      surrounder.accountName = ticket?.accountName ?? null;
      if (isLive && ticket !== undefined) return watch.start(ticket);
      watch.stop();
      memory.forget();
    },
    close: () => {
      watch.stop();
      lookup.close();
    },
  };
}
