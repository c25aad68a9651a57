import type { IntercomConversationPayloads } from '../payloads/conversation';
import { createRowMaker, type IntercomRows } from './row';

const conversation = createRowMaker('conversation', 'conversation.updated');

export const conversationRows: IntercomRows<keyof IntercomConversationPayloads> = {
  'conversation_part.tag.created': conversation('Message Tagged', 'A message of a conversation was tagged'),
  'conversation.admin.assigned': conversation(
    'Conversation Assigned',
    'A conversation was assigned to, or unassigned from, a teammate or a team',
    'conversation.assigned',
  ),
  'conversation.admin.open.assigned': conversation(
    'Open Conversation Assigned',
    'An open conversation was assigned to, or unassigned from, a teammate or a team',
    'conversation.assigned',
  ),
  'conversation.admin.closed': conversation(
    'Conversation Closed',
    'A conversation was closed',
    'conversation.status_changed',
  ),
  'conversation.admin.opened': conversation(
    'Conversation Opened',
    'A conversation was reopened',
    'conversation.status_changed',
  ),
  'conversation.admin.snoozed': conversation(
    'Conversation Snoozed',
    'A conversation was snoozed',
    'conversation.snoozed',
  ),
  'conversation.admin.unsnoozed': conversation(
    'Conversation Unsnoozed',
    'A snoozed conversation became active again',
    'conversation.status_changed',
  ),
  'conversation.rating.added': conversation(
    'Conversation Rated',
    'A customer rated a conversation',
    'conversation.rated',
  ),
  'conversation.priority.updated': conversation(
    'Priority Changed',
    'A conversation was marked as priority or unmarked',
  ),
  'conversation.read': conversation('Conversation Read', 'A customer read a conversation', 'other'),
  'conversation.contact.attached': conversation(
    'Contact Attached to Conversation',
    'A contact was added to a conversation',
  ),
  'conversation.contact.detached': conversation(
    'Contact Detached From Conversation',
    'A contact was removed from a conversation',
  ),
  'conversation.company.updated': conversation(
    'Company of Conversation Changed',
    'The company that a conversation belongs to changed',
  ),
  'conversation.deleted': conversation(
    'Conversation Deleted',
    'A conversation was deleted',
    'conversation.removed',
  ),
};
