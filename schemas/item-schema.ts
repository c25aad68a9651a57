import type { JSONSchema7 } from 'json-schema';
import type { EventDefinition } from '../core/helpdesk/event';
import type { Provider } from '../core/helpdesk/provider';
import { providers, type ProviderId } from '../helpdesks';
import { strictSchema } from './strict-schema';
import { gapEvents } from './gap-events';
import { typeSchema, type Definitions } from './type-schema';

type Row = Pick<EventDefinition, 'name' | 'kinds'>;

/**
 * All items that the triggers of one helpdesk emit. The schema of one event is a definition with the event's name:
 * `crisp.json#/definitions/message:send`.
 */
export function itemSchema(id: ProviderId): JSONSchema7 & { readonly definitions: Definitions } {
  const provider: Provider = providers[id];
  const payloads = payloadSchema(id);
  const gap = typeSchema('GapReport');
  const gaps = gapEvents[id] ?? [];
  const events = {
    ...Object.fromEntries(provider.events.map((row) => [row.name, eventSchema(row, payloads.properties)])),
    ...Object.fromEntries(gaps.map((row) => [row.name, eventSchema(row, { [row.name]: object(gap) })])),
  };
  const base = baseSchema(provider);
  return strictSchema({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `${provider.label}: items`,
    anyOf: [...Object.keys(events), UNKNOWN].map((name) => ({ $ref: `#/definitions/${name}` })),
    definitions: {
      Item: object({
        properties: { provider: { const: id }, ...IDENTITY, ...base.properties },
        required: ['provider', ...Object.keys(IDENTITY), ...base.required],
      }),
      ...base.definitions,
      ...events,
      [UNKNOWN]: UNKNOWN_EVENT,
      ...(gaps.length > 0 && gap.definitions),
      ...payloads.definitions,
    },
  });
}

/** Whether all schemas have this definition. */
export function isShared(name: string): boolean {
  return name === 'Item' || Object.hasOwn(typeSchema('ItemBase').definitions, name);
}

/** A field that other helpdesks' items never have would only be in the way. */
function baseSchema({ eventHeader }: Provider) {
  const base = typeSchema('ItemBase');
  const { eventVerified, ...properties } = base.properties;
  if (eventHeader === undefined || eventVerified === undefined) return { ...base, properties };
  return { ...base, properties: { ...properties, eventVerified } };
}

const UNKNOWN = 'UnknownEvent';

const UNKNOWN_EVENT: JSONSchema7 = {
  allOf: [{ $ref: '#/definitions/Item' }],
  properties: { known: { const: false } },
};

const IDENTITY: Definitions = {
  event: { type: 'string', description: "The helpdesk's own name." },
  known: { type: 'boolean', description: 'False for an event that the helpdesk added after this version.' },
  data: { type: 'object', description: "The helpdesk's payload, untouched but for redacted credentials." },
};

/** Payload types are found by name: `crisp` has `CrispPayloads`. */
export function payloadSchema(id: ProviderId) {
  const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}Payloads`;
  return typeSchema(name);
}

function object({ properties, required }: Pick<ReturnType<typeof typeSchema>, 'properties' | 'required'>) {
  return { type: 'object', properties: { ...properties }, required: [...required] } satisfies JSONSchema7;
}

function eventSchema({ name, kinds }: Row, payloads: Definitions): JSONSchema7 {
  const data = payloads[name];
  if (data === undefined) throw new Error(`The event ${name} has no payload type.`);
  return {
    allOf: [{ $ref: '#/definitions/Item' }],
    properties: { event: { const: name }, known: { const: true }, kind: { enum: [...kinds] }, data },
  };
}
