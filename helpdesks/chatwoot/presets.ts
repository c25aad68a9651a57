import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { ChatwootPayloads } from './payloads';

/**
 * Each lists what webhooks and what the websocket call it; a trigger hears only one of the two. A status change
 * also fires conversation_updated, so no preset lists both: one click, one item.
 */
export const chatwootPresets: ProviderPresets<keyof ChatwootPayloads> = {
  'new-customer-message': { events: ['message_created', 'message.created'], kinds: ['message.received'] },
  'agent-reply': { events: ['message_created', 'message.created'], kinds: ['message.sent'] },
  'internal-note': { events: ['message_created', 'message.created'], kinds: ['message.note'] },
  'conversation-started': { events: ['conversation_created', 'conversation.created'] },
  'conversation-assigned': {
    events: ['conversation_updated', 'assignee.changed', 'team.changed'],
    kinds: ['conversation.assigned'],
  },
  'conversation-resolved': {
    events: ['conversation_status_changed', 'conversation.status_changed'],
    status: 'resolved',
  },
  'conversation-reopened': {
    events: ['conversation_status_changed', 'conversation.status_changed'],
    status: 'open',
  },
  'conversation-snoozed': {
    events: ['conversation_status_changed', 'conversation.status_changed'],
    kinds: ['conversation.snoozed'],
  },
  rated: { events: ['message_updated', 'message.updated'], kinds: ['conversation.rated'] },
  'new-contact': { events: ['contact_created', 'contact.created'] },
  'contact-changed': { events: ['contact_updated', 'contact.updated'], kinds: ['contact.updated'] },
};
