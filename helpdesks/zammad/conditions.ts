import type { JsonObject } from '../../core/read/read';
import type { ZammadEventName } from './payloads';

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
