import type { Listing } from '../../core/helpdesk/listing';
import type { ChatwootPayloads } from './payloads';

export const listing: Listing<keyof ChatwootPayloads> = {
  searchWords: ['agent bot', 'automation rule'],
  colour: '#A9CCE3',
  baseUrl: 'https://app.chatwoot.com',
  scenes: [
    { event: 'message_created', contact: true },
    { event: 'conversation_status_changed', contact: true },
    { event: 'contact_created', contact: true },
  ],
  forged: 'message_created',
};
