import type { Listing } from '../../core/helpdesk/listing';
import type { ZendeskPayloads } from './payloads';

export const listing: Listing<keyof ZendeskPayloads> = {
  searchWords: ['support', 'ticket', 'messaging'],
  colour: '#A9C3B1',
  baseUrl: '',
  scenes: [{ event: 'ticket.comment_added' }, { event: 'ticket.status_changed' }],
  forged: 'ticket.comment_added',
};
