import { isTooDeep, parseJson } from '../../../core/read/json';

const deep = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

test.each([
  ['null', null],
  ['{"a":[1]}', { a: [1] }],
  ['', undefined],
  ['{', undefined],
])('%s', (text, expected) => {
  expect(parseJson(text)).toEqual(expected);
});

test('what helpdesks can write is read', () => {
  expect(parseJson(deep(512))).toBeDefined();
  expect(parseJson(deep(512, '{"a":', '}').replace('}', '1}'))).toBeDefined();
});

test.each([
  ['lists', deep(513)],
  ['objects', `${'{"a":'.repeat(513)}1${'}'.repeat(513)}`],
  ['a key that all objects inherit', `${'{"__proto__":'.repeat(513)}1${'}'.repeat(513)}`],
  ['something after much else', `[${'0,'.repeat(1000)}{"b":1,"a":${deep(600)}}]`],
  ['more than the stack holds', deep(200_000)],
])('what cannot be copied or written is not: %s', (_, text) => {
  expect(parseJson(text)).toBeUndefined();
  expect(isTooDeep(JSON.parse(text))).toBe(true);
});
