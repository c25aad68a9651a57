import type { Envelope } from '../../../core/helpdesk/event';
import type { Problem } from '../../../core/sockets/problem';
import type { LinkContext } from '../../../core/streams/link';
import { readConversationId } from './event-enricher';
import { findUnheard } from './find-unheard';
import { HeardActivity, ON_ITS_WAY_MS } from './heard-activity';
import type { ChatwootRest } from './rest';
import { SubscriptionMonitor } from './subscription-monitor';
import type { Ticket } from './ticket';

/** Sees to it that a subscription which does not hear is ended, and tells up to when all was heard. */
export function watchSubscription(
  rest: ChatwootRest,
  askForTicket: (signal: AbortSignal) => Promise<Ticket | Problem>,
  accountPath: string,
  { environment, noteProven, interrupt }: LinkContext,
) {
  const heard = new HeardActivity();
  const monitor = new SubscriptionMonitor(
    { askForTicket, findUnheard: (signal) => findUnheard(rest, accountPath, heard, signal) },
    environment,
    rest.now,
    {
      onSubscriptionLost: interrupt,
      onAllHeard: () => noteProven(rest.now() - ON_ITS_WAY_MS),
    },
  );
  return {
    hear: (envelope: Envelope | undefined) => {
      if (envelope === undefined) return undefined;
      monitor.noteHeard();
      heard.note(readConversationId(envelope), rest.now());
      return envelope;
    },
    start: (ticket: Ticket) => {
      if (monitor.start(ticket)) heard.begin(rest.now());
    },
    stop: () => monitor.stop(),
    lostAt: () => monitor.subscriptionLostAt,
  };
}
