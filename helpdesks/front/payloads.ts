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

interface FrontPart<Type extends string, Data> {
  _meta: { type: Type };
  data: Data;
}

/** Who or what caused it; inboxes come as a list, a rule or an API token without a person. */
type FrontSource =
  | FrontPart<'inboxes', FrontInbox[]>
  | FrontPart<'teammate', FrontTeammate>
  | FrontPart<'rule' | 'api', { id?: string; name?: string } | null>;

export interface FrontEvent<Type extends string = string> {
  /** `evt_…`. */
  id: string;
  /** The API's own word. */
  type: Type;
  emitted_at: number;
  conversation: FrontConversation;
  source?: FrontSource | null;
  _links?: { self?: string };
}

export interface FrontEventAbout<Type extends string, Target extends string, Data> extends FrontEvent<Type> {
  target: FrontPart<Target, Data>;
}

type MessageEvent<Type extends string> = FrontEventAbout<Type, 'message', FrontMessage>;
type TagEvent<Type extends string> = FrontEventAbout<Type, 'tag', FrontTag>;
type LinkEvent<Type extends string> = FrontEventAbout<Type, 'link', FrontLink>;

export interface FrontPayloads {
  inbound_received: MessageEvent<'inbound'>;
  outbound_sent: MessageEvent<'outbound'>;
  message_delivery_failed: MessageEvent<'sending_error'>;
  conversation_moved: FrontEventAbout<'move', 'inboxes', FrontInbox[]>;
  conversation_archived: FrontEvent<'archive'>;
  conversation_reopened: FrontEvent<'reopen'>;
  conversation_deleted: FrontEvent<'trash'>;
  conversation_restored: FrontEvent<'restore'>;
  /** Its word in the API is not known. */
  conversation_snoozed: FrontEvent;
  conversation_snooze_expired: FrontEvent<'reminder'>;
  new_comment_added: FrontEventAbout<'comment', 'comment', FrontComment>;
  assignee_changed: FrontEvent<'assign' | 'unassign'>;
  tag_added: TagEvent<'tag'>;
  tag_removed: TagEvent<'untag'>;
  link_added: LinkEvent<'link_added'>;
  link_removed: LinkEvent<'link_removed'>;
}
