import type { Listing } from '../../core/helpdesk/listing';
import type { FreescoutPayloads } from './payloads';

export const listing: Listing<keyof FreescoutPayloads> = {
  searchWords: ['open source', 'self-hosted', 'email', 'help desk'],
  colour: '#B7CDEB',
  baseUrl: '',
  scenes: [
    { event: 'convo.created', contact: true },
    { event: 'convo.status', contact: true },
  ],
  forged: 'convo.customer.reply.created',
};
