import { pathPart } from '../../../core/read/path-part';

test.each([
  ['session_1', 'session_1'],
  ['a/b?c#d', 'a%2Fb%3Fc%23d'],
  ['ë', '%C3%AB'],
  ['\u{1f600}', '%F0%9F%98%80'],
  ['\ud83d', '%EF%BF%BD'],
  ['a\udc00b', 'a%EF%BF%BDb'],
])('%j', (id, part) => {
  expect(pathPart(id)).toBe(part);
});
