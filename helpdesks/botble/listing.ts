import type { Listing } from '../../core/helpdesk/listing';
import type { BotblePayloads } from './payloads';

export const listing: Listing<keyof BotblePayloads> = {
  searchWords: ['fob live chat'],
  colour: '#B5D3B0',
  scenes: [
    { event: 'conversation.started', contact: true },
    { event: 'message.received', contact: true },
  ],
  forged: 'message.received',
};
