import { findUnsetVariable, readSavedValues } from '../../node-red/host/saved-values';

test.each([
  ['${HELPDESK_SECRET}', 'HELPDESK_SECRET'],
  ['$(HELPDESK_SECRET)', 'HELPDESK_SECRET'],
  [' ${S}\n', 'S'],
  ['${a.b-c}', 'a.b-c'],
])('%j refers to the variable %s', (text, name) => {
  expect(findUnsetVariable(text)).toBe(name);
});

test.each(['', 'secret', '$', '${}', '${A B}', 'x${A}', '${A}x', '$A', '{A}', '$[A]'])(
  '%j is a value like any other',
  (text) => {
    expect(findUnsetVariable(text)).toBeUndefined();
    expect(readSavedValues({ secret: text }, ['secret'])).toEqual({ texts: { secret: text }, problems: [] });
  },
);

test('a reference is no value, and its variable is named', () => {
  const { texts, problems } = readSavedValues({ secret: '${A}', urlKey: 'key' }, ['secret', 'urlKey']);
  expect(texts).toEqual({ secret: '', urlKey: 'key' });
  expect(problems).toEqual([{ code: 'variable-unset', field: 'secret', name: 'A' }]);
});

test('of several values only the references are left out', () => {
  const { texts, problems } = readSavedValues({ previousSecrets: 'one ${A}\n$(B) two' }, ['previousSecrets']);
  expect(texts).toEqual({ previousSecrets: 'one two' });
  expect(problems.map(({ name }) => name)).toEqual(['A', 'B']);
});

test.each([
  [17, 'number'],
  [true, 'boolean'],
  [{ a: 1 }, 'object'],
  [['a'], 'array'],
])('%j is no text, and its type is told, never its value', (value, name) => {
  expect(readSavedValues({ secret: value }, ['secret'])).toEqual({
    texts: { secret: '' },
    problems: [{ code: 'not-text', field: 'secret', name }],
  });
});

test('what was never saved is empty, and no problem', () => {
  expect(readSavedValues({ secret: undefined }, ['secret'])).toEqual({ texts: { secret: '' }, problems: [] });
});
