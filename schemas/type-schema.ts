import type { JSONSchema7, JSONSchema7Definition } from 'json-schema';
import { cachedSchemas } from './cached-schemas';

export type Definitions = Readonly<Record<string, JSONSchema7Definition>>;

export interface TypeSchema {
  readonly properties: Definitions;
  readonly required: readonly string[];
  /** What the properties refer to, by the names that the types have in the sources. */
  readonly definitions: Definitions;
}

const SOURCES =
  '{core/helpdesk/item,core/sockets/gap,helpdesks/index,helpdesks/*/payloads,helpdesks/*/payloads/index}.ts';

const schemaOf = cachedSchemas({ sources: SOURCES, tsconfigs: ['tsconfig.schemas.json', 'tsconfig.json'] });

/**
 * An interface of the sources as JSON Schema, with the comments of its fields as descriptions. It is open: helpdesks
 * add fields at any time.
 */
export function typeSchema(type: string): TypeSchema {
  const { properties = {}, required = [], definitions = {} } = schemaOf(type);
  const types = Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, bare(each)]));
  const named = Object.entries(types).filter(([name]) => isName(name));
  return {
    properties: withoutMadeUpNames(properties, types),
    required,
    definitions: withoutMadeUpNames(Object.fromEntries(named), types),
  };
}

/** What a type's own comment says, such as where it was learnt, is for those who keep it. */
function bare(definition: JSONSchema7Definition): JSONSchema7Definition {
  if (typeof definition === 'boolean') return definition;
  const { description: _, ...rest } = definition;
  return rest;
}

/** `CrispPerson`, but not `Record<string,unknown>`: what has no name of its own is written where it is used. */
function isName(name: string): boolean {
  return /^\w+$/.test(name);
}

const REFERENCE = '#/definitions/';

function withoutMadeUpNames<Schema extends object>(schema: Schema, types: Definitions): Schema {
  // One made-up name may stand for another.
  const resolve = (value: JSONSchema7 | null): JSONSchema7 | null => {
    const name = decodeURIComponent(value?.$ref?.slice(REFERENCE.length) ?? '');
    if (name === '' || isName(name)) return value;
    const { $ref: _, ...beside } = value ?? {};
    return resolve({ ...(types[name] as JSONSchema7), ...beside });
  };
  const text = JSON.stringify(schema, (_key, value: JSONSchema7 | null) => resolve(value));
  return JSON.parse(text) as Schema;
}
