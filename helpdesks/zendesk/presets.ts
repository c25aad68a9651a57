import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { ZendeskPayloads } from './payloads';

/**
 * A ticket's first words are its description and come with its creation only. A message of a messaging conversation is no
 * comment, so both are listed. Assigning an agent often changes the group too, which is a second event.
 */
export const zendeskPresets: ProviderPresets<keyof ZendeskPayloads> = {
  'new-customer-message': {
    events: ['ticket.comment_added', 'messaging_ticket.message_added'],
    kinds: ['message.received'],
  },
  'agent-reply': {
    events: ['ticket.comment_added', 'messaging_ticket.message_added'],
    kinds: ['message.sent'],
  },
  'internal-note': { events: ['ticket.comment_added'], kinds: ['message.note'] },
  'conversation-started': { events: ['ticket.created'] },
  'conversation-assigned': { events: ['ticket.agent_assignment_changed', 'ticket.group_assignment_changed'] },
  'conversation-resolved': { events: ['ticket.status_changed'], status: 'resolved' },
  'conversation-reopened': { events: ['ticket.status_changed'], status: 'open' },
  rated: { events: ['ticket.csat_received'] },
  'new-contact': { events: ['user.created'], kinds: ['contact.created'] },
  'contact-changed': {
    events: [
      'user.name_changed',
      'user.details_changed',
      'user.identity_changed',
      'user.custom_field_changed',
    ],
    kinds: ['contact.updated'],
  },
};
