import { toText } from '../../nodes/host/to-text';

test.each([
  [' https://chat.example.com\n', 'https://chat.example.com'],
  [12, '12'],
  [0, '0'],
  ['', ''],
  [undefined, ''],
  [null, ''],
  [true, ''],
  [{ a: 1 }, ''],
  [['12'], ''],
])('%j is %j', (value, text) => {
  expect(toText(value)).toBe(text);
});
