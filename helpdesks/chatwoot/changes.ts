import { choose, list, object, text, type JsonObject } from '../../core/read/read';

export interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

/** One attribute of `changed_attributes`, a list of one-key objects that is null in some events. */
export function findChange(payload: JsonObject, attribute: string): Change | undefined {
  const entry = list(payload.changed_attributes)
    .map(object)
    .find((each) => Object.hasOwn(each, attribute));
  return entry === undefined ? undefined : changeIn(entry[attribute]);
}

function readChanges(payload: JsonObject): (readonly [name: string, change: Change])[] {
  return list(payload.changed_attributes).flatMap((entry) =>
    Object.entries(object(entry)).map(([name, values]) => [name, changeIn(values)] as const),
  );
}

function changeIn(values: unknown): Change {
  const { previous_value: before, current_value: after } = object(values);
  return { before, after };
}

/**
 * Right after a creation every column is listed, also those that were and are empty: null, or an empty text as in
 * `cached_label_list`.
 */
function isReal({ before, after }: Change): boolean {
  return (before ?? '') !== (after ?? '');
}

/** Undefined where the status stayed, or is the first that the conversation has. */
export function findStatusChange(payload: JsonObject): Change | undefined {
  const change = findChange(payload, 'status');
  return change !== undefined && text(change.before) !== null && isReal(change) ? change : undefined;
}

export function hasChanged(payload: JsonObject, attributes: readonly string[]): boolean {
  return attributes.some((attribute) => {
    const change = findChange(payload, attribute);
    return change !== undefined && isReal(change);
  });
}

/** Every message of a contact touches these two; nothing about the contact has changed then (issue #11973). */
const ACTIVITY = new Set(['last_activity_at', 'updated_at']);

export function isOnlyActivity(payload: JsonObject): boolean {
  const names = changedColumns(payload);
  return names.length > 0 && names.every((name) => ACTIVITY.has(name));
}

/** The other events named `_updated` list no changes (app/listeners/webhook_listener.rb). */
const LISTING = new Set(['conversation_updated', 'contact_updated', 'inbox_updated']);

export function listsChanges(event: string): boolean {
  return LISTING.has(event);
}

/** What people call an attribute, where Chatwoot calls it otherwise; labels also stand in a column of their own. */
const SAID: Record<string, string> = {
  assignee_id: 'assignee',
  assignee_agent_bot_id: 'assignee',
  team_id: 'team',
  label_list: 'labels',
  cached_label_list: 'labels',
};

/** As they are listed, whether or not the value is another one. */
export function changedColumns(payload: JsonObject): string[] {
  return readChanges(payload).map(([name]) => name);
}

/** What really changed, in Chatwoot's words and in people's; a custom attribute also as `custom_attributes.plan`. */
export function changedNames(payload: JsonObject): string[] {
  const names = new Set<string>();
  for (const [name, change] of readChanges(payload).filter(([, each]) => isReal(each))) {
    if (name === 'status' && findStatusChange(payload) === undefined) continue;
    names.add(name).add(choose(SAID, name) ?? name);
    if (name === 'custom_attributes') for (const key of changedKeys(change)) names.add(`${name}.${key}`);
  }
  return [...names];
}

function changedKeys({ before, after }: Change): string[] {
  const [old, now] = [object(before), object(after)];
  return Object.keys({ ...old, ...now }).filter((key) => isReal({ before: old[key], after: now[key] }));
}
