import type { Listing } from '../../core/helpdesk/listing';
import type { HelpscoutPayloads } from './payloads';

export const listing: Listing<keyof HelpscoutPayloads> = {
  searchWords: ['helpscout', 'beacon', 'shared inbox', 'email'],
  colour: '#D9C2B0',
  scenes: [{ event: 'convo.customer.reply.created', contact: true }, { event: 'satisfaction.ratings' }],
  forged: 'convo.created',
};
