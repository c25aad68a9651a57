import Ajv, { type AnySchemaObject } from 'ajv';
import type { JSONSchema7 } from 'json-schema';
import { providers, type ProviderId } from '../../library';
import { itemSchema } from '../../schemas/item-schema';
import { shareDefinitions } from '../../schemas/share-definitions';
import { listSamples } from '../../simulator/senders';
import { receivedItem } from '../fixtures/received-item';

test('what has all the fields of a named object refers to it', () => {
  const schema = {
    definitions: {
      Site: {
        type: 'object',
        properties: { site: { type: 'string' }, at: { type: 'number' } },
        required: ['site'],
      },
      Chat: {
        type: 'object',
        properties: { site: { type: 'string' }, at: { type: 'number' }, chat: { type: 'string' } },
        required: ['site', 'chat'],
      },
      Other: {
        type: 'object',
        properties: { site: { type: 'number' }, at: { type: 'number' } },
        required: ['site'],
      },
    },
  } satisfies JSONSchema7;
  expect(shareDefinitions(schema).definitions).toEqual({
    Site: schema.definitions.Site,
    Chat: {
      type: 'object',
      allOf: [{ $ref: '#/definitions/Site' }],
      properties: { chat: { type: 'string' } },
      required: ['chat'],
    },
    Other: schema.definitions.Other,
  });
});

/** Each field of an item taken away or made into something else, however deep. */
function* spoilt(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const rest = Array.isArray(value) ? [...value] : { ...value };
    yield Object.assign(rest, { [key]: undefined });
    yield Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [key]: [{}] });
    for (const inner of spoilt(each)) {
      yield Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [key]: inner });
    }
  }
}

test.each(Object.keys(providers) as ProviderId[])(
  'of %s it refuses exactly what the longer one does',
  (id) => {
    const ajv = new Ajv({ strict: true, strictRequired: false });
    ajv.addSchema(itemSchema(id) as AnySchemaObject, 'long');
    ajv.addSchema(shareDefinitions(itemSchema(id)) as AnySchemaObject, 'short');
    const verdicts = { passed: 0, refused: 0 };
    for (const sample of listSamples().filter(({ provider }) => provider === id)) {
      const [long, short] = ['long', 'short'].map((name) =>
        ajv.getSchema(`${name}#/definitions/${sample.event}`),
      );
      const item = receivedItem(sample);
      expect([long?.(item), short?.(item)]).toEqual([true, true]);
      for (const data of spoilt(item.data)) {
        const passes = long?.({ ...item, data });
        if (short?.({ ...item, data }) !== passes) expect([sample, data]).toBe(`passes: ${String(passes)}`);
        verdicts[passes === true ? 'passed' : 'refused'] += 1;
      }
    }
    expect(verdicts.refused).toBeGreaterThan(5);
  },
);
