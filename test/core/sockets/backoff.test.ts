import { createBackoff } from '../../../core/sockets/backoff';

const LARGEST = () => 1 - Number.EPSILON;

test('doubles from one second to six minutes', () => {
  const { next } = createBackoff(LARGEST);
  const delays = Array.from({ length: 11 }, next);
  expect(delays).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 64000, 128000, 256000, 360000, 360000]);
});

test('draws each delay from the upper half', () => {
  const { next } = createBackoff(() => 0);
  expect([next(), next(), next()]).toEqual([500, 1000, 2000]);
});

test('begins again after a reset', () => {
  const { next, reset } = createBackoff(LARGEST);
  next();
  next();
  reset();
  expect(next()).toBe(1000);
});

test('takes other bounds', () => {
  const { next } = createBackoff(LARGEST, { first: 10, longest: 25 });
  expect([next(), next(), next(), next()]).toEqual([10, 20, 25, 25]);
});

test('a day of outage costs fewer than the 500 calls of the smallest token, even with the shortest delays', () => {
  const { next } = createBackoff(() => 0);
  let attempts = 0;
  for (let waited = 0; waited < 86_400_000; waited += next()) attempts += 1;
  expect(attempts).toBeLessThan(500);
});
