import { parseRetryAfter } from '../../../core/sockets/retry-after';

const NOW = Date.UTC(2026, 2, 4, 9, 30);

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Wed, 04 Mar 2026 09:31:00 GMT', 60_000],
  ['Wed, 04 Mar 2026 09:00:00 GMT', 0],
  [' 7 ', 7_000],
  ['12345678', 12_345_678_000],
  ['123456789', undefined],
  ['x120', undefined],
  ['120x', undefined],
  ['Wed 04 Mar 2026 09:31:00 GMT', undefined],
  ['Wednesday, 04 Mar 2026 09:31:00 GMT', undefined],
  ['On Wed, 04 Mar 2026 09:31:00 GMT', undefined],
  ['wed, 04 Mar 2026 09:31:00 GMT', undefined],
  ['Wed, 99 Mar 2026', undefined],
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
])('%s', (value, expected) => expect(parseRetryAfter(value, NOW)).toBe(expected));
