import Ajv from 'ajv';
import type { JSONSchema7 } from 'json-schema';
import { schemaFiles } from '../../schemas/files';
import { strictSchema } from '../../schemas/strict-schema';

test('what has properties is an object; one type or null stays', () => {
  const schema: JSONSchema7 = {
    allOf: [{ required: ['a'] }, { type: ['string', 'null'] }],
    definitions: { A: { properties: { a: { items: { properties: {} } }, b: true } } },
  };
  expect(strictSchema(schema)).toEqual({
    allOf: [{ type: 'object', required: ['a'] }, { type: ['string', 'null'] }],
    definitions: {
      A: {
        type: 'object',
        properties: { a: { items: { type: 'object', properties: {} } }, b: true },
      },
    },
  });
});

test('several types are alternatives, each with what says something of it', () => {
  const schema: JSONSchema7 = {
    type: ['string', 'object', 'array', 'null'],
    description: 'x',
    required: ['a'],
    items: { type: ['string', 'number'] },
  };
  expect(strictSchema(schema)).toEqual({
    description: 'x',
    anyOf: [
      { type: 'string' },
      { type: 'object', required: ['a'] },
      { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
      { type: 'null' },
    ],
  });
});

test('fields with the names of keywords, and values, are left alone', () => {
  const schema: JSONSchema7 = {
    type: 'object',
    properties: { required: { type: 'string' }, properties: { const: { required: [] } }, type: {} },
  };
  expect(strictSchema(schema)).toEqual(schema);
});

test("none of the package's schemas has a validator complain, neither as Node-RED's JSON node sets it up nor strictly", async () => {
  const files = await schemaFiles();
  expect(files.size).toBeGreaterThan(12);
  const complaints: unknown[] = [];
  const note = (...said: unknown[]) => void complaints.push(said);
  for (const [path, schema] of files) {
    for (const strict of [{}, { strict: true, strictRequired: false }]) {
      try {
        new Ajv({ allErrors: true, logger: { log: note, warn: note, error: note }, ...strict }).compile(
          schema,
        );
      } catch (error) {
        complaints.push([path, String(error)]);
      }
    }
  }
  expect(complaints.slice(0, 3)).toEqual([]);
});
