import type { ItemKind } from '../../core/helpdesk/item';
import type { EventDefinition } from '../../core/helpdesk/event';
import type { ZendeskPayloads } from './payloads';

type Row = Omit<EventDefinition, 'name'>;

const WEBHOOK = { webhook: 'documented' } as const;
const CHANGED = 'conversation.updated';
const OF_USER: Row['kinds'] = ['contact.updated', 'other'];

function row(group: string, kinds: Row['kinds']) {
  return (label: string, description: string, kind?: ItemKind, more?: Partial<Row>): Row => ({
    label,
    description,
    group,
    kinds: kind === undefined ? kinds : [kind],
    surfaces: WEBHOOK,
    ...more,
  });
}

const ticket = row('ticket', [CHANGED]);
const message = row('message', ['message.updated']);
const user = row('user', OF_USER);
const organization = row('organization', ['other']);
/** Presence and routing, of which Zendesk's pages list most by name only. */
const agent = (label: string, description: string) =>
  row('agent', ['other'])(label, description, undefined, {
    surfaces: { webhook: 'listed' },
  });

/** A change of one thing: `Ticket Brand Changed`. */
function changed(make: ReturnType<typeof row>, of: string, what: string, kind?: ItemKind): Row {
  const title = `${of} ${what}`.replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase());
  const article = of === 'organization' ? 'an' : 'a';
  return make(`${title} Changed`, `The ${what} of ${article} ${of} changed`, kind);
}
const ofTicket = (what: string, kind?: ItemKind) => changed(ticket, 'ticket', what, kind);
const ofUser = (what: string) => changed(user, 'user', what);
const ofOrganization = (what: string) => changed(organization, 'organization', what);

const rows: { readonly [Name in keyof ZendeskPayloads]: Row } = {
  'ticket.created': ticket('Ticket Created', 'A ticket was created', 'conversation.started'),
  'ticket.comment_added': message(
    'Comment Added',
    'A customer or an agent wrote a reply or a note',
    undefined,
    {
      kinds: ['message.received', 'message.sent', 'message.note'],
    },
  ),
  'messaging_ticket.message_added': message(
    'Messaging Message Added',
    'Somebody wrote in a messaging conversation: a customer, an agent or a bot',
    undefined,
    { kinds: ['message.received', 'message.sent'] },
  ),
  'ticket.status_changed': ofTicket('status', 'conversation.status_changed'),
  'ticket.agent_assignment_changed': ofTicket('assignee', 'conversation.assigned'),
  'ticket.group_assignment_changed': ofTicket('group', 'conversation.assigned'),
  'ticket.priority_changed': ofTicket('priority'),
  'ticket.tags_changed': ofTicket('tags'),
  'ticket.csat_received': ticket('Ticket Rated', 'A customer rated a ticket', 'conversation.rated'),
  'ticket.csat_requested': ticket('Rating Requested', 'A customer was asked to rate a ticket'),
  'ticket.comment_made_private': message('Comment Made Private', 'A public reply became a private note'),
  'ticket.comment_redacted': message('Comment Redacted', 'Words were removed from a comment'),
  'ticket.attachment_linked_to_comment': message('Attachment Linked', 'A file was added to a comment'),
  'ticket.attachment_redacted_from_comment': message(
    'Attachment Redacted',
    'A file was removed from a comment',
  ),
  'ticket.merged': ticket('Ticket Merged', 'A ticket was merged into another one'),
  'ticket.marked_as_spam': ticket('Ticket Marked as Spam', 'A ticket was marked as spam'),
  'ticket.soft_deleted': ticket(
    'Ticket Deleted',
    'A ticket was deleted; it can be restored',
    'conversation.removed',
  ),
  'ticket.permanently_deleted': ticket(
    'Ticket Permanently Deleted',
    'A deleted ticket was removed for good',
    'conversation.removed',
  ),
  'ticket.undeleted': ticket('Ticket Restored', 'A deleted ticket was restored'),
  'ticket.brand_changed': ofTicket('brand'),
  'ticket.custom_field_changed': ofTicket('custom fields'),
  'ticket.custom_status_changed': ofTicket('custom status'),
  'ticket.description_changed': ofTicket('description'),
  'ticket.email_ccs_changed': ofTicket('email copies'),
  'ticket.external_id_changed': ofTicket('external ID'),
  'ticket.followers_changed': ofTicket('followers'),
  'ticket.form_changed': ofTicket('form'),
  'ticket.next_sla_breach_changed': ofTicket('next SLA breach'),
  'ticket.ola_policy_changed': ofTicket('OLA policy'),
  'ticket.organization_changed': ofTicket('organization'),
  'ticket.problem_link_changed': ofTicket('problem link'),
  'ticket.requester_changed': ofTicket('requester'),
  'ticket.schedule_changed': ofTicket('schedule'),
  'ticket.sla_policy_changed': ofTicket('SLA policy'),
  'ticket.subject_changed': ofTicket('subject'),
  'ticket.submitter_changed': ofTicket('submitter'),
  'ticket.task_due_at_changed': ofTicket('due date'),
  'ticket.type_changed': ofTicket('type'),
  'user.created': user('User Created', 'A customer or a team member was created', undefined, {
    kinds: ['contact.created', 'other'],
  }),
  'user.deleted': user('User Deleted', 'A customer or a team member was deleted', undefined, {
    kinds: ['contact.removed', 'other'],
  }),
  'user.merged': user('User Merged', 'A user was merged into another one'),
  'user.active_changed': ofUser('active state'),
  'user.alias_changed': ofUser('alias'),
  'user.custom_field_changed': ofUser('custom fields'),
  'user.custom_role_changed': ofUser('custom role'),
  'user.default_group_changed': ofUser('default group'),
  'user.details_changed': ofUser('details'),
  'user.external_id_changed': ofUser('external ID'),
  'user.group_membership_created': user('User Added to Group', 'A user became a member of a group'),
  'user.group_membership_deleted': user('User Removed From Group', 'A user left a group'),
  'user.identity_changed': ofUser('identity'),
  'user.identity_created': user('User Identity Added', 'An address or a phone number was added to a user'),
  'user.identity_deleted': user(
    'User Identity Removed',
    'An address or a phone number of a user was removed',
  ),
  'user.last_login_changed': ofUser('last login'),
  'user.name_changed': ofUser('name'),
  'user.notes_changed': ofUser('notes'),
  'user.only_private_comments_changed': ofUser('right to comment'),
  'user.organization_membership_created': user('User Added to Organization', 'A user joined an organization'),
  'user.organization_membership_deleted': user(
    'User Removed From Organization',
    'A user left an organization',
  ),
  'user.password_changed': ofUser('password'),
  'user.photo_changed': ofUser('photo'),
  'user.role_changed': ofUser('role'),
  'user.suspended_changed': ofUser('suspension'),
  'user.tags_changed': ofUser('tags'),
  'user.time_zone_changed': ofUser('time zone'),
  'organization.created': organization('Organization Created', 'An organization was created'),
  'organization.deleted': organization('Organization Deleted', 'An organization was deleted'),
  'organization.custom_field_changed': ofOrganization('custom fields'),
  'organization.external_id_changed': ofOrganization('external ID'),
  'organization.name_changed': ofOrganization('name'),
  'organization.tags_changed': ofOrganization('tags'),
  'agent.state_changed': agent('Agent State Changed', 'An agent went online, away or offline in a channel'),
  'agent.unified_state_changed': agent(
    'Agent Unified State Changed',
    'An agent went online, away or offline',
  ),
  'agent.work_item_added': agent('Work Item Added', 'A ticket, chat or call was routed to an agent'),
  'agent.work_item_updated': agent('Work Item Updated', "An agent's work item changed, e.g. was accepted"),
  'agent.work_item_removed': agent('Work Item Removed', 'A ticket, chat or call was removed from an agent'),
  'agent.max_capacity_changed': agent('Agent Capacity Changed', 'The maximum workload of an agent changed'),
  'agent.channel_created': agent('Agent Channel Added', 'A channel was added to an agent'),
  'agent.channel_deleted': agent('Agent Channel Removed', 'A channel was removed from an agent'),
  'agent.groups_updated': agent('Agent Groups Updated', 'The groups of an agent changed'),
};

/** Source: developer.zendesk.com/api-reference/webhooks/event-types. */
export const zendeskEvents = Object.entries(rows).map(([name, each]) => ({
  name: name as keyof ZendeskPayloads,
  ...each,
})) satisfies readonly EventDefinition[];
