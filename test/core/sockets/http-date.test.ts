import { parseHttpDate } from '../../../core/sockets/http-date';

test.each([
  ['Wed, 04 Mar 2026 09:30:10 GMT', Date.UTC(2026, 2, 4, 9, 30, 10)],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['Wed, 31 Dec 1969 23:59:59 GMT', undefined],
  ['Sat, 01 Jan 10000 00:00:00 GMT', undefined],
  ['2026-03-04T09:30:10Z', undefined],
  ['Wed, soon', undefined],
  ['', undefined],
])('%s', (value, expected) => expect(parseHttpDate(value)).toBe(expected));
