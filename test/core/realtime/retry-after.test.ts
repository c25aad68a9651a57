import { parseRetryAfter } from '../../../core/realtime/retry-after';

const NOW = Date.UTC(2026, 2, 4, 9, 30);

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Wed, 04 Mar 2026 09:31:00 GMT', 60_000],
  ['Wed, 04 Mar 2026 09:00:00 GMT', 0],
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
])('%s', (value, expected) => expect(parseRetryAfter(value, NOW)).toBe(expected));
