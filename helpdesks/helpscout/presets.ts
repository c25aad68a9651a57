import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { HelpscoutPayloads } from './payloads';

/** The first message of a conversation comes with its creation only, so both are a new customer message. */
export const helpScoutPresets: ProviderPresets<keyof HelpscoutPayloads> = {
  'new-customer-message': {
    events: ['convo.created', 'convo.customer.reply.created', 'beacon.chat.customer.replied'],
    author: 'contact',
  },
  'agent-reply': { events: ['convo.agent.reply.created'] },
  'internal-note': { events: ['convo.note.created'] },
  'conversation-started': { events: ['convo.created', 'convo.ai-answers.created', 'beacon.chat.created'] },
  'conversation-assigned': { events: ['convo.assigned'] },
  'conversation-resolved': { events: ['convo.status'], status: 'resolved' },
  'conversation-reopened': { events: ['convo.status'], status: 'open' },
  rated: { events: ['satisfaction.ratings'] },
  'new-contact': { events: ['customer.created'] },
  'contact-changed': { events: ['customer.updated'] },
};
