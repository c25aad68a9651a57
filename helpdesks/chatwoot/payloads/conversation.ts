import type { ChatwootAttachment } from './attachment';
import type {
  ChatwootAccount,
  ChatwootAgentBot,
  ChatwootCaptain,
  ChatwootContactInside,
  ChatwootTeam,
  ChatwootUserInside,
} from './people';

/** Source: chatwoot/chatwoot@v4.15.1, app/presenters/conversations/event_data_presenter.rb. */
export interface ChatwootConversation {
  /** The number people see, and the one in API and dashboard URLs. */
  id: number;
  inbox_id: number;
  additional_attributes: Record<string, unknown>;
  custom_attributes: Record<string, unknown>;
  can_reply: boolean;
  /** `Channel::WebWidget`, `Channel::Api`, `Channel::Email`… */
  channel: string;
  contact_inbox: ChatwootContactInbox;
  /** At most one: the last public message, which is not always the one that triggered the event. */
  messages: ChatwootLastMessage[];
  labels: string[];
  meta: {
    sender: ChatwootContactInside;
    assignee: ChatwootUserInside | ChatwootAgentBot | null;
    /** Since 4.8.0. */
    assignee_type?: 'User' | 'AgentBot' | null;
    team: ChatwootTeam | null;
    hmac_verified: boolean | null;
  };
  status: 'open' | 'resolved' | 'pending' | 'snoozed';
  priority: 'low' | 'medium' | 'high' | 'urgent' | null;
  snoozed_until: string | null;
  first_reply_created_at: string | null;
  /** At most 10. */
  unread_count: number;
  /** Seconds; 0 is none, here and in the next two. */
  waiting_since: number;
  agent_last_seen_at: number;
  contact_last_seen_at: number;
  last_activity_at: number;
  timestamp: number;
  /** Seconds. */
  created_at: number;
  /** Seconds with a fraction; since 4.0.2. */
  updated_at?: number;
  /** Since 4.14.2. */
  account?: ChatwootAccount;
}

export interface ChatwootContactInbox {
  id: number;
  contact_id: number;
  inbox_id: number;
  source_id: string;
  created_at: string;
  updated_at: string;
  hmac_verified: boolean;
  /** A live websocket credential of the contact: items hold `[redacted]`. */
  pubsub_token: string;
}

/** A message inside a conversation: other forms of type and times than a message of its own. */
export interface ChatwootLastMessage {
  id: number;
  content: string | null;
  account_id: number;
  inbox_id: number;
  conversation_id: number;
  /** incoming, outgoing, activity, template. */
  message_type: 0 | 1 | 2 | 3;
  /** Seconds. */
  created_at: number;
  updated_at: string;
  private: boolean;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  source_id: string | null;
  content_type: string;
  content_attributes: Record<string, unknown>;
  sender_type: 'Contact' | 'User' | 'AgentBot' | 'Captain::Assistant' | null;
  sender_id: number | null;
  external_source_ids?: Record<string, unknown>;
  additional_attributes?: Record<string, unknown>;
  processed_message_content?: string | null;
  sentiment?: Record<string, unknown>;
  conversation: {
    assignee_id: number | null;
    unread_count: number;
    last_activity_at: number;
    contact_inbox: { source_id: string };
  };
  echo_id?: string;
  attachments?: ChatwootAttachment[];
  sender?: ChatwootContactInside | ChatwootUserInside | ChatwootAgentBot | ChatwootCaptain;
}
