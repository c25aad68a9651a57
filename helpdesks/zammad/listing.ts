import type { Listing } from '../../core/helpdesk/listing';
import type { ZammadEventName } from './payloads';

export const listing: Listing<ZammadEventName> = {
  searchWords: ['open source', 'self-hosted', 'ticket'],
  colour: '#E4CF9C',
  baseUrl: '',
  scenes: [
    { event: 'ticket.created', contact: true },
    { event: 'ticket.state_changed', contact: true },
  ],
  forged: 'article.customer',
};
