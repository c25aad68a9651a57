import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { LibredeskPayloads } from './payloads';

export const libredeskPresets: ProviderPresets<keyof LibredeskPayloads> = {
  'new-customer-message': { events: ['message.created'], kinds: ['message.received'] },
  'agent-reply': { events: ['message.created'], kinds: ['message.sent'] },
  'internal-note': { events: ['message.created'], kinds: ['message.note'] },
  'conversation-started': { events: ['conversation.created'] },
  'conversation-assigned': { events: ['conversation.assigned', 'conversation.unassigned'] },
  'conversation-resolved': { events: ['conversation.status_changed'], status: 'resolved' },
  'conversation-reopened': { events: ['conversation.status_changed'], status: 'open' },
  'conversation-snoozed': { events: ['conversation.status_changed'], kinds: ['conversation.snoozed'] },
};
