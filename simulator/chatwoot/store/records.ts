/** What Chatwoot keeps in its database: its column names, times in milliseconds. */
export type Json = Record<string, unknown>;

export type Role = 'administrator' | 'agent';
export type Status = 'open' | 'resolved' | 'pending' | 'snoozed';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';
export type MessageType = 'incoming' | 'outgoing' | 'activity' | 'template';

export interface AccountRecord {
  readonly id: number;
  readonly name: string;
  status: 'active' | 'suspended';
}

export interface UserRecord {
  readonly id: number;
  readonly name: string;
  readonly available_name: string;
  readonly email: string;
  readonly role: Role;
  /** `online`, `busy` or `offline` while it is known; Chatwoot forgets who has not been there for a while. */
  availability: string | null;
  /** The accounts it belongs to. */
  readonly accounts: readonly number[];
  /** An agent sees only these; an administrator all. */
  readonly inboxes: readonly number[];
  access_token: string;
  pubsub_token: string;
}

export interface BotRecord {
  readonly id: number;
  readonly name: string;
  readonly access_token: string;
}

export interface InboxRecord {
  readonly id: number;
  name: string;
  readonly channel_type: string;
  /** Of an API inbox: where its own deliveries go, and what signs them. */
  webhook_url: string | null;
  readonly secret: string;
  /** Of the agent bot that is set for the inbox. */
  bot_url: string | null;
  readonly bot_secret: string;
  greeting_enabled: boolean;
  greeting_message: string | null;
  csat_survey_enabled: boolean;
  readonly created_at: number;
  updated_at: number;
}

export interface TeamRecord {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
}

export interface LabelRecord {
  readonly id: number;
  readonly title: string;
  readonly description: string | null;
}

export interface ContactRecord {
  readonly id: number;
  name: string;
  email: string | null;
  phone_number: string | null;
  identifier: string | null;
  additional_attributes: Json;
  custom_attributes: Json;
  blocked: boolean;
  /** A visitor until the email address or the phone number is known. */
  contact_type: 'visitor' | 'lead' | 'customer';
  label_list: readonly string[];
  last_activity_at: number | null;
  readonly created_at: number;
  updated_at: number;
}

export interface ConversationRecord {
  /** The database's: only `changed_attributes` ever show it. */
  readonly id: number;
  /** What people and URLs call its id. */
  readonly display_id: number;
  readonly uuid: string;
  readonly inbox_id: number;
  contact_id: number;
  readonly contact_inbox_id: number;
  readonly source_id: string;
  readonly pubsub_token: string;
  status: Status;
  priority: Priority | null;
  assignee_id: number | null;
  assignee_agent_bot_id: number | null;
  team_id: number | null;
  label_list: readonly string[];
  /** The same, joined; null before the first label. */
  cached_label_list: string | null;
  readonly additional_attributes: Json;
  custom_attributes: Json;
  snoozed_until: number | null;
  waiting_since: number | null;
  first_reply_created_at: number | null;
  agent_last_seen_at: number | null;
  contact_last_seen_at: number | null;
  last_activity_at: number;
  readonly created_at: number;
  updated_at: number;
}

export interface Author {
  readonly type: 'Contact' | 'User' | 'AgentBot';
  readonly id: number;
}

export interface MessageRecord {
  readonly id: number;
  /** The conversation's display id. */
  readonly conversation_id: number;
  content: string | null;
  /** As it goes to the channel. */
  processed_message_content: string | null;
  readonly message_type: MessageType;
  readonly private: boolean;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly source_id: string | null;
  readonly content_type: string;
  content_attributes: Json;
  readonly additional_attributes: Json;
  readonly sender: Author | null;
  readonly echo_id: string | null;
  attachments: readonly Json[];
  readonly created_at: number;
  updated_at: number;
}

/** Chatwoot's enum in the database, which push forms and REST show. */
export const MESSAGE_TYPES: Readonly<Record<MessageType, number>> = {
  incoming: 0,
  outgoing: 1,
  activity: 2,
  template: 3,
};
