import type { Listing } from '../../core/helpdesk/listing';
import type { HelpcrunchPayloads } from './payloads';

export const listing: Listing<keyof HelpcrunchPayloads> = {
  searchWords: ['chat', 'ticket'],
  colour: '#E3C6A0',
  scenes: [
    { event: 'message.chat.customer', contact: true },
    { event: 'chat.rated', contact: true },
  ],
  forged: 'chat.rated',
};
