import type { IntercomTicketPayloads } from '../payloads/ticket';
import { createRowMaker, type IntercomRows } from './row';

const ticket = createRowMaker('ticket', 'conversation.updated');

/** A ticket is a conversation with a form, so its kinds are those of conversations and messages. */
export const ticketRows: IntercomRows<keyof IntercomTicketPayloads> = {
  'ticket.created': ticket('Ticket Created', 'A ticket was created', 'conversation.started'),
  'ticket.contact.replied': ticket(
    'Customer Replied to Ticket',
    'A customer replied to a ticket',
    'message.received',
  ),
  'ticket.admin.replied': ticket(
    'Teammate Replied to Ticket',
    'A teammate replied to a ticket',
    'message.sent',
  ),
  'ticket.note.created': ticket(
    'Note Added to Ticket',
    'A note that the customer cannot see was added to a ticket',
    'message.note',
  ),
  'ticket.admin.replied.translated': ticket(
    'Ticket Reply Translated',
    "A translation of a teammate's reply to a ticket is available",
    'message.updated',
  ),
  'ticket.state.updated': ticket(
    'Ticket State Changed',
    'The state of a ticket changed',
    'conversation.status_changed',
  ),
  'ticket.resolved': ticket('Ticket Resolved', 'A ticket was resolved', 'conversation.status_changed'),
  'ticket.closed': ticket(
    'Ticket Closed',
    'The conversation of a ticket was closed; with older API versions, the ticket was resolved',
    'conversation.status_changed',
  ),
  'ticket.admin.assigned': ticket(
    'Ticket Assigned to Teammate',
    'A ticket was assigned to a teammate',
    'conversation.assigned',
  ),
  'ticket.team.assigned': ticket(
    'Ticket Assigned to Team',
    'A ticket was assigned to a team',
    'conversation.assigned',
  ),
  'ticket.rating.provided': ticket('Ticket Rated', 'A customer rated a ticket', 'conversation.rated'),
  'ticket.attribute.updated': ticket('Ticket Field Changed', 'A field of a ticket changed'),
  'ticket.contact.attached': ticket('Contact Attached to Ticket', 'A contact was added to a ticket'),
  'ticket.contact.detached': ticket('Contact Detached From Ticket', 'A contact was removed from a ticket'),
};
