import fc from 'fast-check';
import { BIG_MARKS } from './big';

/** Keys that mean something to JavaScript, or to this package. */
export const HOSTILE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  'length',
  'hasOwnProperty',
  '',
  'id',
  'event',
  'type',
  'content',
  'meta',
];

const WORDS = [
  '',
  ' ',
  '0',
  '-1',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\ufeff{}',
  '__proto__',
  'constructor',
  '*',
  'preset:constructor',
  'preset:new-customer-message',
  '2026-03-04T09:30:00Z',
  '2026-02-30T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  'Wed, 04 Mar 2026 09:30:00 GMT',
  '99999999999999999999',
  '1e309',
  'https://[::1',
  'javascript:alert(1)',
  'http://169.254.169.254/%ff?#',
  '<p>&#0;&#x110000;&amp;<img src="x"><li>',
];

/** Repeated to a million characters: what a pattern may stumble over. */
const UNITS = [
  'a',
  '/',
  ' ',
  '\\n',
  '0',
  '&#',
  '<p ',
  '<img src=\\"',
  '<b',
  '%',
  '.a',
  'http://',
  ',',
  '\\ud800',
  ':',
  '-',
  '\t'.replace('\t', '\\t'),
  '[',
  '{',
  '4',
];
/** Numbers that JSON can say and JavaScript cannot hold. */
const NUMBERS = [
  '1e999',
  '-1e999',
  '-0',
  '1e-999',
  '9007199254740993',
  '12345678901234567890',
  '8.64e15',
  '8640000000000001',
  '253402300800000',
  '1e21',
  '0.1',
];

const OBJECTS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  [],
  [[]],
  [null],
  {},
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: { polluted: true } } },
  // What Number() and String() throw at.
  { toString: 1, valueOf: 1 },
  [{ toString: null }],
  { toJSON: 'x', length: 1e9 },
  { then: true },
];

export const SMALL_VALUES: readonly unknown[] = [
  ...OBJECTS,
  ...WORDS,
  ...NUMBERS.map((number) => `<raw ${number}>`),
];

/** Each makes an input of some hundred kilobytes. */
export const BIG_VALUES: readonly unknown[] = [
  ...BIG_MARKS,
  ...UNITS.map((unit) => `<long ${JSON.parse(`"${unit}"`)}>`),
];

const key = fc.oneof(fc.constantFrom(...HOSTILE_KEYS), fc.string());
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...SMALL_VALUES),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc
      .date({ noInvalidDate: false })
      .map((date) => (Number.isNaN(date.getTime()) ? 'x' : date.toISOString())),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** Made-up values of any shape, the same for the same seed. */
export function sampleValues(seed: number, count: number): unknown[] {
  return fc.sample(tree, { seed, numRuns: count });
}
