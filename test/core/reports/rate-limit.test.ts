import { createRateLimit } from '../../../core/reports/rate-limit';

test('lets one through per interval and says how many it held back', () => {
  const limit = createRateLimit();
  const start = 1_000_000;
  expect(limit.admit('signature-mismatch', start)).toBe(0);
  expect(limit.admit('signature-mismatch', start + 1)).toBeUndefined();
  expect(limit.admit('signature-mismatch', start + 59_999)).toBeUndefined();
  expect(limit.admit('timestamp-too-old', start + 2)).toBe(0);
  expect(limit.admit('signature-mismatch', start + 60_000)).toBe(2);
  expect(limit.admit('signature-mismatch', start + 119_999)).toBeUndefined();
  expect(limit.admit('signature-mismatch', start + 120_000)).toBe(1);
});

test('made-up names share one limit once there are too many', () => {
  const limit = createRateLimit(60_000, 3);
  const admitted = Array.from({ length: 100 }, (_, i) => limit.admit(`name ${i}`, 0)).filter(
    (held) => held !== undefined,
  );
  expect(admitted).toHaveLength(4);
});
