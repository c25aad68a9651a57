/**
 * Payloads of Front's application webhooks: previews of events. Source: dev.frontapp.com/docs/application-webhooks and
 * the API's description of an event. What is marked as optional was missing in previews that others logged.
 */
export interface FrontTeammate {
  /** `tea_…`. */
  id: string;
  email?: string;
  username?: string;
  first_name?: string;
  last_name?: string;
}

export interface FrontTag {
  id: string;
  name: string;
  highlight?: string | null;
}

export interface FrontInbox {
  id: string;
  name?: string;
  is_private?: boolean;
}

export interface FrontConversation {
  /** `cnv_…`. */
  id: string;
  subject: string;
  status?: 'assigned' | 'unassigned' | 'archived' | 'deleted';
  assignee?: FrontTeammate | null;
  /** Whom the conversation is with; `handle` is an email address, a phone number or a name elsewhere. */
  recipient?: {
    handle: string;
    name?: string | null;
    role: string;
    _links?: { related?: { contact?: string | null } };
  } | null;
  tags?: FrontTag[];
  /** Unix seconds, with a fraction; so are all times. */
  created_at?: number;
  is_private?: boolean;
  _links?: { self?: string };
}

export interface FrontMessage {
  /** `msg_…`. */
  id: string;
  /** `email`, `sms`, `custom`… */
  type?: string;
  is_inbound?: boolean;
  created_at?: number;
  /** The first words. */
  blurb?: string;
  /** HTML; only where Front sends more than a preview. */
  body?: string;
  text?: string;
  author?: FrontTeammate | null;
  recipients?: { handle: string; role: string; name?: string | null }[];
  attachments?: { filename?: string; url?: string; content_type?: string; size?: number }[];
  _links?: { self?: string };
}

export interface FrontComment {
  id: string;
  body: string;
  posted_at: number;
  author?: FrontTeammate | null;
}

export interface FrontLink {
  id: string;
  name: string;
  type: string;
  external_url: string;
}

/** Who or what caused it: inboxes come as a list, a rule or an API token is no person. */
export interface FrontSource {
  /** `teammate`, `inboxes`, `rule`, `api`… */
  _meta: { type: string };
  data: FrontInbox[] | FrontTeammate | { id?: string; name?: string } | null;
}

export interface FrontEvent {
  /** `evt_…`. */
  id: string;
  /** The API's own word: `inbound`, `archive`, `assign`… */
  type: string;
  emitted_at: number;
  conversation: FrontConversation;
  source?: FrontSource | null;
  _links?: { self?: string };
}

export interface FrontMessageEvent extends FrontEvent {
  target: { _meta: { type: 'message' }; data: FrontMessage };
}

export interface FrontCommentEvent extends FrontEvent {
  target: { _meta: { type: 'comment' }; data: FrontComment };
}

export interface FrontMove extends FrontEvent {
  target: { _meta: { type: 'inboxes' }; data: FrontInbox[] };
}

export interface FrontTagEvent extends FrontEvent {
  target: { _meta: { type: 'tag' }; data: FrontTag };
}

export interface FrontLinkEvent extends FrontEvent {
  target: { _meta: { type: 'link' }; data: FrontLink };
}

export interface FrontPayloads {
  inbound_received: FrontMessageEvent;
  outbound_sent: FrontMessageEvent;
  message_delivery_failed: FrontMessageEvent;
  conversation_moved: FrontMove;
  conversation_archived: FrontEvent;
  conversation_reopened: FrontEvent;
  conversation_deleted: FrontEvent;
  conversation_restored: FrontEvent;
  conversation_snoozed: FrontEvent;
  conversation_snooze_expired: FrontEvent;
  new_comment_added: FrontCommentEvent;
  assignee_changed: FrontEvent;
  tag_added: FrontTagEvent;
  tag_removed: FrontTagEvent;
  link_added: FrontLinkEvent;
  link_removed: FrontLinkEvent;
}
