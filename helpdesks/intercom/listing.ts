import type { Listing } from '../../core/helpdesk/listing';
import type { IntercomPayloads } from './payloads';

export const listing: Listing<keyof IntercomPayloads> = {
  searchWords: ['fin', 'chat', 'ticket'],
  colour: '#C4B7DE',
  baseUrl: '',
  scenes: [{ event: 'conversation.user.created', contact: true }, { event: 'ticket.resolved' }],
  forged: 'conversation.user.replied',
};
