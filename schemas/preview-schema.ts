import type { JSONSchema7, JSONSchema7Definition } from 'json-schema';
import type { Definitions } from './type-schema';

/**
 * What n8n's editor can draw of a schema: it follows no reference, knows no alternatives, and takes the first of
 * several types. So alternatives become one object with the fields of all.
 */
export function previewSchema(schema: JSONSchema7Definition, definitions: Definitions): JSONSchema7 {
  const { type, properties, items, $ref, anyOf, allOf, const: only, enum: values } = open(schema);
  if ($ref !== undefined) return previewSchema(definitions[$ref.split('/').at(-1) ?? ''] ?? {}, definitions);
  const parts = [...(allOf ?? []), ...(anyOf ?? [])].map((part) => previewSchema(part, definitions));
  const own = properties === undefined ? [] : [previewProperties(properties, definitions)];
  if (parts.length + own.length > 0) return [...parts, ...own].reduce(merge);
  const name = [type].flat().find((each) => each !== 'null') ?? toType(only ?? values?.[0]);
  if (name === 'array') return { type: name, items: previewSchema([items].flat()[0] ?? {}, definitions) };
  return name === 'object' ? { type: name, properties: {} } : { type: name };
}

function previewProperties(properties: Definitions, definitions: Definitions): JSONSchema7 {
  const drawn = Object.entries(properties).map(([name, each]) => [name, previewSchema(each, definitions)]);
  return { type: 'object', properties: Object.fromEntries(drawn) };
}

/** Of two fields with one name, the first that is more than null says what it is; objects get the fields of both. */
function merge(one: JSONSchema7, other: JSONSchema7): JSONSchema7 {
  if (one.type === 'null') return other;
  if (one.type !== 'object' || other.type !== 'object') return one;
  const properties = { ...one.properties };
  for (const [name, each] of Object.entries(other.properties ?? {})) {
    const known = properties[name];
    properties[name] = known === undefined ? each : merge(open(known), open(each));
  }
  return { type: 'object', properties };
}

function open(schema: JSONSchema7Definition): JSONSchema7 {
  return typeof schema === 'boolean' ? {} : schema;
}

function toType(value: unknown): 'string' | 'number' | 'boolean' | 'null' {
  const type = typeof value;
  if (value === null) return 'null';
  return type === 'number' || type === 'boolean' ? type : 'string';
}
