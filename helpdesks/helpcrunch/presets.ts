import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { HelpcrunchPayloads } from './payloads';

export const helpcrunchPresets: ProviderPresets<keyof HelpcrunchPayloads> = {
  'new-customer-message': { events: ['message.chat.customer', 'message.email.customer'] },
  'agent-reply': { events: ['message.chat.agent', 'message.email.agent'] },
  'internal-note': { events: ['message.private'] },
  'conversation-started': { events: ['chat.new'] },
  'conversation-assigned': { events: ['chat.assigned'] },
  // Closing also fires chat.status_updated, so listing that too would give two items for one click.
  'conversation-resolved': { events: ['chat.closed'] },
  'conversation-reopened': { events: ['chat.status_updated'], status: 'open' },
  'conversation-snoozed': { events: ['chat.snoozed'] },
  rated: { events: ['chat.rated'] },
  'new-contact': { events: ['customer.new'] },
  'contact-changed': {
    events: ['customer.email_updated', 'customer.tags_changed', 'customer.blocked', 'customer.unblocked'],
  },
};
