/**
 * Zammad's default payload, the same for all its webhooks: the ticket, and the article that set the trigger off. Fields
 * of people's own stand among the others. Source: github:zammad/zammad, app/jobs/trigger_webhook_job/record_payload,
 * and "Webhook Payloads" in its documentation for administrators. No delivery was recorded.
 */
export interface ZammadNamed {
  id: number;
  name: string;
  active?: boolean;
}

/** Without what Zammad keeps to itself (password, preferences, groups). Fields of people's own come with it. */
export interface ZammadUser {
  id: number;
  login: string;
  firstname: string;
  lastname: string;
  email: string;
  phone?: string;
  mobile?: string;
  vip?: boolean;
  verified?: boolean;
  active?: boolean;
  note?: string;
  /** A name, or the organization itself. */
  organization?: string | ZammadNamed | null;
  organization_id?: number | null;
  /** ISO 8601 in UTC, to the millisecond; so are all times. */
  created_at?: string;
  updated_at?: string;
}

export interface ZammadTicket {
  id: number;
  /** What people see. */
  number: string;
  title: string;
  group_id: number;
  group: ZammadNamed;
  priority_id: number;
  priority: ZammadNamed;
  state_id: number;
  /** Its name, which administrators can change. */
  state: string;
  organization_id: number | null;
  organization: ZammadNamed | Record<string, never>;
  /** 1 is nobody. */
  owner_id: number;
  owner: ZammadUser;
  customer_id: number;
  customer: ZammadUser;
  note: string | null;
  first_response_at: string | null;
  close_at: string | null;
  last_contact_at: string | null;
  last_contact_agent_at: string | null;
  last_contact_customer_at: string | null;
  last_owner_update_at: string | null;
  escalation_at: string | null;
  pending_time: string | null;
  create_article_type_id: number;
  create_article_type: string;
  create_article_sender_id: number;
  create_article_sender: ZammadSender;
  article_count: number;
  article_ids: number[];
  time_unit: string | null;
  preferences: Record<string, unknown>;
  created_by_id: number;
  created_by: ZammadUser;
  updated_by_id: number;
  updated_by: ZammadUser;
  created_at: string;
  updated_at: string;
}

export type ZammadSender = 'Customer' | 'Agent' | 'System';

export interface ZammadAttachment {
  id: number;
  filename: string;
  /** Bytes. */
  size: string;
  preferences: Record<string, unknown>;
  /** Asks for a login. */
  url: string;
}

export interface ZammadArticle {
  id: number;
  ticket_id: number;
  type_id: number;
  /** The channel: `email`, `phone`, `web`, `note`, `chat`… */
  type: string;
  sender_id: number;
  sender: ZammadSender;
  from: string | null;
  to: string | null;
  cc: string | null;
  subject: string | null;
  reply_to: string | null;
  message_id: string | null;
  in_reply_to: string | null;
  content_type: string;
  body: string;
  /** The customer does not see it. */
  internal: boolean;
  preferences: Record<string, unknown>;
  /** For whom an agent wrote it down, after a call, say. */
  origin_by_id: number | null;
  created_by_id: number;
  created_by: ZammadUser;
  updated_by_id: number;
  updated_by: ZammadUser;
  created_at: string;
  updated_at: string;
  attachments: ZammadAttachment[];
  accounted_time: number | null;
}

export interface ZammadPayload {
  ticket: ZammadTicket;
  /** Empty where no article set the trigger off. */
  article: ZammadArticle | Record<string, never>;
}

/** The names are of this package: Zammad sends none. */
export interface ZammadPayloads {
  'ticket.created': ZammadPayload;
  'ticket.updated': ZammadPayload;
  'article.customer': ZammadPayload;
  'article.agent': ZammadPayload;
  'article.note': ZammadPayload;
  'ticket.state_changed': ZammadPayload;
  'ticket.owner_changed': ZammadPayload;
  'ticket.group_changed': ZammadPayload;
  'ticket.priority_changed': ZammadPayload;
  'ticket.reminder_reached': ZammadPayload;
  'ticket.escalation': ZammadPayload;
  'ticket.escalation_warning': ZammadPayload;
}

export type ZammadEventName = keyof ZammadPayloads;
