import type { ProviderPresets } from '../../presets';
import type { ChatwootPayloads } from './payloads';

/** A status change also fires conversation_updated, so no preset lists both: one click, one item. */
export const chatwootPresets: ProviderPresets<keyof ChatwootPayloads> = {
  'new-customer-message': { events: ['message_created'], kinds: ['message.received'] },
  'agent-reply': { events: ['message_created'], kinds: ['message.sent'] },
  'internal-note': { events: ['message_created'], kinds: ['message.note'] },
  'conversation-started': { events: ['conversation_created'] },
  'conversation-assigned': { events: ['conversation_updated'], kinds: ['conversation.assigned'] },
  'conversation-resolved': { events: ['conversation_status_changed'], status: 'resolved' },
  'conversation-reopened': { events: ['conversation_status_changed'], status: 'open' },
  'conversation-snoozed': { events: ['conversation_status_changed'], kinds: ['conversation.snoozed'] },
  rated: { events: ['message_updated'], kinds: ['conversation.rated'] },
  'new-contact': { events: ['contact_created'] },
  'contact-changed': { events: ['contact_updated'], kinds: ['contact.updated'] },
};
