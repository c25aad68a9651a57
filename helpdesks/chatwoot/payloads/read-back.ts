import type { ChatwootConversation } from './conversation';
import type { ChatwootContactInside, ChatwootTeam } from './people';

/**
 * A conversation that was read back over REST: people and times stand there in other forms than on the websocket.
 * Source: chatwoot/chatwoot@v4.15.1, app/views/api/v1/conversations/partials/_conversation.json.jbuilder.
 */
export interface ChatwootReadBackConversation extends Omit<
  ChatwootConversation,
  'account' | 'contact_inbox' | 'meta' | 'first_reply_created_at'
> {
  account_id: number;
  uuid: string;
  meta: {
    sender: ChatwootReadBackContact;
    channel: string;
    /** Left out when there is none, as are its type and the team. */
    assignee?: ChatwootReadBackAssignee;
    assignee_type?: 'User' | 'AgentBot';
    team?: ChatwootTeam;
    hmac_verified: boolean | null;
  };
  /** Seconds; 0 is none. */
  first_reply_created_at: number;
  /** Seconds; 0 is never. */
  assignee_last_seen_at: number;
  muted: boolean;
}

/** A contact without a `type`, and with times in seconds. */
export interface ChatwootReadBackContact extends Omit<ChatwootContactInside, 'type'> {
  availability_status: string | null;
  /** Left out when there was none. */
  last_activity_at?: number;
  created_at: number;
}

/** An agent with all that the team's list shows, or a bot with less. */
export interface ChatwootReadBackAssignee {
  id: number;
  name: string;
  available_name?: string;
  email?: string;
  role?: string;
  availability_status?: string | null;
  thumbnail?: string;
}
