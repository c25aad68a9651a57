import { clockDifference } from '../../../core/sockets/clock-difference';
import { describeGap } from '../../../core/sockets/gap';

const gap = { from: '2026-03-04T09:30:00.000Z', to: '2026-03-04T09:31:00.000Z', recovered: 3 };

test('a gap is one line', () => {
  expect(describeGap({ ...gap, unrecoverable: [], incomplete: null })).toBe(
    'Not connected from 2026-03-04T09:30:00.000Z to 2026-03-04T09:31:00.000Z: 3 events recovered, nothing is missing.',
  );
});

test('and says what may be missing, and why', () => {
  const incomplete = { code: 'too-many', detail: 'There were too many.' } as const;
  expect(describeGap({ ...gap, unrecoverable: ['a', 'b'], incomplete })).toMatch(
    /: 3 events recovered, may be missing: a, b\. There were too many\.$/,
  );
});

const NOW = Date.parse('2026-03-04T09:30:00.500Z');

test.each([
  ['Wed, 04 Mar 2026 09:30:10 GMT', 9_500],
  ['Wed, 04 Mar 2026 09:29:00 GMT', -60_500],
  ['Wed, 04 Mar 2026 09:30:02 GMT', 0],
  ['Wed, 04 Mar 2026 09:29:59 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['Fri, 31 Dec 9999 23:59:59 GMT', Date.UTC(9999, 11, 31, 23, 59, 59) - NOW],
  ['Sat, 01 Jan 10000 00:00:00 GMT', undefined],
  ['Tue, 12 Sep 275760 00:00:00 GMT', undefined],
  ['Wed, 31 Dec 1969 23:59:59 GMT', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('a clock that shows %p differs by %p', (date, expected) => {
  expect(clockDifference(date, NOW)).toBe(expected);
});

test('two whole seconds say something', () => {
  const now = Date.parse('2026-03-04T09:30:00.000Z');
  expect(clockDifference('Wed, 04 Mar 2026 09:30:02 GMT', now)).toBe(2000);
  expect(clockDifference('Wed, 04 Mar 2026 09:29:58 GMT', now)).toBe(-2000);
});

test('one recovered event is told in the singular', () => {
  expect(describeGap({ ...gap, recovered: 1, unrecoverable: [], incomplete: null })).toContain(
    ': 1 event recovered, ',
  );
});
