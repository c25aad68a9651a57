import type { ChatwootConversation } from './conversation';
import type {
  ChatwootAccount,
  ChatwootAgentBot,
  ChatwootContact,
  ChatwootInbox,
  ChatwootUser,
} from './people';

/** Source: chatwoot/chatwoot@v4.15.1, app/models/contact_inbox.rb (webhook_data). */
export interface ChatwootWidgetVisit {
  /** Of the link between contact and inbox: neither the contact's nor a conversation's. */
  id: number;
  contact: ChatwootContact;
  inbox: ChatwootInbox;
  account: ChatwootAccount;
  current_conversation: ChatwootConversation | null;
  source_id: string;
  event_info: {
    /** The visitor's own clock, as JavaScript's `Date` prints it. */
    initiated_at: { timestamp: string };
    referer: string;
    widget_language?: string | null;
    browser_language?: string | null;
    browser: Record<string, string>;
  };
}

/** Neither account nor inbox at the top: they are in the conversation. */
export interface ChatwootTyping {
  user: ChatwootUser | ChatwootContact | ChatwootAgentBot;
  conversation: ChatwootConversation;
  /** An agent is writing a note. */
  is_private: boolean;
}
