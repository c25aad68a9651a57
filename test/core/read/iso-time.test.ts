import { formatIsoTime } from '../../../core/read/iso-time';

const LAST_OF_FOUR_DIGITS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

test.each([
  [0, '1970-01-01T00:00:00.000Z'],
  [-1, '1969-12-31T23:59:59.999Z'],
  [1_764_338_400_007, '2025-11-28T14:00:00.007Z'],
  [1_764_374_399_999, '2025-11-28T23:59:59.999Z'],
  [1_764_374_400_000, '2025-11-29T00:00:00.000Z'],
  [1_764_338_400_007.9, '2025-11-28T14:00:00.007Z'],
  [LAST_OF_FOUR_DIGITS, '9999-12-31T23:59:59.999Z'],
  [LAST_OF_FOUR_DIGITS + 1, '+010000-01-01T00:00:00.000Z'],
])('%d is %s', (milliseconds, written) => {
  expect(formatIsoTime(milliseconds)).toBe(written);
  expect(formatIsoTime(milliseconds)).toBe(new Date(milliseconds).toISOString());
});

test('one day after the other and back again', () => {
  const days = [1_764_338_400_000, 1_764_424_800_000, 1_764_338_400_000];
  expect(days.map(formatIsoTime)).toEqual([
    '2025-11-28T14:00:00.000Z',
    '2025-11-29T14:00:00.000Z',
    '2025-11-28T14:00:00.000Z',
  ]);
});

test.each([NaN, Infinity, 8.64e15 + 1])('%d is no time', (milliseconds) => {
  expect(() => formatIsoTime(milliseconds)).toThrow(RangeError);
});
