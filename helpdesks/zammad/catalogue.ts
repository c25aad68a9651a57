import type { EventDefinition } from '../../core/helpdesk/event';
import type { ItemKind } from '../../core/helpdesk/item';
import type { ProviderPresets } from '../../core/helpdesk/presets';
import type { JsonObject } from '../../core/read/read';
import type { ZammadEventName } from './payloads';

type ZammadEvent = EventDefinition<ZammadEventName>;

/** The words of Zammad's trigger conditions (manage/trigger in its documentation), one trigger for each. */
export const zammadEvents: readonly ZammadEvent[] = [
  row(
    'ticket.created',
    'Ticket Created',
    'A ticket was created; the event contains its first article',
    'message.received',
    'message.sent',
    'message.note',
    'conversation.started',
  ),
  row('article.customer', 'Customer Article', 'A customer wrote in a ticket', 'message.received'),
  row('article.agent', 'Agent Article', 'An agent wrote something that the customer can see', 'message.sent'),
  row('article.note', 'Internal Article', 'A note that the customer cannot see was added', 'message.note'),
  row(
    'ticket.state_changed',
    'Ticket State Changed',
    'A ticket was opened, closed or set to pending',
    'conversation.status_changed',
    'conversation.snoozed',
  ),
  row(
    'ticket.owner_changed',
    'Ticket Owner Changed',
    'A ticket got another owner, or none',
    'conversation.assigned',
  ),
  row(
    'ticket.group_changed',
    'Ticket Group Changed',
    'A ticket was moved to another group',
    'conversation.assigned',
  ),
  row(
    'ticket.priority_changed',
    'Ticket Priority Changed',
    'The priority of a ticket changed',
    'conversation.updated',
  ),
  {
    ...row(
      'ticket.updated',
      'Ticket Updated',
      'Anything about a ticket changed, or somebody wrote in it; sent in addition to the other events',
      'conversation.updated',
    ),
    background: true,
  },
  row('ticket.reminder_reached', 'Reminder Reached', 'The reminder of a pending ticket is due', 'other'),
  row('ticket.escalation', 'Ticket Escalated', 'A ticket exceeded the time that its SLA allows', 'other'),
  row('ticket.escalation_warning', 'Escalation Warning', 'A ticket will escalate soon', 'other'),
];

/** The first message of a ticket comes with its creation only. */
export const zammadPresets: ProviderPresets<ZammadEventName> = {
  'new-customer-message': { events: ['ticket.created', 'article.customer'], kinds: ['message.received'] },
  'agent-reply': { events: ['ticket.created', 'article.agent'], kinds: ['message.sent'] },
  'internal-note': { events: ['ticket.created', 'article.note'], kinds: ['message.note'] },
  'conversation-started': { events: ['ticket.created'] },
  'conversation-assigned': { events: ['ticket.owner_changed', 'ticket.group_changed'] },
  'conversation-resolved': { events: ['ticket.state_changed'], status: 'resolved' },
  'conversation-reopened': { events: ['ticket.state_changed'], status: 'open' },
  'conversation-snoozed': { events: ['ticket.state_changed'], kinds: ['conversation.snoozed'] },
};

function row(
  name: ZammadEventName,
  label: string,
  description: string,
  ...kinds: [ItemKind, ...ItemKind[]]
): ZammadEvent {
  const [kind] = kinds[0].split('.');
  const group = kind === 'other' ? 'conversation' : (kind ?? '');
  return { name, label, description, group, kinds, surfaces: { webhook: 'code' } };
}

/** When Zammad tells an event: the fields of a trigger, in its documentation for administrators (manage/trigger). */
export interface ZammadCondition {
  readonly activator: 'action' | 'time';
  /** Of an update that changed none of the condition's fields, only `always` tells. */
  readonly mode: 'selective' | 'always';
  readonly condition: JsonObject;
}

const is = (value: unknown) => ({ operator: 'is', value });
const UPDATED = { 'ticket.action': is('update') };
/** On an update, so that the first article is told by the ticket's creation alone. */
const WRITTEN = { ...UPDATED, 'article.action': is('create') };

/** Rows of every Zammad (db/seeds/ticket_article_senders.rb). */
const AGENT = 1;
const CUSTOMER = 2;

export const zammadConditions: Readonly<Record<ZammadEventName, ZammadCondition>> = {
  'ticket.created': onAction({ 'ticket.action': is('create') }),
  'ticket.updated': onAction(UPDATED, 'always'),
  'article.customer': onAction({
    ...WRITTEN,
    'article.sender_id': is(CUSTOMER),
    'article.internal': is(false),
  }),
  'article.agent': onAction({ ...WRITTEN, 'article.sender_id': is(AGENT), 'article.internal': is(false) }),
  'article.note': onAction({ ...WRITTEN, 'article.internal': is(true) }),
  'ticket.state_changed': onChange('ticket.state_id'),
  'ticket.owner_changed': onChange('ticket.owner_id'),
  'ticket.group_changed': onChange('ticket.group_id'),
  'ticket.priority_changed': onChange('ticket.priority_id'),
  'ticket.reminder_reached': atTime('ticket.pending_time', 'has reached'),
  'ticket.escalation': atTime('ticket.escalation_at', 'has reached'),
  'ticket.escalation_warning': atTime('ticket.escalation_at', 'has reached warning'),
};

function onAction(condition: JsonObject, mode: ZammadCondition['mode'] = 'selective'): ZammadCondition {
  return { activator: 'action', mode, condition };
}

function onChange(field: string): ZammadCondition {
  return onAction({ ...UPDATED, [field]: { operator: 'has changed' } });
}

function atTime(field: string, operator: string): ZammadCondition {
  return { activator: 'time', mode: 'selective', condition: { [field]: { operator } } };
}
