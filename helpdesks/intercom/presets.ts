import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { IntercomPayloads } from './payloads';

/**
 * The first message of a conversation comes with its creation only, so both topics are a new customer message. Of
 * topics that one click fires together (`open.assigned`, `ticket.closed`), presets list one: one click, one item.
 */
export const intercomPresets: ProviderPresets<keyof IntercomPayloads> = {
  'new-customer-message': {
    events: ['conversation.user.created', 'conversation.user.replied', 'ticket.contact.replied'],
  },
  'agent-reply': {
    events: ['conversation.admin.replied', 'conversation.operator.replied', 'ticket.admin.replied'],
    kinds: ['message.sent'],
  },
  'internal-note': { events: ['conversation.admin.noted', 'ticket.note.created'] },
  'conversation-started': {
    events: ['conversation.user.created', 'conversation.admin.single.created', 'ticket.created'],
  },
  'conversation-assigned': {
    events: ['conversation.admin.assigned', 'ticket.admin.assigned', 'ticket.team.assigned'],
  },
  'conversation-resolved': { events: ['conversation.admin.closed', 'ticket.resolved'] },
  'conversation-reopened': { events: ['conversation.admin.opened'] },
  'conversation-snoozed': { events: ['conversation.admin.snoozed'] },
  rated: { events: ['conversation.rating.added', 'ticket.rating.provided'] },
  'new-contact': { events: ['contact.user.created', 'contact.lead.created'] },
  'contact-changed': { events: ['contact.user.updated', 'contact.lead.updated', 'contact.merged'] },
};
