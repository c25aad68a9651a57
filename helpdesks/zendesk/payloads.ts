/**
 * Payloads of Zendesk's event webhooks: what the event is about (`detail`) and what happened to it (`event`). Sources:
 * developer.zendesk.com/api-reference/webhooks/event-types, which agrees in its names with the lists of
 * github:simstudioai/sim and github:aaronellington/zendesk-go. What could only be read as a name has `event` open.
 */
export interface ZendeskTicket {
  /** Strings, as all ids are. */
  id: string;
  actor_id: string | null;
  assignee_id: string | null;
  brand_id: string | null;
  created_at: string;
  custom_status: string | null;
  description: string | null;
  external_id: string | null;
  form_id: string | null;
  group_id: string | null;
  is_public: boolean;
  organization_id: string | null;
  /** LOW, NORMAL, HIGH or URGENT. */
  priority: string | null;
  requester_id: string | null;
  /** NEW, OPEN, PENDING, HOLD, SOLVED, CLOSED, DELETED, ARCHIVED or SCRUBBED. */
  status: string;
  subject: string | null;
  submitter_id: string | null;
  tags: string[] | null;
  type: string | null;
  updated_at: string;
  via: { channel: string } | null;
}

export interface ZendeskUser {
  id: string;
  created_at: string;
  default_group_id: string;
  email: string | null;
  external_id: string | null;
  organization_id: string;
  /** end-user, agent or admin. */
  role: string;
  updated_at: string;
}

export interface ZendeskOrganization {
  id: string;
  created_at: string;
  external_id: string | null;
  group_id: string | null;
  name: string;
  shared_comments: boolean;
  shared_tickets: boolean;
  updated_at: string;
}

export interface ZendeskAgent {
  account_id?: string;
  agent_id: string;
  version?: string;
}

/** Tells which events one action caused; their order is not guaranteed. */
export interface ZendeskMeta {
  meta?: { sequence: { id: string; position: number } };
}

interface ZendeskPayload<Detail, Event = unknown> {
  detail: Detail;
  event: Event & ZendeskMeta;
}

interface ZendeskChange<Value = unknown> {
  current: Value;
  previous: Value;
}

export interface ZendeskTagChange {
  tags_added: string[];
  tags_removed: string[];
}

export interface ZendeskComment {
  comment: {
    id: string;
    body: string;
    html_body?: string;
    is_public: boolean;
    author: { id: string; is_staff: boolean; name: string };
  };
}

export interface ZendeskMessage {
  /** `end_user`, `agent` or `system`. */
  actor: { id: string; name: string; type: string };
  conversation_id: string;
  message: { id: string; body: string };
}

/** Nothing is known of what such an event holds. */
export type ZendeskOpen = Record<string, unknown>;

type TicketChange =
  | 'brand'
  | 'custom_status'
  | 'description'
  | 'email_ccs'
  | 'external_id'
  | 'followers'
  | 'form'
  | 'next_sla_breach'
  | 'ola_policy'
  | 'organization'
  | 'problem_link'
  | 'requester'
  | 'schedule'
  | 'sla_policy'
  | 'submitter'
  | 'task_due_at'
  | 'type';
type TicketEvent =
  | 'attachment_linked_to_comment'
  | 'attachment_redacted_from_comment'
  | 'comment_made_private'
  | 'comment_redacted'
  | 'created'
  | 'csat_requested'
  | 'marked_as_spam'
  | 'merged'
  | 'permanently_deleted'
  | 'soft_deleted'
  | 'undeleted';
type UserChange =
  | 'active'
  | 'alias'
  | 'custom_field'
  | 'custom_role'
  | 'default_group'
  | 'details'
  | 'external_id'
  | 'identity'
  | 'last_login'
  | 'name'
  | 'notes'
  | 'only_private_comments'
  | 'password'
  | 'photo'
  | 'role'
  | 'suspended'
  | 'tags'
  | 'time_zone';
type UserEvent = 'created' | 'deleted' | 'identity_created' | 'identity_deleted' | 'merged';
type OrganizationChange = 'custom_field' | 'external_id' | 'name' | 'tags';
type AgentEvent =
  | 'channel_created'
  | 'channel_deleted'
  | 'groups_updated'
  | 'max_capacity_changed'
  | 'state_changed'
  | 'unified_state_changed'
  | 'work_item_added'
  | 'work_item_removed'
  | 'work_item_updated';

type Of<Group extends string, Names extends string, Payload, Suffix extends string = ''> = {
  [Name in Names as `${Group}.${Name}${Suffix}`]: Payload;
};
type Ticket<Event = ZendeskOpen> = ZendeskPayload<ZendeskTicket, Event>;
type User<Event = ZendeskOpen> = ZendeskPayload<ZendeskUser, Event>;
type Membership<What extends string> = User<{ [Name in What]: { id: string } }>;

/** Without the `zen:event-type:` that stands before each at Zendesk. */
export interface ZendeskPayloads
  extends
    Of<'ticket', TicketEvent, Ticket>,
    Of<'ticket', TicketChange, Ticket<Partial<ZendeskChange>>, '_changed'>,
    Of<'user', UserEvent, User>,
    Of<'user', UserChange, User<Partial<ZendeskChange>>, '_changed'>,
    Of<'organization', 'created' | 'deleted', ZendeskPayload<ZendeskOrganization, ZendeskOpen>>,
    Of<
      'organization',
      OrganizationChange,
      ZendeskPayload<ZendeskOrganization, Partial<ZendeskChange>>,
      '_changed'
    >,
    Of<'agent', AgentEvent, ZendeskPayload<ZendeskAgent, ZendeskOpen>> {
  'ticket.agent_assignment_changed': Ticket<ZendeskChange<string | null>>;
  'ticket.comment_added': Ticket<ZendeskComment>;
  'ticket.csat_received': Ticket<{ satisfaction_score?: { score: string; [field: string]: unknown } }>;
  'ticket.custom_field_changed': Ticket<Partial<ZendeskChange> & { custom_field?: Record<string, unknown> }>;
  'ticket.group_assignment_changed': Ticket<ZendeskChange<string | null>>;
  'ticket.priority_changed': Ticket<ZendeskChange<string | null>>;
  'ticket.status_changed': Ticket<ZendeskChange<string>>;
  'ticket.subject_changed': Ticket<ZendeskChange<string | null>>;
  'ticket.tags_changed': Ticket<ZendeskTagChange>;
  'user.group_membership_created': Membership<'group'>;
  'user.group_membership_deleted': Membership<'group'>;
  'user.organization_membership_created': Membership<'organization'>;
  'user.organization_membership_deleted': Membership<'organization'>;
  'messaging_ticket.message_added': ZendeskPayload<{ id: string }, ZendeskMessage>;
}
