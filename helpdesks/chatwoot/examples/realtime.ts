import type { Examples } from '../../../core/helpdesk/examples';
import type { ChatwootConversation } from '../payloads/conversation';
import type {
  ChatwootNotification,
  ChatwootPushedConversation,
  ChatwootRealtimePayloads,
} from '../payloads/realtime';
import { assigned, conversation } from './conversation';
import { account, agentInside, botInside, contactInside } from './people';
import { pushedMessageExamples } from './realtime-messages';

const account_id = account.id;

/** Without the account's name. */
function inside({ account: _, ...shown }: ChatwootConversation): ChatwootConversation {
  return shown;
}

/** Who did it comes along only where it was told at once: changes are told by a job, which does not know. */
function pushed(shown: ChatwootConversation, by?: typeof agentInside): ChatwootPushedConversation {
  return { ...inside(shown), account_id, ...(by !== undefined && { performer: by }) };
}

const resolved = { ...assigned, status: 'resolved', unread_count: 0, waiting_since: 0 } as const;

const notification: ChatwootNotification['notification'] = {
  id: 318,
  notification_type: 'conversation_assignment',
  primary_actor_type: 'Conversation',
  primary_actor_id: 88231,
  read_at: null,
  secondary_actor: null,
  user: agentInside,
  created_at: 1778061725,
  last_activity_at: 1778061725,
  snoozed_until: null,
  meta: {},
  account_id,
  primary_actor: inside(assigned),
  push_message_title: 'Priya Raman: Is the <Aurora> lamp dimmable & in stock?',
  push_message_body: 'Priya Raman: Is the <Aurora> lamp dimmable & in stock?',
};

const conversations = {
  'conversation.created': [
    { variant: 'usual', payload: pushed(conversation) },
    { variant: 'no message yet', payload: pushed({ ...conversation, messages: [] }) },
    { variant: 'by an agent', payload: pushed({ ...conversation, messages: [] }, agentInside) },
  ],
  'conversation.updated': [
    { variant: 'usual', payload: pushed({ ...conversation, labels: ['returns'] }) },
  ],
  'conversation.status_changed': [
    { variant: 'usual', payload: pushed(resolved) },
    { variant: 'reopened by the contact', payload: pushed(assigned) },
    {
      variant: 'snoozed',
      payload: pushed({ ...assigned, status: 'snoozed', snoozed_until: '2026-05-08T07:00:00.000Z' }),
    },
  ],
  'assignee.changed': [
    { variant: 'usual', payload: pushed(assigned) },
    { variant: 'taken away', payload: pushed(conversation) },
    {
      variant: 'given to a bot',
      payload: pushed({ ...conversation, meta: { ...conversation.meta, assignee: botInside, assignee_type: 'AgentBot' } }),
    },
  ],
  'team.changed': [{ variant: 'usual', payload: pushed(assigned) }],
  'conversation.contact_changed': [{ variant: 'usual', payload: pushed(conversation, agentInside) }],
  'conversation.read': [{ variant: 'usual', payload: pushed(assigned) }],
  'conversation.mentioned': [{ variant: 'usual', payload: pushed(assigned) }],
} as const;

const contacts = {
  'contact.created': [
    { variant: 'usual', payload: { ...contactInside, account_id } },
    {
      variant: 'anonymous visitor',
      payload: {
        ...contactInside,
        ...{ id: 4411, name: 'quiet-river-204', email: null, phone_number: null, identifier: null },
        account_id,
      },
    },
  ],
  'contact.updated': [
    { variant: 'usual', payload: { ...contactInside, account_id, performer: agentInside } },
  ],
  'contact.merged': [{ variant: 'usual', payload: { ...contactInside, account_id, performer: agentInside } }],
  'contact.deleted': [
    { variant: 'usual', payload: { ...contactInside, account_id, performer: agentInside } },
  ],
} as const;

export const realtimeExamples: Examples<ChatwootRealtimePayloads> = {
  ...pushedMessageExamples,
  ...conversations,
  ...contacts,
  'conversation.typing_on': [
    { variant: 'usual', payload: { conversation: inside(conversation), user: contactInside, is_private: false, account_id } },
    {
      variant: 'agent writing a note',
      payload: {
        ...{ conversation: inside(assigned), user: agentInside, is_private: true, account_id },
        performer: agentInside,
      },
    },
  ],
  'conversation.typing_off': [
    { variant: 'usual', payload: { conversation: inside(conversation), user: contactInside, is_private: false, account_id } },
  ],
  'notification.created': [
    { variant: 'usual', payload: { notification, unread_count: 3, count: 41, account_id } },
  ],
  'notification.updated': [
    {
      variant: 'usual',
      payload: {
        notification: { ...notification, read_at: '2026-05-06T10:03:00.000Z' },
        ...{ unread_count: 2, count: 41, account_id },
        performer: agentInside,
      },
    },
  ],
  'notification.deleted': [
    { variant: 'usual', payload: { notification: { id: 318 }, unread_count: 2, count: 40, account_id } },
  ],
  'conversation.unread_count_changed': [{ variant: 'usual', payload: { account_id } }],
  'presence.update': [
    { variant: 'usual', payload: { account_id, users: { '17': 'online' }, contacts: { '4410': 'online' } } },
  ],
  'account.cache_invalidated': [
    {
      variant: 'usual',
      payload: {
        cache_keys: { label: '1778061600', inbox: '1778061725', team: '0000000000' },
        account_id,
        performer: agentInside,
      },
    },
  ],
};
