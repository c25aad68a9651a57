import { isObject, list, object, type JsonObject } from '../../read';

export interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

/** One attribute of `changed_attributes`, a list of one-key objects that is null in some events. */
export function changeOf(payload: JsonObject, attribute: string): Change | undefined {
  for (const entry of list(payload.changed_attributes)) {
    if (!isObject(entry) || !Object.hasOwn(entry, attribute)) continue;
    const { previous_value: before, current_value: after } = object(entry[attribute]);
    return { before, after };
  }
  return undefined;
}

/** Right after a creation every column is listed, also those that were and are empty. */
export function hasChanged(payload: JsonObject, attributes: readonly string[]): boolean {
  return attributes.some((attribute) => {
    const change = changeOf(payload, attribute);
    return change !== undefined && (change.before ?? null) !== (change.after ?? null);
  });
}

/** Every message of a contact touches these two; nothing about the contact has changed then (issue #11973). */
const ACTIVITY = new Set(['last_activity_at', 'updated_at']);

export function isOnlyActivity(payload: JsonObject): boolean {
  const names = list(payload.changed_attributes).flatMap((entry) => Object.keys(object(entry)));
  return names.length > 0 && names.every((name) => ACTIVITY.has(name));
}
