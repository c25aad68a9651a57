/** Compiled, never run: narrowing on `provider` and `event` gives the payload's type. */
import type { HelpdeskItem } from '../../library';
import { intercom } from '../../helpdesks/intercom';
import type { IntercomPayloads } from '../../helpdesks/intercom/payloads';
import type { IntercomConversation } from '../../helpdesks/intercom/payloads/conversation';
import type { IntercomContact } from '../../helpdesks/intercom/payloads/people';
import type { IntercomTicketWithPart } from '../../helpdesks/intercom/payloads/ticket';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const proven = <Proof extends true>(proof?: Proof) => proof;

type CatalogueName = (typeof intercom.events)[number]['name'];
proven<Equal<CatalogueName, keyof IntercomPayloads>>();

export function narrow(item: HelpdeskItem): string | null {
  if (item.provider !== 'intercom' || !item.known) return null;
  switch (item.event) {
    case 'conversation.user.created':
      proven<Equal<typeof item.data, IntercomConversation>>();
      // @ts-expect-error a conversation is no ticket
      void item.data.ticket_state;
      return item.data.source.body;
    case 'contact.user.created':
      proven<Equal<typeof item.data, IntercomContact>>();
      return item.data.email;
    case 'ticket.note.created':
      proven<Equal<typeof item.data, IntercomTicketWithPart>>();
      return item.data.ticket_part.body ?? null;
    case 'ticket.closed':
      // @ts-expect-error nested or not, by API version: it has to be checked
      return item.data.ticket.id;
    // @ts-expect-error no such topic
    case 'conversation.created':
      return null;
    default:
      return item.kind;
  }
}
