import type { ChatwootConversation, ChatwootLastMessage } from './conversation';
import type { ChatwootAgentBot, ChatwootContactInside, ChatwootUserInside } from './people';
import type { ChatwootReadBackConversation } from './read-back';

/** What every event of the websocket says besides its own. Source: app/listeners/action_cable_listener.rb. */
export interface ChatwootPushed {
  account_id: number;
  /**
   * The user who did it, where Chatwoot knows: it never does for what contacts do, nor in `conversation.updated`,
   * `conversation.status_changed`, `conversation.read`, `assignee.changed` and `team.changed`, which a job tells.
   */
  performer?: ChatwootUserInside | ChatwootAgentBot;
}

/** With an integer type and times in seconds. One that was read back over REST lacks some columns. */
export type ChatwootPushedMessage = Partial<ChatwootLastMessage> &
  Pick<ChatwootLastMessage, RestColumns> &
  ChatwootPushed;

type RestColumns =
  | 'id'
  | 'content'
  | 'inbox_id'
  | 'conversation_id'
  | 'message_type'
  | 'created_at'
  | 'private'
  | 'status'
  | 'source_id'
  | 'content_type'
  | 'content_attributes';

/** As in webhooks, but for the name of its account. */
export type ChatwootPushedConversation = Omit<ChatwootConversation, 'account'> & ChatwootPushed;

export interface ChatwootPushedTyping extends ChatwootPushed {
  user: ChatwootUserInside | ChatwootContactInside | ChatwootAgentBot;
  conversation: ChatwootConversation;
  /** An agent is writing a note. Left out by old servers. */
  is_private?: boolean;
}

export type ChatwootPushedContact = ChatwootContactInside & ChatwootPushed;

/** Of the access token's own user. Source: app/models/notification.rb (push_event_data). */
export interface ChatwootNotification extends ChatwootPushed {
  notification: {
    id: number;
    /** `conversation_creation`, `conversation_assignment`, `conversation_mention`… */
    notification_type: string;
    primary_actor_type: string;
    primary_actor_id: number;
    /** Before some version only `id` and `meta` of the conversation. */
    primary_actor?: Partial<ChatwootConversation>;
    secondary_actor: Record<string, unknown> | null;
    user: ChatwootUserInside;
    /** ISO 8601. */
    read_at: string | null;
    snoozed_until: string | null;
    /** Seconds. */
    created_at: number;
    last_activity_at: number;
    account_id: number;
    meta?: Record<string, unknown>;
    push_message_title?: string;
    push_message_body?: string;
  };
  unread_count: number;
  count: number;
}

export interface ChatwootNotificationGone extends ChatwootPushed {
  notification: { id: number };
  unread_count: number;
  count: number;
}

/** Source: app/channels/room_channel.rb. Ids to `online`, `busy` or `offline`. */
export interface ChatwootPresence extends ChatwootPushed {
  users: Record<string, string>;
  contacts?: Record<string, string>;
}

/** Event name to `data`: what Chatwoot's websocket sends. Its events are not those of webhooks with other names. */
export interface ChatwootRealtimePayloads {
  'message.created': ChatwootPushedMessage;
  'message.updated': ChatwootPushedMessage & {
    /** Attribute to what it was and what it is. */
    previous_changes?: Record<string, [unknown, unknown]> | null;
  };
  'first.reply.created': ChatwootPushedMessage;
  /** By REST where the item's `source` is `catch-up`. */
  'conversation.created': ChatwootPushedConversation | ChatwootReadBackConversation;
  'conversation.updated': ChatwootPushedConversation;
  'conversation.status_changed': ChatwootPushedConversation;
  'assignee.changed': ChatwootPushedConversation;
  'team.changed': ChatwootPushedConversation;
  'conversation.contact_changed': ChatwootPushedConversation;
  'conversation.read': ChatwootPushedConversation;
  'conversation.mentioned': ChatwootPushedConversation;
  'conversation.typing_on': ChatwootPushedTyping;
  'conversation.typing_off': ChatwootPushedTyping;
  'contact.created': ChatwootPushedContact;
  'contact.updated': ChatwootPushedContact;
  'contact.merged': ChatwootPushedContact;
  'contact.deleted': ChatwootPushedContact;
  'notification.created': ChatwootNotification;
  'notification.updated': ChatwootNotification;
  'notification.deleted': ChatwootNotificationGone;
  'conversation.unread_count_changed': ChatwootPushed;
  'presence.update': ChatwootPresence;
  'account.cache_invalidated': ChatwootPushed & {
    /** Of each kind of setting a key that is another one after a change. */
    cache_keys: Record<string, string | number>;
  };
}
