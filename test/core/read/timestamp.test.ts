import fc from 'fast-check';
import { parseSignedField, parseSignedTimestamp, toIsoTime } from '../../../core/read/timestamp';

describe('parseSignedTimestamp', () => {
  test.each([
    ['seconds', '1781697600', 1781697600000],
    ['milliseconds', '1767607200123', 1767607200123],
    ['ISO 8601 with offset', '2026-01-02T03:04:05+02:00', Date.UTC(2026, 0, 2, 1, 4, 5)],
    ['ISO 8601 in UTC', '2026-01-02T03:04:05.250Z', Date.UTC(2026, 0, 2, 3, 4, 5, 250)],
    ['nine digits, the fewest', '123456789', 123456789000],
    ['eleven digits, the most that are seconds', '12345678901', 12345678901000],
    ['twelve digits, the fewest that are milliseconds', '123456789012', 123456789012],
    ['fourteen digits, the most', '12345678901234', 12345678901234],
    ['ISO 8601 west of Greenwich', '2026-01-02T03:04:05-05:30', Date.UTC(2026, 0, 2, 8, 34, 5)],
    ['an offset without a colon', '2026-01-02T03:04:05+0200', Date.UTC(2026, 0, 2, 1, 4, 5)],
    ['a single digit of a second', '2026-01-02T03:04:05.5Z', Date.UTC(2026, 0, 2, 3, 4, 5, 500)],
    ['nanoseconds', '2026-01-02T03:04:05.123456789Z', Date.UTC(2026, 0, 2, 3, 4, 5, 123)],
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
    '12345678',
    '123456789012345',
    'x1781697600',
    'x1767607200123',
    '1767607200123x',
    '1781697600.5',
    '1'.repeat(20),
  ])('refuses %j', (value) => {
    expect(parseSignedTimestamp(value)).toBeUndefined();
  });

  test.each([
    '2026-13-02T03:04:05Z',
    '2026-01-02',
    '2026-01-02T03:04Z',
    '2026-01-02 03:04:05',
    '2026-01-02T03:04:05',
    '2026-01-02T03:04:05.1234567890Z',
    'on 2026-01-02T03:04:05Z',
    '2026-01-02T03:04:05Z ',
    'Fri Jan 02 2026',
  ])('refuses the date %j', (value) => {
    expect(parseSignedTimestamp(value)).toBeUndefined();
  });
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
    ['PHP form of UTC with milliseconds', '2026-06-18T09:15:02.417+00:00', '2026-06-18T09:15:02.417Z'],
    ['microseconds', '2026-06-18T09:15:02.417999Z', '2026-06-18T09:15:02.417Z'],
    ['the last day of a month', '2026-01-31T23:59:59Z', '2026-01-31T23:59:59.000Z'],
    ['a day that only leap years have', '2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['the end of a day as its 24th hour', '2026-06-10T24:00:00Z', '2026-06-11T00:00:00.000Z'],
    ['a time of day in December', '2026-12-10T20:59:59Z', '2026-12-10T20:59:59.000Z'],
    ['the first second that is above 0', 1, '1970-01-01T00:00:01.000Z'],
    ['the largest number that is seconds', 1e11, '5138-11-16T09:46:40.000Z'],
    ['the next one, which is milliseconds', 1e11 + 1, '1973-03-03T09:46:40.001Z'],
    ['the last time there is', 8.64e15, '+275760-09-13T00:00:00.000Z'],
    ['the last time with four digits', 253_402_300_799_999, '9999-12-31T23:59:59.999Z'],
    ['the first with five', 253_402_300_800_000, '+010000-01-01T00:00:00.000Z'],
    ['a string of seconds', '1638953586', '2021-12-08T08:53:06.000Z'],
    ['a string of milliseconds', '1506985696616', '2017-10-02T23:08:16.616Z'],
    ['a date before 1970', '1969-12-31T23:59:59+00:30', '1969-12-31T23:29:59.000Z'],
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
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-19-10T00:00:00Z',
    '2026-06-00T00:00:00Z',
    '2026-06-32T00:00:00Z',
    '2026-06-10T25:00:00Z',
    '2026-06-10T29:00:00Z',
    '2026-06-10T23:60:00Z',
    '2026-06-10T23:59:60Z',
    '2026-06-10T23:59:59.Z',
    '2026-06-10T23:59:59Z!',
    '!2026-06-10T23:59:59Z',
    '12345678',
    '123456789012345',
    'x1638953586',
    '1638953586x',
    '1638953586.',
    '1638953586.1234567890',
    '1638953586,5',
    'On Thu Jun 18 2026 11:15:01 GMT+0200',
    '18 Jun 2026',
    8.64e15 + 1,
    ['2026-06-18T09:15:02Z'],
    ['1638953586'],
    null,
    undefined,
    {},
    [],
    true,
  ])('gives null for %p', (value) => {
    expect(toIsoTime(value)).toBeNull();
  });

  test('rolls a day that its month does not have over, as Date does', () => {
    expect(toIsoTime('2026-02-30T00:00:00Z')).toBe('2026-03-02T00:00:00.000Z');
    expect(toIsoTime('2026-04-31T01:02:03Z')).toBe('2026-05-01T01:02:03.000Z');
  });

  test('reads a date of a hundred characters, and no longer one', () => {
    const date = (zone: string) => `Thu Jun 18 2026 11:15:01 GMT+0200 (${zone})`;
    const longest = 'z'.repeat(100 - date('').length);
    expect(toIsoTime(date(longest))).toBe('2026-06-18T09:15:01.000Z');
    expect(toIsoTime(date(`${longest}z`))).toBeNull();
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

test.each([
  ['2026-05-06 10:00:00', '2026-05-06T10:00:00.000Z'],
  ['2026-05-06T10:00:00', '2026-05-06T10:00:00.000Z'],
  ['2026-05-06 10:00:00.25', '2026-05-06T10:00:00.250Z'],
  ['2026-05-06 10:00:00 +0200', '2026-05-06T08:00:00.000Z'],
  ['Wed May 06 2026 10:00:00', null],
  ['Wed May 06 2026 10:00:00 GMT+0200 (Central European Summer Time)', '2026-05-06T08:00:00.000Z'],
])('%s is %s, whatever zone the machine is in', (written, time) => {
  const zone = process.env.TZ;
  process.env.TZ = 'America/Sao_Paulo';
  try {
    expect(toIsoTime(written)).toBe(time);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test.each([
  [1778061600.25, 1778061600250],
  ['1778061600.25', 1778061600250],
  ['1778061600', 1778061600000],
  [null, undefined],
  ['1778061600.25x', undefined],
])('the field %j of a signed body is %j', (field, time) => {
  expect(parseSignedField(field)).toBe(time);
});
