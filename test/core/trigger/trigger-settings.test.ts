import { readRegistration } from '../../../core/trigger/trigger-settings';

test.each([
  ['automatic', 'automatic'],
  ['manual', 'manual'],
  ['by-hand', 'manual'],
  [undefined, 'automatic'],
  [['manual'], 'automatic'],
])('a registration stored as %j is %s', (stored, registration) => {
  expect(readRegistration(stored)).toBe(registration);
});
