import type { Listing } from '../../core/helpdesk/listing';
import type { FrontPayloads } from './payloads';

export const listing: Listing<keyof FrontPayloads> = {
  searchWords: ['frontapp', 'shared inbox', 'email'],
  colour: '#E9B8CB',
  scenes: [
    { event: 'inbound_received', contact: true },
    { event: 'conversation_archived', contact: true },
  ],
  forged: 'inbound_received',
};
