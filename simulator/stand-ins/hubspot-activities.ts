import { isRecord, type JsonRecord } from './json-body';

/** A note or a task on the timeline of a contact. */
export interface HubSpotActivity {
  readonly contactId: string;
  readonly properties: Readonly<Record<string, string>>;
}

export type ActivityType = 'notes' | 'tasks';

interface Rules {
  /** HubSpot's own type of the association with a contact (developers.hubspot.com/docs/api/crm/associations). */
  readonly association: number;
  readonly properties: Readonly<Record<string, RegExp>>;
}

const TIME = /^(?:\d{13}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z)$/;
const OWNER = /^\d+$/;

/** developers.hubspot.com/docs/api/crm/notes and …/tasks */
const RULES: { readonly [Type in ActivityType]: Rules } = {
  notes: {
    association: 202,
    properties: { hs_timestamp: TIME, hs_note_body: /^[\s\S]{0,65536}$/, hubspot_owner_id: OWNER },
  },
  tasks: {
    association: 204,
    properties: {
      hs_timestamp: TIME,
      hs_task_subject: /\S/,
      hs_task_body: /^/,
      hs_task_status: /^(?:COMPLETED|NOT_STARTED|IN_PROGRESS|WAITING|DEFERRED)$/,
      hs_task_priority: /^(?:LOW|MEDIUM|HIGH|NONE)$/,
      hs_task_type: /^(?:EMAIL|CALL|TODO)$/,
      hubspot_owner_id: OWNER,
    },
  },
};

/** What is created by `POST /crm/v3/objects/{notes,tasks}`, or what is wrong with it. */
export function readActivity(
  type: ActivityType,
  body: JsonRecord | undefined,
  hasContact: (id: string) => boolean,
): HubSpotActivity | string {
  const properties = body?.properties;
  if (!isRecord(properties)) return 'The body is not JSON with "properties".';
  if (properties.hs_timestamp === undefined)
    return 'Error creating it. Some required properties were not set: hs_timestamp.';
  const wrong = Object.entries(properties).find(([name, value]) => !isProperty(type, name, value));
  if (wrong !== undefined) return `Property "${wrong[0]}" does not exist or its value is not valid.`;
  const contactId = readContact(type, body?.associations);
  if (contactId === undefined || !hasContact(contactId))
    return 'There is no association with a contact that exists, of the type that HubSpot defines.';
  return { contactId, properties: properties as Record<string, string> };
}

function isProperty(type: ActivityType, name: string, value: unknown): boolean {
  const { properties } = RULES[type];
  const shape = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof value === 'string' && shape !== undefined && shape.test(value);
}

/** The only contact it is associated with; the public API's schema makes ids strings. */
function readContact(type: ActivityType, associations: unknown): string | undefined {
  const [association, ...others] = Array.isArray(associations) ? associations : [];
  if (!isRecord(association) || others.length > 0) return undefined;
  const { to, types } = association;
  const [kind] = Array.isArray(types) ? types : [];
  const isDefined = isRecord(kind) && kind.associationCategory === 'HUBSPOT_DEFINED';
  if (!isDefined || kind.associationTypeId !== RULES[type].association) return undefined;
  return isRecord(to) && typeof to.id === 'string' ? to.id : undefined;
}
