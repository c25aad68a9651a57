import { createRateLimit } from '../../core/rate-limit';

test('lets one through per interval and says how many it held back', () => {
  const limit = createRateLimit(60_000);
  expect(limit.admit('signature-mismatch', 0)).toBe(0);
  expect(limit.admit('signature-mismatch', 1)).toBeUndefined();
  expect(limit.admit('signature-mismatch', 59_999)).toBeUndefined();
  expect(limit.admit('timestamp-too-old', 2)).toBe(0);
  expect(limit.admit('signature-mismatch', 60_000)).toBe(2);
});

test('made-up names share one limit once there are too many', () => {
  const limit = createRateLimit(60_000, 3);
  const admitted = Array.from({ length: 100 }, (_, i) => limit.admit(`name ${i}`, 0)).filter(
    (held) => held !== undefined,
  );
  expect(admitted).toHaveLength(4);
});
