import type { JSONSchema7, JSONSchema7Definition } from 'json-schema';
import type { Definitions } from './type-schema';

/** An object that says nothing but which fields it has. */
interface Fields {
  readonly name: string;
  readonly properties: Definitions;
  readonly required: readonly string[];
}

const PLAIN = new Set(['type', 'properties', 'required']);

/**
 * The same schema, shorter: where an object has all the fields of one that has a name, as types that extend others do, it
 * refers to it and lists the rest. It lets the same values pass, as objects are open.
 */
export function shareDefinitions<Schema extends JSONSchema7 & { readonly definitions: Definitions }>(
  schema: Schema,
): Schema {
  const named = Object.entries(schema.definitions).flatMap(([name, each]) => fieldsOf(name, each));
  const largestFirst = named.sort((one, other) => countOf(other) - countOf(one));
  const definitions = Object.entries(schema.definitions).map(([name, each]) => [
    name,
    shorten(
      each,
      largestFirst.filter((other) => other.name !== name),
    ),
  ]);
  return { ...schema, definitions: Object.fromEntries(definitions) as Definitions };
}

function fieldsOf(name: string, schema: JSONSchema7Definition): Fields[] {
  if (typeof schema === 'boolean' || !Object.keys(schema).every((keyword) => PLAIN.has(keyword))) return [];
  const { properties = {}, required = [] } = schema;
  // One alone is shorter where it is.
  return Object.keys(properties).length < 2 ? [] : [{ name, properties, required }];
}

const countOf = ({ properties }: Pick<Fields, 'properties'>) => Object.keys(properties).length;

function shorten<Value>(value: Value, named: readonly Fields[]): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => shorten(each, named)) as Value;
  const parts = Object.entries(refer(value, named)).map(([key, each]) => [key, shorten(each, named)]);
  return Object.fromEntries(parts) as Value;
}

function refer(schema: JSONSchema7, named: readonly Fields[]): JSONSchema7 {
  const { type, properties = {}, required = [], ...rest } = schema;
  if (type !== 'object' || 'allOf' in rest) return schema;
  const part = named.find((each) => isPart(each, properties, required));
  if (part === undefined) return schema;
  const own = Object.entries(properties).filter(([name]) => !(name in part.properties));
  const ownRequired = required.filter((name) => !part.required.includes(name));
  return {
    type,
    allOf: [{ $ref: `#/definitions/${part.name}` }],
    ...(own.length > 0 && { properties: Object.fromEntries(own) }),
    ...(ownRequired.length > 0 && { required: ownRequired }),
    ...rest,
  };
}

/** Two of the same size would refer to each other for ever. */
function isPart(part: Fields, properties: Definitions, required: readonly string[]): boolean {
  return (
    countOf(part) < countOf({ properties }) &&
    part.required.every((name) => required.includes(name)) &&
    Object.entries(part.properties).every(
      ([name, each]) => JSON.stringify(properties[name]) === JSON.stringify(each),
    )
  );
}
