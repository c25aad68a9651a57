import fc from 'fast-check';
import { parseSignedTimestamp, toIsoTime } from '../../core/timestamp';

describe('parseSignedTimestamp', () => {
  test.each([
    ['seconds', '1781697600', 1781697600000],
    ['milliseconds', '1767607200123', 1767607200123],
    ['ISO 8601 with offset', '2026-01-02T03:04:05+02:00', Date.UTC(2026, 0, 2, 1, 4, 5)],
    ['ISO 8601 in UTC', '2026-01-02T03:04:05.250Z', Date.UTC(2026, 0, 2, 3, 4, 5, 250)],
  ])('reads %s', (_, value, expected) => {
    expect(parseSignedTimestamp(value)).toBe(expected);
  });

  test.each([
    '',
    '1781697600abc',
    ' 1781697600',
    '1781697600 ',
    '+1781697600',
    '1e9',
    '0x6A32',
    '17816976.5',
    '12345',
    '1'.repeat(20),
  ])('refuses %j', (value) => {
    expect(parseSignedTimestamp(value)).toBeUndefined();
  });

  test.each(['2026-13-02T03:04:05Z', '2026-01-02', '2026-01-02 03:04:05', 'Fri Jan 02 2026'])(
    'refuses the date %j',
    (value) => {
      expect(parseSignedTimestamp(value)).toBeUndefined();
    },
  );
});

describe('toIsoTime', () => {
  test.each([
    ['seconds', 1781774102, '2026-06-18T09:15:02.000Z'],
    ['a float of seconds', 1781774102.183048, '2026-06-18T09:15:02.183Z'],
    ['milliseconds', 1506985696616, '2017-10-02T23:08:16.616Z'],
    ['a decimal string of seconds', '1638953586.915', '2021-12-08T08:53:06.915Z'],
    ['an ISO string in UTC', '2026-06-18T09:15:02.417Z', '2026-06-18T09:15:02.417Z'],
    ['an ISO string without a fraction', '2026-06-18T09:15:02Z', '2026-06-18T09:15:02.000Z'],
    ['PHP form of UTC', '2026-06-18T09:15:02+00:00', '2026-06-18T09:15:02.000Z'],
    ['an ISO string with an offset', '2026-06-18T11:15:02+02:00', '2026-06-18T09:15:02.000Z'],
    ['the last day of a month', '2026-01-31T23:59:59Z', '2026-01-31T23:59:59.000Z'],
    [
      'a JavaScript date',
      'Thu Jun 18 2026 11:15:01 GMT+0200 (Central European Summer Time)',
      '2026-06-18T09:15:01.000Z',
    ],
  ])('reads %s', (_, value, expected) => {
    expect(toIsoTime(value)).toBe(expected);
  });

  test.each([
    0,
    -1,
    Number.NaN,
    Infinity,
    1e300,
    '',
    'soon',
    '2026-99-99T00:00:00Z',
    null,
    undefined,
    {},
    [],
    true,
  ])('gives null for %p', (value) => {
    expect(toIsoTime(value)).toBeNull();
  });

  test('agrees with Date on every UTC time, fast path or not', () => {
    const range = { min: new Date('1971-01-01'), max: new Date('2999-01-01'), noInvalidDate: true };
    fc.assert(fc.property(fc.date(range), (date) => toIsoTime(date.toISOString()) === date.toISOString()));
  });

  test('agrees with Date on milliseconds of any day', () => {
    const range = fc.integer({ min: 1e11 + 1, max: 8.64e15 });
    fc.assert(fc.property(range, (time) => toIsoTime(time) === new Date(time).toISOString()));
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        (value) => typeof toIsoTime(value) === 'string' || toIsoTime(value) === null,
      ),
    );
  });
});
