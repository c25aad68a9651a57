import { isRecord, type JsonRecord } from './json-body';

/** One contact that was created or changed. */
export interface HubSpotContact {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly created: boolean;
}

interface Input {
  readonly email: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Those of HubSpot's own properties that people fill; it refuses a name it does not know. */
const PROPERTIES = new Set(['email', 'firstname', 'lastname', 'phone', 'mobilephone', 'company', 'website']);
const MAX_INPUTS = 100;
const FIRST_ID = 1001;

export interface Contacts {
  readonly has: (id: string) => boolean;
  /** What became of the inputs of one request, or what is wrong with it. */
  readonly upsert: (body: JsonRecord | undefined) => readonly HubSpotContact[] | string;
}

/** Contacts by e-mail address, as `POST /crm/v3/objects/contacts/batch/upsert` keeps them. */
export function createContacts(): Contacts {
  const contacts = new Map<string, HubSpotContact>();
  const upsert = ({ email, properties }: Input) => {
    const earlier = contacts.get(email);
    const contact = {
      id: earlier?.id ?? String(FIRST_ID + contacts.size),
      properties: { ...earlier?.properties, ...properties, email },
      created: earlier === undefined,
    };
    contacts.set(email, contact);
    return contact;
  };
  return {
    has: (id) => [...contacts.values()].some((contact) => contact.id === id),
    upsert: (body) => {
      const inputs = readInputs(body);
      return typeof inputs === 'string' ? inputs : inputs.map(upsert);
    },
  };
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
  const { id, idProperty, properties } = input;
  if (idProperty !== 'email') return 'This stand-in only knows the idProperty "email".';
  if (!isAddress(id)) return 'An input\'s "id" is no e-mail address.';
  if (!isRecord(properties)) return 'An input\'s "properties" is not an object.';
  const unknown = Object.keys(properties).find((name) => !PROPERTIES.has(name));
  if (unknown !== undefined) return `Property "${unknown}" does not exist`;
  const wrong = Object.values(properties).find((value) => typeof value !== 'string');
  if (wrong !== undefined) return 'A property is not a string.';
  if (properties.email !== undefined && !isAddress(properties.email))
    return 'Property "email" is no e-mail address.';
  // HubSpot finds contacts by address in any case.
  return { email: id.toLowerCase(), properties: properties as Record<string, string> };
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value);
}
