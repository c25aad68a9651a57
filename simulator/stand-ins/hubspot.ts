import { randomUUID } from 'node:crypto';
import { readActivity, type ActivityType, type HubSpotActivity } from './hubspot-activities';
import { createContacts, type Contacts, type HubSpotContact } from './hubspot-contacts';
import { readJsonObject } from './json-body';
import {
  startStandIn,
  type Judged,
  type ReceivedRequest,
  type StandIn,
  type StandInOptions,
} from './recording-server';

/** One request that HubSpot took. */
export type HubSpotChange =
  | { readonly type: 'contacts'; readonly contacts: readonly HubSpotContact[] }
  | ({ readonly type: ActivityType } & HubSpotActivity);

export interface HubSpot extends StandIn<HubSpotChange> {
  readonly upsertUrl: string;
  readonly token: string;
}

const UPSERT = '/crm/v3/objects/contacts/batch/upsert';
const ACTIVITIES: ReadonlyMap<string, ActivityType> = new Map([
  ['/crm/v3/objects/notes', 'notes'],
  ['/crm/v3/objects/tasks', 'tasks'],
]);
const FIRST_ACTIVITY_ID = 9001;

/**
 * The three calls of HubSpot's CRM that flows make: contacts by e-mail address, and notes and tasks for them
 * (github.com/HubSpot/HubSpot-public-api-spec-collection, PublicApiSpecs/CRM/{Contacts,Notes,Tasks}).
 */
export async function startHubSpot(
  options: StandInOptions<HubSpotChange> = {},
  token = 'pat-stand-in',
): Promise<HubSpot> {
  const contacts = createContacts();
  let activities = 0;

  const server = await startStandIn<HubSpotChange>((request) => {
    const refused = checkRequest(request, token);
    if (refused !== undefined) return refused;
    const type = ACTIVITIES.get(request.path);
    return type === undefined
      ? upsert(request, contacts)
      : createActivity(request, type, contacts, String(FIRST_ACTIVITY_ID + activities++));
  }, options);
  return { ...server, upsertUrl: server.url + UPSERT, token };
}

function upsert(request: ReceivedRequest, contacts: Contacts): Judged<HubSpotChange> {
  const batch = contacts.upsert(readJsonObject(request));
  if (typeof batch === 'string') return refuse(400, 'VALIDATION_ERROR', batch);
  const at = new Date().toISOString();
  const results = batch.map(({ id, properties, created }) => ({
    ...entry(id, properties, at),
    new: created,
  }));
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at };
  return { reply: { status: 200, body }, accepted: { type: 'contacts', contacts: batch } };
}

function createActivity(
  request: ReceivedRequest,
  type: ActivityType,
  contacts: Contacts,
  id: string,
): Judged<HubSpotChange> {
  const activity = readActivity(type, readJsonObject(request), contacts.has);
  if (typeof activity === 'string') return refuse(400, 'VALIDATION_ERROR', activity);
  const body = entry(id, activity.properties, new Date().toISOString());
  return { reply: { status: 201, body }, accepted: { type, ...activity } };
}

function entry(id: string, properties: object, at: string) {
  return { id, properties, createdAt: at, updatedAt: at, archived: false };
}

function checkRequest({ method, path, headers }: ReceivedRequest, token: string) {
  if (path !== UPSERT && !ACTIVITIES.has(path))
    return refuse(404, 'OBJECT_NOT_FOUND', 'There is nothing at this path.');
  if (method !== 'POST') return refuse(405, 'METHOD_NOT_ALLOWED', 'This is done with POST.');
  if (headers.authorization !== `Bearer ${token}`)
    return refuse(401, 'INVALID_AUTHENTICATION', 'The Authorization header holds no valid access token.');
  return undefined;
}

function refuse(status: number, category: string, message: string): Judged<HubSpotChange> {
  return { reply: { status, body: { status: 'error', message, correlationId: randomUUID(), category } } };
}
