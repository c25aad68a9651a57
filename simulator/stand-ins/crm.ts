import { isRecord, readJsonObject, type JsonRecord } from './json-body';
import {
  startStandIn,
  type Judged,
  type ReceivedRequest,
  type StandIn,
  type StandInOptions,
} from './recording-server';

/** One contact that was created or changed. */
export interface CrmUpsert {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly created: boolean;
}

/** One request may hold up to a hundred. */
export type CrmBatch = readonly CrmUpsert[];

export interface Crm extends StandIn<CrmBatch> {
  readonly upsertUrl: string;
  readonly token: string;
}

interface Input {
  readonly email: string;
  readonly properties: Readonly<Record<string, string>>;
}

const PATH = '/crm/v3/objects/contacts/batch/upsert';
const MAX_INPUTS = 100;
const FIRST_ID = 1001;

/**
 * A CRM that upserts contacts by e-mail address as HubSpot's batch endpoint does
 * (developers.hubspot.com/docs/api-reference/crm-contacts-v3): Bearer token, `inputs` with `idProperty`.
 */
export async function startCrm(options: StandInOptions<CrmBatch> = {}, token = 'pat-stand-in'): Promise<Crm> {
  const upsert = createContacts();
  const server = await startStandIn<CrmBatch>((request) => {
    const refused = checkRequest(request, token);
    if (refused !== undefined) return refused;
    const inputs = readInputs(readJsonObject(request));
    if (typeof inputs === 'string') return refuse(400, 'VALIDATION_ERROR', inputs);

    const batch = inputs.map(upsert);
    const results = batch.map(({ id, properties, created }) => ({ id, properties, new: created }));
    return { reply: { status: 200, body: { status: 'COMPLETE', results } }, accepted: batch };
  }, options);
  return { ...server, upsertUrl: server.url + PATH, token };
}

function createContacts(): (input: Input) => CrmUpsert {
  const contacts = new Map<string, CrmUpsert>();
  return ({ email, properties }) => {
    const earlier = contacts.get(email);
    const contact = {
      id: earlier?.id ?? String(FIRST_ID + contacts.size),
      properties: { ...earlier?.properties, ...properties, email },
      created: earlier === undefined,
    };
    contacts.set(email, contact);
    return contact;
  };
}

function checkRequest({ method, path, headers }: ReceivedRequest, token: string) {
  if (path !== PATH) return refuse(404, 'OBJECT_NOT_FOUND', 'There is nothing at this path.');
  if (method !== 'POST') return refuse(405, 'METHOD_NOT_ALLOWED', 'Contacts are upserted with POST.');
  if (headers.authorization !== `Bearer ${token}`) {
    return refuse(401, 'INVALID_AUTHENTICATION', 'The Authorization header holds no valid access token.');
  }
  return undefined;
}

/** The inputs, or what is wrong with them. */
function readInputs(body: JsonRecord | undefined): readonly Input[] | string {
  const inputs = body?.inputs;
  if (!Array.isArray(inputs) || inputs.length === 0) return 'The body is not JSON with a list of "inputs".';
  if (inputs.length > MAX_INPUTS) return `More than ${MAX_INPUTS} inputs.`;
  const read = inputs.map(readInput);
  const wrong = read.find((input) => typeof input === 'string');
  return wrong ?? read.filter((input) => typeof input !== 'string');
}

function readInput(input: unknown): Input | string {
  if (!isRecord(input)) return 'An input is not an object.';
  const { id, idProperty, properties = {} } = input;
  if (idProperty !== 'email') return 'This stand-in only knows the idProperty "email".';
  if (typeof id !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(id))
    return 'An input\'s "id" is no e-mail address.';
  if (!isRecord(properties)) return 'An input\'s "properties" is not an object.';
  const strings = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  if (strings.some(([, value]) => typeof value === 'object')) return 'A property is not a plain value.';
  // Like HubSpot, which finds contacts by address in any case and keeps every property as text.
  return {
    email: id.toLowerCase(),
    properties: Object.fromEntries(strings.map(([name, value]) => [name, String(value)])),
  };
}

function refuse(status: number, category: string, message: string): Judged<CrmBatch> {
  return { reply: { status, body: { status: 'error', message, category } } };
}
