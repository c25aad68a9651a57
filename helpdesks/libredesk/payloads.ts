/**
 * Payloads of Libredesk's webhooks. Source: github:abhinavxd/libredesk, internal/webhook/webhook.go and the models of
 * internal/conversation and internal/user. No delivery was recorded.
 */
export interface LibredeskContact {
  id: number;
  created_at: string;
  updated_at: string;
  first_name: string;
  last_name: string;
  email: string | null;
  type: string;
  availability_status: string;
  avatar_url: string | null;
  phone_number: string | null;
  phone_number_country_code: string | null;
  country: string | null;
  custom_attributes: Record<string, unknown>;
  enabled: boolean;
  last_active_at: string | null;
  last_login_at: string | null;
  external_user_id: string | null;
}

export interface LibredeskConversation {
  id: number;
  /** RFC 3339; so are all times. */
  created_at: string;
  updated_at: string;
  /** What links and the API call it by. */
  uuid: string;
  contact_id: number;
  inbox_id: number;
  closed_at: string | null;
  resolved_at: string | null;
  reference_number: string;
  priority: string | null;
  priority_id: number | null;
  /** Its name, which an administrator can change. */
  status: string | null;
  status_category: 'open' | 'waiting' | 'resolved' | null;
  status_id: number | null;
  first_reply_at: string | null;
  last_reply_at: string | null;
  assigned_user_id: number | null;
  assigned_team_id: number | null;
  waiting_since: string | null;
  snoozed_until: string | null;
  subject: string | null;
  inbox_mail: string;
  inbox_reply_to: string;
  inbox_name: string;
  inbox_channel: string;
  tags: string[] | null;
  meta: Record<string, unknown>;
  custom_attributes: Record<string, unknown>;
  last_message_at: string | null;
  last_message: string | null;
  last_message_sender: string | null;
  last_interaction: string | null;
  last_interaction_at: string | null;
  last_interaction_sender: string | null;
  contact: LibredeskContact;
  sla_policy_id: number | null;
  sla_policy_name: string | null;
  applied_sla_id: number | null;
  first_response_deadline_at: string | null;
  resolution_deadline_at: string | null;
  next_response_deadline_at: string | null;
  next_response_met_at: string | null;
  csat_rating: number | null;
  csat_feedback: string | null;
  csat_responded_at: string | null;
  previous_conversations: object[] | null;
}

/** Keys in alphabetical order, as Go writes a map. */
export interface LibredeskChange {
  /** The agent, the contact or the system user. */
  actor_id: number;
  conversation: LibredeskConversation;
  conversation_uuid: string;
}

export interface LibredeskStatusChange extends LibredeskChange {
  new_status: string;
  previous_status: string;
  /** RFC 3339, or empty. */
  snooze_until: string;
}

export interface LibredeskTagChange extends LibredeskChange {
  new_tags: string[];
  previous_tags: string[];
}

export interface LibredeskAssignment extends LibredeskChange {
  assigned_to: number;
}

export interface LibredeskAuthor {
  id: number;
  first_name: string;
  last_name: string;
  avatar_url: string | null;
  type: string;
  email: string | null;
  availability_status: string;
  last_active_at: string | null;
}

export interface LibredeskMessage {
  id: number;
  created_at: string;
  updated_at: string;
  uuid: string;
  type: 'incoming' | 'outgoing' | 'activity';
  status: 'received' | 'pending' | 'sent' | 'failed';
  conversation_id: number;
  conversation_uuid: string;
  /** HTML, or plain text where `content_type` says so. */
  content: string;
  text_content: string;
  content_type: 'html' | 'text';
  /** A note that the customer does not see. */
  private: boolean;
  sender_id: number;
  sender_type: 'contact' | 'agent';
  meta: Record<string, unknown>;
  attachments: object[] | null;
  author: LibredeskAuthor;
}

/** What "Send Test" sends: the webhook itself. */
export interface LibredeskTest {
  id: number;
  name: string;
}

export interface LibredeskPayloads {
  'conversation.created': LibredeskConversation;
  'conversation.status_changed': LibredeskStatusChange;
  'conversation.tags_changed': LibredeskTagChange;
  'conversation.assigned': LibredeskAssignment;
  'conversation.unassigned': LibredeskChange;
  'message.created': LibredeskMessage;
  'message.updated': LibredeskMessage;
  'webhook.test': LibredeskTest;
}
