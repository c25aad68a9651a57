import type { JSONSchema7, JSONSchema7Definition, JSONSchema7Type } from 'json-schema';

/** The keywords whose value is a schema or a list of them, and those with schemas by names of their own. */
const HOLD_SCHEMAS = new Set(['items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not']);
const HOLD_NAMED_SCHEMAS = new Set(['definitions', 'properties', 'patternProperties']);

/** The keywords that say something of one type only. */
const TYPE_OF: Readonly<Record<string, string>> = {
  properties: 'object',
  required: 'object',
  additionalProperties: 'object',
  items: 'array',
  minItems: 'array',
  maxItems: 'array',
};

/**
 * The same schema as strict validators want it, such as that of Node-RED's JSON node, which else writes a line into the log
 * for each place: what has properties is said to be an object, and several types are alternatives. One type or null is fine.
 */
export function strictSchema<Schema extends JSONSchema7Definition>(schema: Schema): Schema {
  if (typeof schema === 'boolean') return schema;
  const parts = Object.entries(schema as JSONSchema7).map(([keyword, value]) => [
    keyword,
    strictPart(keyword, value as JSONSchema7Type),
  ]);
  return withAlternatives(withType(Object.fromEntries(parts) as JSONSchema7)) as Schema;
}

function strictPart(keyword: string, value: unknown): unknown {
  if (HOLD_NAMED_SCHEMAS.has(keyword)) {
    const named = Object.entries(value as Readonly<Record<string, JSONSchema7Definition>>);
    return Object.fromEntries(named.map(([name, each]) => [name, strictSchema(each)]));
  }
  if (!HOLD_SCHEMAS.has(keyword)) return value;
  return Array.isArray(value)
    ? value.map((each: JSONSchema7Definition) => strictSchema(each))
    : strictSchema(value as JSONSchema7Definition);
}

function withType(schema: JSONSchema7): JSONSchema7 {
  const isObject = schema.properties !== undefined || schema.required !== undefined;
  return isObject && schema.type === undefined ? { type: 'object', ...schema } : schema;
}

function withAlternatives({ type, ...rest }: JSONSchema7): JSONSchema7 {
  const types = [type].flat();
  if (types.filter((each) => each !== 'null').length < 2) return { ...(type && { type }), ...rest };
  const keywords = Object.entries(rest);
  const about = (name: string | undefined) =>
    Object.fromEntries(keywords.filter(([keyword]) => TYPE_OF[keyword] === name));
  return {
    ...about(undefined),
    anyOf: types.map((each): JSONSchema7 => ({ ...(each && { type: each }), ...about(each) })),
  };
}
