import {
  isBefore,
  isFrom,
  parseVersion,
  showVersion,
} from '../../../../helpdesks/chatwoot/registration/version';

test.each([
  ['4.11.2', [4, 11, 2]],
  ['v4.11.2', [4, 11, 2]],
  ['4.13.0-fork.2', [4, 13, 0]],
  ['4.13', [4, 13, 0]],
  ['10.20.30', [10, 20, 30]],
  ['4.13.x', [4, 13, 0]],
  ['4', undefined],
  ['fork 4.11.2', undefined],
  ['', undefined],
  [4.11, undefined],
  [null, undefined],
])('the version %p is read as %p', (text, expected) => {
  expect(parseVersion(text)).toEqual(expected);
});

test.each([
  ['4.11.2', false, true],
  ['4.11.1', true, false],
  ['4.11.3', false, true],
  ['4.9.9', true, false],
  ['4.12.0', false, true],
  ['3.99.99', true, false],
  ['5.0.0', false, true],
])('%s is before 4.11.2: %p, from it on: %p', (text, before, from) => {
  const version = parseVersion(text);
  expect([isBefore(version, '4.11.2'), isFrom(version, '4.11.2')]).toEqual([before, from]);
});

test('nothing is known of a version that is not told', () => {
  expect([isBefore(undefined, '4.11.2'), isFrom(undefined, '4.11.2')]).toEqual([false, false]);
  expect([isBefore([4, 0, 0], 'soon'), isFrom([4, 0, 0], 'soon')]).toEqual([false, false]);
  expect([showVersion(undefined), showVersion([4, 11, 2])]).toEqual(['of an unknown version', '4.11.2']);
});
