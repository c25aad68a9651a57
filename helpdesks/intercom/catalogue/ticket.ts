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
    'A note was added to a ticket that the customer does not see',
    'message.note',
  ),
  'ticket.admin.replied.translated': ticket(
    'Ticket Reply Translated',
    "The translation of a teammate's reply to a ticket is there",
    'message.updated',
  ),
  'ticket.state.updated': ticket(
    'Ticket State Changed',
    'The state of a ticket changed',
    'conversation.status_changed',
  ),
  'ticket.resolved': ticket(
    'Ticket Resolved',
    'The state of a ticket became resolved',
    'conversation.status_changed',
  ),
  'ticket.closed': ticket(
    'Ticket Closed',
    'The conversation of a ticket was closed; with older API versions, the ticket was resolved',
    'conversation.status_changed',
  ),
  'ticket.admin.assigned': ticket(
    'Ticket Assigned to Teammate',
    'A ticket was given to a teammate',
    'conversation.assigned',
  ),
  'ticket.team.assigned': ticket(
    'Ticket Assigned to Team',
    'A ticket was given to a team',
    'conversation.assigned',
  ),
  'ticket.rating.provided': ticket('Ticket Rated', 'A customer rated a ticket', 'conversation.rated'),
  'ticket.attribute.updated': ticket('Ticket Field Changed', 'A field of a ticket changed'),
  'ticket.contact.attached': ticket('Contact Attached to Ticket', 'Somebody was added to a ticket'),
  'ticket.contact.detached': ticket('Contact Detached From Ticket', 'Somebody was taken out of a ticket'),
};
