import type {
  ChatwootConversation,
  ChatwootLastMessage,
} from '../../../helpdesks/chatwoot/payloads/conversation';
import type {
  ChatwootAgentBot,
  ChatwootContactInside,
  ChatwootUserInside,
} from '../../../helpdesks/chatwoot/payloads/people';
import type { Store } from '../store/store';
import {
  type BotRecord,
  type ContactRecord,
  type ConversationRecord,
  type MessageRecord,
  type UserRecord,
  MESSAGE_TYPES,
} from '../store/records';
import type { VersionTraits } from '../versions';
import { fraction, iso, seconds } from './times';

/** What a form is made from. */
export interface FormContext {
  readonly store: Store;
  readonly version: VersionTraits;
}

/** `push_event_data`: on the cable, and inside conversations (app/models/{contact,user,agent_bot}.rb). */
export function contactPush({ version }: FormContext, contact: ContactRecord): ChatwootContactInside {
  const { additional_attributes, custom_attributes, email, id, identifier, name, phone_number } = contact;
  const { blocked } = contact;
  return {
    ...{ additional_attributes, custom_attributes, email, id, identifier, name, phone_number },
    thumbnail: '',
    ...(version.tellsUpdatedAt ? { blocked } : {}),
    type: 'contact',
  };
}

export function userPush({ id, name, available_name, availability }: UserRecord): ChatwootUserInside {
  const rest = { avatar_url: '', type: 'user', availability_status: availability, thumbnail: '' } as const;
  return { id, name, available_name, ...rest };
}

export function botPush({ id, name }: BotRecord): ChatwootAgentBot {
  return { id, name, avatar_url: '', type: 'agent_bot' };
}

export function authorPush(context: FormContext, { sender }: MessageRecord): ChatwootLastMessage['sender'] {
  if (sender === null) return undefined;
  if (sender.type === 'AgentBot') return botPush(context.store.bot);
  if (sender.type === 'User') return userPush(context.store.user(sender.id));
  const contact = context.store.contacts.get(sender.id);
  return contact === undefined ? undefined : contactPush(context, contact);
}

/** app/models/message.rb: the columns, with an integer type and the conversation's display id. */
export function messagePush(context: FormContext, message: MessageRecord): ChatwootLastMessage {
  const { store } = context;
  const conversation = store.conversation(message.conversation_id);
  const { id, content, status, source_id, content_type, content_attributes, sender } = message;
  const author = authorPush(context, message);
  return {
    ...{ id, content, account_id: store.account.id, inbox_id: conversation.inbox_id },
    conversation_id: conversation.display_id,
    message_type: MESSAGE_TYPES[message.message_type] as ChatwootLastMessage['message_type'],
    created_at: seconds(message.created_at),
    updated_at: iso(message.updated_at),
    private: message.private,
    ...{ status, source_id, content_type, content_attributes },
    sender_type: sender?.type ?? null,
    sender_id: sender?.id ?? null,
    external_source_ids: {},
    additional_attributes: message.additional_attributes,
    processed_message_content: message.processed_message_content,
    sentiment: {},
    conversation: {
      assignee_id: conversation.assignee_id,
      unread_count: unreadCount(store, conversation),
      last_activity_at: seconds(conversation.last_activity_at),
      contact_inbox: { source_id: conversation.source_id },
    },
    ...(message.echo_id === null ? {} : { echo_id: message.echo_id }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments as never }),
    ...(author === undefined ? {} : { sender: author }),
  };
}

/** app/presenters/conversations/event_data_presenter.rb, push_data. */
export function conversationPush(
  context: FormContext,
  conversation: ConversationRecord,
): Omit<ChatwootConversation, 'account'> {
  const { store, version } = context;
  const { inbox_id, label_list, status, custom_attributes, priority } = conversation;
  const last = store.findMessages(conversation.display_id).findLast(isPublicChat);
  return {
    additional_attributes: conversation.additional_attributes,
    can_reply: true,
    channel: store.inbox(inbox_id).channel_type,
    contact_inbox: contactInbox(conversation),
    id: conversation.display_id,
    inbox_id,
    messages: last === undefined ? [] : [messagePush(context, last)],
    labels: [...label_list],
    meta: meta(context, conversation),
    ...{ status, custom_attributes },
    snoozed_until: iso(conversation.snoozed_until),
    unread_count: unreadCount(store, conversation),
    first_reply_created_at: iso(conversation.first_reply_created_at),
    priority,
    waiting_since: seconds(conversation.waiting_since),
    agent_last_seen_at: seconds(conversation.agent_last_seen_at),
    contact_last_seen_at: seconds(conversation.contact_last_seen_at),
    last_activity_at: seconds(conversation.last_activity_at),
    timestamp: seconds(conversation.last_activity_at),
    created_at: seconds(conversation.created_at),
    ...(version.tellsUpdatedAt ? { updated_at: fraction(conversation.updated_at) } : {}),
  };
}

function meta(context: FormContext, conversation: ConversationRecord): ChatwootConversation['meta'] {
  const { store, version } = context;
  const { assignee_id: userId, assignee_agent_bot_id: botId, team_id: teamId } = conversation;
  const team = teamId === null ? null : store.team(teamId);
  const assignee = userId === null ? null : userPush(store.user(userId));
  return {
    sender: contactPush(context, store.contact(conversation.contact_id)),
    assignee: botId === null ? assignee : botPush(store.bot),
    ...(version.tellsAssigneeType
      ? { assignee_type: botId !== null ? 'AgentBot' : userId !== null ? 'User' : null }
      : {}),
    team: team === null ? null : { id: team.id, name: team.name },
    hmac_verified: false,
  };
}

function contactInbox(conversation: ConversationRecord): ChatwootConversation['contact_inbox'] {
  const { contact_inbox_id: id, contact_id, inbox_id, source_id, pubsub_token, created_at } = conversation;
  const times = { created_at: iso(created_at), updated_at: iso(created_at) };
  return { id, contact_id, inbox_id, source_id, ...times, hmac_verified: false, pubsub_token };
}

export function unreadCount(store: Store, { display_id: id, agent_last_seen_at: seen }: ConversationRecord) {
  const unread = store
    .findMessages(id)
    .filter((message) => message.message_type === 'incoming' && message.created_at > (seen ?? 0));
  return Math.min(unread.length, 10);
}

function isPublicChat(message: MessageRecord): boolean {
  return message.message_type !== 'activity' && !message.private;
}
