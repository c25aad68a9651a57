import { choose, identifier, isObject, list, object, text } from '../../../core/read/read';

const nothings: readonly unknown[] = [undefined, null, '', true, 0, NaN, Symbol('s')];

test('only objects are objects', () => {
  const given = { a: 1 };
  expect(object(given)).toBe(given);
  expect([given, {}, Object.create(null)].every(isObject)).toBe(true);
  for (const other of [...nothings, [], ['a'], 'text', () => {}]) {
    expect(isObject(other)).toBe(false);
    expect(object(other)).toEqual({});
  }
});

test('only arrays are lists', () => {
  expect(list([1, 'a'])).toEqual([1, 'a']);
  for (const other of [...nothings, {}, { length: 1 }, 'text']) expect(list(other)).toEqual([]);
});

test('only a string with something in it is a text', () => {
  expect([text('a'), text(' ')]).toEqual(['a', ' ']);
  for (const other of [...nothings, {}, ['a'], 1]) expect(text(other)).toBeNull();
});

test.each<[unknown, string | null]>([
  [17, '17'],
  [0, '0'],
  ['session_1', 'session_1'],
  ['', null],
  [NaN, null],
  [Infinity, null],
  [{}, null],
  [null, null],
])('the identifier %p is %p', (value, expected) => {
  expect(identifier(value)).toBe(expected);
});

test('a table has no entries but its own', () => {
  const table = { open: 1, empty: undefined, '1': 2 };
  expect([choose(table, 'open'), choose(table, '1')]).toEqual([1, 2]);
  for (const key of ['constructor', '__proto__', 'toString', 'closed', 'empty', '', 1, null, ['open']]) {
    expect(choose(table, key)).toBeNull();
  }
});
