import type { IntercomContact, IntercomTime } from './people';

export interface IntercomAuthor {
  /** Customers are `user` or `lead`; `bot` is Fin or Operator. */
  type: 'user' | 'lead' | 'contact' | 'visitor' | 'admin' | 'bot' | 'team' | 'nobody_admin';
  id: string | null;
  name?: string | null;
  email?: string | null;
  from_ai_agent?: boolean;
  is_ai_answer?: boolean;
}

export interface IntercomAttachment {
  type: string;
  name: string;
  url: string;
  content_type: string;
  filesize: number;
  width?: number | null;
  height?: number | null;
}

export interface IntercomPart {
  type: 'conversation_part';
  id: string;
  /** `comment`, `note`, `assignment`, `close`, `open`, `snoozed`…; a reply that also assigns is `assignment`. */
  part_type: string;
  /** HTML, and plain text from API version 2.15 on. */
  body: string | null;
  created_at: IntercomTime;
  updated_at: IntercomTime;
  notified_at: IntercomTime;
  assigned_to: { type: string; id: string | null; name?: string | null } | null;
  author: IntercomAuthor;
  attachments: IntercomAttachment[];
  external_id: string | null;
  redacted?: boolean;
  state?: 'open' | 'closed' | 'snoozed';
  tags?: unknown[];
  /** The app that wrote it through the API, or null. */
  app_package_code?: string | null;
}

/** What began the conversation. */
export interface IntercomSource {
  /** `conversation` (the Messenger), `email`, `whatsapp`, `sms`, `phone_call`… */
  type: string;
  id: string;
  delivered_as: string;
  subject: string;
  /** HTML, and plain text from API version 2.15 on. */
  body: string;
  author: IntercomAuthor;
  attachments: IntercomAttachment[];
  url: string | null;
  redacted: boolean;
}

export interface IntercomRating {
  /** 1 to 5. */
  rating: number;
  remark: string | null;
  created_at: IntercomTime;
  updated_at?: IntercomTime;
  contact?: { type: string; id: string; external_id?: string | null };
  teammate?: { type: string; id: string | number } | null;
}

export interface IntercomContactReference {
  type?: 'contact';
  id: string;
  external_id?: string | null;
  role?: string;
}

export interface IntercomContactReferences {
  type: 'contact.list';
  contacts: IntercomContactReference[];
}

/** With the parts that the topic is about: one as a rule, none for a conversation's first message. */
export interface IntercomConversation {
  type: 'conversation';
  id: string;
  created_at: IntercomTime;
  updated_at: IntercomTime;
  waiting_since: IntercomTime | null;
  snoozed_until: IntercomTime | null;
  source: IntercomSource;
  contacts: IntercomContactReferences;
  admin_assignee_id: number | string | null;
  team_assignee_id: number | string | null;
  open: boolean;
  state: 'open' | 'closed' | 'snoozed';
  read: boolean;
  tags: { type: 'tag.list'; tags: { type: 'tag'; id: string; name: string }[] };
  priority: 'priority' | 'not_priority';
  conversation_rating: IntercomRating | null;
  title: string | null;
  custom_attributes: Record<string, unknown>;
  ai_agent_participated: boolean;
  conversation_parts: {
    type: 'conversation_part.list';
    conversation_parts: IntercomPart[];
    total_count: number;
  };
}

export interface IntercomDeletedConversation {
  type: 'conversation';
  conversation_id: string;
}

/** Documented as "Conversation, Contact"; real ones carry a row of Intercom's own database instead. */
export interface IntercomConversationContact {
  conversation: Partial<IntercomConversation> & { model?: { id: number | string } };
  contact: IntercomContact;
}

type MessageTopic =
  | `user.${'created' | 'replied'}`
  | `admin.${'replied' | 'replied.translated' | 'single.created' | 'noted'}`
  | 'operator.replied';

export type IntercomMessagePayloads = Record<
  `conversation.${MessageTopic}` | 'conversation_part.redacted',
  IntercomConversation
>;

type Topic =
  | `admin.${'assigned' | 'open.assigned' | 'closed' | 'opened' | 'snoozed' | 'unsnoozed'}`
  | `${'priority' | 'company'}.updated`
  | 'rating.added'
  | 'read';

export interface IntercomConversationPayloads
  extends
    Record<`conversation.${Topic}` | 'conversation_part.tag.created', IntercomConversation>,
    Record<'conversation.contact.attached' | 'conversation.contact.detached', IntercomConversationContact> {
  'conversation.deleted': IntercomDeletedConversation;
}
