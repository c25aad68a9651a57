import type { IntercomMessagePayloads } from '../payloads/conversation';
import { createRowMaker, type IntercomRows } from './row';

const message = createRowMaker('message', 'message.sent');

/** Of the two topics of a bot's reply, the second to come is none. */
const reply = ['message.sent', { kinds: ['message.sent', 'other'] }] as const;

/** A conversation's first message is announced with its creation, and by nothing else: so that is a message. */
export const messageRows: IntercomRows<keyof IntercomMessagePayloads> = {
  'conversation.user.created': message(
    'Conversation Started by Customer',
    'A user or lead started a conversation; the event contains their first message',
    'message.received',
  ),
  'conversation.user.replied': message(
    'Customer Replied',
    'A visitor, lead or user replied in a conversation',
    'message.received',
  ),
  'conversation.admin.replied': message('Teammate Replied', 'A teammate replied in a conversation', ...reply),
  'conversation.operator.replied': message('Bot Replied', 'Fin or a bot replied in a conversation', ...reply),
  'conversation.admin.single.created': message(
    'Conversation Started by Teammate',
    'A teammate started a conversation with one person; the event contains their first message',
  ),
  'conversation.admin.noted': message(
    'Note Added',
    'A teammate added a note that the customer cannot see',
    'message.note',
  ),
  'conversation.admin.replied.translated': message(
    'Reply Translated',
    "A translation of a teammate's reply is available",
    'message.updated',
  ),
  'conversation_part.redacted': message('Message Deleted', 'A message was deleted', 'message.removed'),
};
