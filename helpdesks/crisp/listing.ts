import type { Listing } from '../../core/helpdesk/listing';
import type { CrispPayloads } from './payloads';

export const listing: Listing<keyof CrispPayloads> = {
  searchWords: ['crisp.chat', 'plugin hook', 'website hook'],
  colour: '#A6BBD9',
  sharesDuplicates: true,
  scenes: [
    { event: 'message:send' },
    { event: 'session:set_state' },
    { event: 'session:set_email', contact: true },
  ],
  forged: 'message:send',
};
