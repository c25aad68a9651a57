import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { ChatwootPayloads } from './payloads';

const STATUS_CHANGES = ['conversation_updated', 'conversation.status_changed'] as const;

/**
 * Each lists what webhooks and what the websocket call it; a trigger hears only one of the two. A status change fires
 * two webhooks, of which only conversation_updated is sure of the status, so presets list that one: one click, one item.
 */
export const chatwootPresets: ProviderPresets<keyof ChatwootPayloads> = {
  'new-customer-message': { events: ['message_created', 'message.created'], kinds: ['message.received'] },
  'picker-answered': { events: ['message_updated', 'message.updated'], answered: true },
  'agent-reply': { events: ['message_created', 'message.created'], kinds: ['message.sent'] },
  'internal-note': { events: ['message_created', 'message.created'], kinds: ['message.note'] },
  'conversation-started': { events: ['conversation_created', 'conversation.created'] },
  'conversation-assigned': {
    events: ['conversation_updated', 'assignee.changed', 'team.changed'],
    kinds: ['conversation.assigned'],
  },
  'conversation-resolved': {
    events: STATUS_CHANGES,
    changed: 'status',
    status: 'resolved',
  },
  'conversation-reopened': {
    events: STATUS_CHANGES,
    changed: 'status',
    status: 'open',
  },
  'conversation-snoozed': {
    events: STATUS_CHANGES,
    changed: 'status',
    status: 'snoozed',
  },
  rated: { events: ['message_updated', 'message.updated'], kinds: ['conversation.rated'] },
  'new-contact': { events: ['contact_created', 'contact.created'] },
  'contact-changed': { events: ['contact_updated', 'contact.updated'], kinds: ['contact.updated'] },
};
