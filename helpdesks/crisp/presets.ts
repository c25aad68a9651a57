import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { CrispPayloads } from './payloads';

export const crispPresets: ProviderPresets<keyof CrispPayloads> = {
  'new-customer-message': { events: ['message:send'], kinds: ['message.received'] },
  'picker-answered': { events: ['message:updated'], author: 'contact' },
  'agent-reply': { events: ['message:received'], kinds: ['message.sent'] },
  'internal-note': { events: ['message:received'], kinds: ['message.note'] },
  'conversation-started': { events: ['session:request:initiated'] },
  'conversation-assigned': { events: ['session:set_routing'] },
  // `session:set_closed` is an operator who looks elsewhere.
  'conversation-resolved': { events: ['session:set_state'], status: 'resolved' },
  'conversation-reopened': { events: ['session:set_state'], status: 'open' },
  rated: { events: ['session:sync:rating'] },
  'new-contact': { events: ['people:profile:created'] },
  'contact-changed': { events: ['people:profile:updated'] },
};
