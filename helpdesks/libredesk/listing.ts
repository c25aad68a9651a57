import type { Listing } from '../../core/helpdesk/listing';
import type { LibredeskPayloads } from './payloads';

export const listing: Listing<keyof LibredeskPayloads> = {
  searchWords: ['open source', 'self-hosted', 'email'],
  colour: '#B9C7D1',
  baseUrl: '',
  scenes: [
    { event: 'message.created', contact: true },
    { event: 'conversation.status_changed', contact: true },
  ],
  forged: 'message.created',
};
