import { REPEATED, readHeader, toHeaderBag } from '../../../core/verify/headers';
import { listSecrets } from '../../../core/verify/secrets';

test('a repeated header is told apart from a single one', () => {
  expect(readHeader({ a: 'x' }, 'a')).toBe('x');
  expect(readHeader({ a: ['x', 'y'] }, 'a')).toBe(REPEATED);
  expect(readHeader({}, 'a')).toBeUndefined();
});

test.each([
  ['a fetch Headers', new Headers([['X-Webhook-Test', 'true']])],
  ['a plain object', { 'X-Webhook-Test': 'true', Absent: undefined }],
])('%s becomes a bag with names in lower case', (_, headers) => {
  expect({ ...toHeaderBag(headers) }).toEqual({ 'x-webhook-test': 'true' });
});

test('a bag has no names but those that came', () => {
  const bag = toHeaderBag({});
  for (const name of ['constructor', '__proto__', 'tostring']) expect(readHeader(bag, name)).toBeUndefined();
  expect(toHeaderBag({ A: ['x', 'y'], a: 'z' })).toEqual({ a: ['x', 'y', 'z'] });
  expect(Object.keys(toHeaderBag({ Absent: undefined }))).toEqual([]);
  expect(toHeaderBag({ A: 'x', a: undefined })).toEqual({ a: 'x' });
});

test('headers that differ only in case count as repeated', () => {
  expect(readHeader(toHeaderBag({ 'X-Sig': 'a', 'x-sig': 'b' }), 'x-sig')).toBe(REPEATED);
});

test('a header that comes again and again costs no more than its copies', () => {
  const copies = Array.from({ length: 200_000 }, () => ['X-A', 'b'] as const);
  const start = performance.now();
  expect(toHeaderBag([...copies, ['__proto__', 'c']])).toMatchObject({ 'x-a': expect.any(Array) });
  // Copied anew for each of them it were 20,000,000,000 entries, and minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});

test('the current secret stays as it was typed, older ones are split', () => {
  expect(listSecrets(' with blanks ', 'old1\nold2  old3\n')).toEqual([
    ' with blanks ',
    'old1',
    'old2',
    'old3',
  ]);
  expect(listSecrets('now', ' \t old ')).toEqual(['now', 'old']);
  expect(listSecrets(17, ['old'])).toEqual([]);
  expect(listSecrets('', '')).toEqual([]);
  expect(listSecrets(undefined, undefined)).toEqual([]);
});
