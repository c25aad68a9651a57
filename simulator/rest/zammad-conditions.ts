/** What a trigger looks at when something happens. */
interface Happening {
  readonly activator: 'action' | 'time';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changed?: string;
  /** `<field> has reached`, of a time that has come. */
  readonly reached?: string;
}

const create = { 'ticket.action': 'create' };
const update = { 'ticket.action': 'update' };
const wrote = (sender: number, internal: boolean) => ({
  activator: 'action' as const,
  fields: {
    ...update,
    'article.action': 'create',
    'article.sender_id': sender,
    'article.internal': internal,
  },
});
const changed = (field: string): Happening => ({ activator: 'action', fields: update, changed: field });
const reached = (what: string): Happening => ({ activator: 'time', fields: {}, reached: what });

/** The triggers of an event are those that fire when this happens, by the words of Zammad's documentation. */
const HAPPENINGS: Readonly<Record<string, Happening>> = {
  'ticket.created': { activator: 'action', fields: create },
  'ticket.updated': { activator: 'action', fields: update },
  'article.customer': wrote(2, false),
  'article.agent': wrote(1, false),
  'article.note': wrote(1, true),
  'ticket.state_changed': changed('ticket.state_id'),
  'ticket.owner_changed': changed('ticket.owner_id'),
  'ticket.group_changed': changed('ticket.group_id'),
  'ticket.priority_changed': changed('ticket.priority_id'),
  'ticket.reminder_reached': reached('ticket.pending_time has reached'),
  'ticket.escalation': reached('ticket.escalation_at has reached'),
  'ticket.escalation_warning': reached('ticket.escalation_at has reached warning'),
};

interface Condition {
  readonly operator?: string;
  readonly value?: unknown;
}

/** All of a trigger's conditions have to hold. Told are also those that an event sets off besides its own. */
export function fires(trigger: Readonly<Record<string, unknown>>, event: string): boolean {
  const happening = HAPPENINGS[event];
  if (happening === undefined || trigger.activator !== happening.activator) return false;
  const conditions = Object.entries((trigger.condition ?? {}) as Record<string, Condition>);
  return conditions.every(([field, { operator, value }]) => {
    if (operator === 'is') return happening.fields[field] === value;
    if (operator === 'has changed') return happening.changed === field;
    return happening.reached === `${field} ${operator}`;
  });
}
