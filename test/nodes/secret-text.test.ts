import { secretText } from '../../nodes/host/secret-text';
import { fakeContext } from './fake-context';

const read = (value: unknown) => secretText(fakeContext().context, 'API Access Token', value);

test.each([
  ['token', 'token'],
  [' token\n', 'token'],
  ['two words', 'two words'],
  ['', ''],
  [undefined, ''],
  [null, ''],
])('%j is %j', (value, text) => {
  expect(read(value)).toBe(text);
});

test.each([
  [4111, 'a number'],
  [true, 'a boolean'],
  [{ token: 4111 }, 'an object'],
  [[4111], 'an array'],
])('%j is refused as %s, with the name of its field and never its value', (value, type) => {
  let thrown: unknown;
  try {
    read(value);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({
    message: `The field "API Access Token" of the credential is ${type}, not text`,
    description: 'Change the expression so that it returns text, or enter the value itself.',
  });
  expect(JSON.stringify(thrown)).not.toContain('4111');
});
