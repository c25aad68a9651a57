import { createBackoffLimit } from '../../../core/trigger/backoff-limit';

const create = () => createBackoffLimit(1_000, 8_000, 3);

/** The times at which somebody who asks every 100 ms is let through. */
function admitted(pauses: ReturnType<typeof create>, from: number, to: number): number[] {
  const times: number[] = [];
  for (let now = from; now < to; now += 100) if (pauses.admit('a', now)) times.push(now);
  return times;
}

test('pauses double up to the longest, while somebody keeps asking', () => {
  expect(admitted(create(), 0, 32_000)).toEqual([0, 1_000, 3_000, 7_000, 15_000, 23_000, 31_000]);
});

test('begins with the first pause again when it was quiet for long enough', () => {
  const pauses = create();
  admitted(pauses, 0, 10_000);
  expect(admitted(pauses, 50_000, 54_000)).toEqual([50_000, 51_000, 53_000]);
});

test('begins anew when it is told to', () => {
  const pauses = create();
  admitted(pauses, 0, 10_000);
  pauses.forget('a');
  expect(admitted(pauses, 10_000, 14_000)).toEqual([10_000, 11_000, 13_000]);
});

test('is separate for each id, and bounded', () => {
  const pauses = create();
  expect(['a', 'b', 'c', 'd'].map((id) => pauses.admit(id, 0))).toEqual([true, true, true, true]);
  expect(['b', 'c', 'd'].map((id) => pauses.admit(id, 1))).toEqual([false, false, false]);
  expect(pauses.admit('a', 1)).toBe(true);
});
