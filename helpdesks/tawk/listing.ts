import type { Listing } from '../../core/helpdesk/listing';
import type { TawkPayloads } from './payloads';

export const listing: Listing<keyof TawkPayloads> = {
  searchWords: ['tawk.to', 'tawkto', 'chat widget', 'ticket'],
  colour: '#B7D9B1',
  scenes: [
    { event: 'chat:start', contact: true },
    { event: 'chat:end', contact: true },
  ],
  forged: 'chat:start',
};
