import type { ChatwootAttachment } from './attachment';
import type { ChatwootConversation } from './conversation';
import type {
  ChatwootAccount,
  ChatwootAgentBot,
  ChatwootCaptain,
  ChatwootContact,
  ChatwootInbox,
  ChatwootUser,
} from './people';

/** Source: chatwoot/chatwoot@v4.15.1, app/models/message.rb (webhook_data). It has no `status`. */
export interface ChatwootMessage {
  account: ChatwootAccount;
  inbox: ChatwootInbox;
  conversation: ChatwootConversation;
  id: number;
  /** Markdown; HTML from 4.9.0 to 4.12.0. */
  content: string | null;
  content_type: string;
  content_attributes: ChatwootContentAttributes;
  additional_attributes: Record<string, unknown>;
  message_type: 'incoming' | 'outgoing' | 'template';
  /** A note that the contact does not see. */
  private: boolean;
  /** Null for templates and for replies made in the channel's own app. */
  sender: ChatwootContact | ChatwootUser | ChatwootAgentBot | ChatwootCaptain | null;
  source_id: string | null;
  /** ISO 8601; the time of creation also in `message_updated`. */
  created_at: string;
  /** Left out when there is none. */
  attachments?: ChatwootAttachment[];
}

/** What is known of it; whoever writes through the API may add keys of their own. */
export interface ChatwootContentAttributes {
  in_reply_to?: number | null;
  deleted?: boolean;
  items?: unknown[];
  /** A picked answer, or `{csat_survey_response: {rating, feedback_message}}`. */
  submitted_values?: unknown;
  submitted_email?: string;
  email?: Record<string, unknown>;
  /** Null once it was delivered after all. */
  external_error?: string | null;
  external_echo?: boolean;
  translations?: Record<string, unknown> | null;
  automation_rule_id?: number;
  [key: string]: unknown;
}
