import type { PaceLimits } from '../../../core/trigger/paced-host';
import { PacedQueue } from '../../../core/trigger/paced-queue';
import { FakeEnvironment, settle } from '../sockets/fake-environment';

const LIMITS: PaceLimits = {
  maxInFlight: 2,
  maxBatch: 1,
  maxWaitMs: 1000,
  maxQueued: 4,
  maxQueuedBytes: 1000,
  placeTimeoutMs: 60_000,
  startTimeoutMs: 1_000,
};

/** A host that is done with a batch when a test says so. */
function pacing(limits: Partial<PaceLimits> = {}, sizeOf: (value: number) => number = () => 1) {
  const environment = new FakeEnvironment();
  const batches: (readonly number[])[] = [];
  const ends: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const fullness: boolean[] = [];
  const queue = new PacedQueue<number>(
    { ...LIMITS, ...limits },
    {
      handOn: (batch) => {
        batches.push(batch);
        return new Promise((resolve, reject) => ends.push({ resolve, reject }));
      },
      sizeOf,
      // Of the hundreds: 101 and 102 follow one another, 201 goes beside them; what is below has no lane.
      laneOf: (value) => (value < 100 ? null : String(Math.floor(value / 100))),
      onFull: (isFull) => void fullness.push(isFull),
    },
    environment,
  );
  const push = (...values: number[]) => values.forEach((value) => queue.push(value));
  const end = async (index: number) => {
    ends[index]?.resolve();
    await settle();
  };
  return { environment, batches, ends, fullness, queue, push, end };
}

test('hands on in order, and never more at a time than it may', async () => {
  const { batches, push, end } = pacing();
  push(1, 2, 3, 4);
  expect(batches).toEqual([[1], [2]]);
  await end(1);
  expect(batches).toEqual([[1], [2], [3]]);
  await end(0);
  await end(2);
  expect(batches).toEqual([[1], [2], [3], [4]]);
});

test('a batch that fails frees its place too', async () => {
  const { batches, ends, push } = pacing({ maxInFlight: 1 });
  push(1, 2);
  ends[0]?.reject(new Error('it broke'));
  await settle();
  expect(batches).toEqual([[1], [2]]);
});

test('a place is free after its time, once, and leaves no timer', async () => {
  const { environment, batches, push, end } = pacing({ maxInFlight: 1 });
  push(1, 2, 3);
  await environment.advance(59_999);
  expect(batches).toEqual([[1]]);
  await environment.advance(1);
  expect(batches).toEqual([[1], [2]]);
  // The first one ends at last: its place was given away long ago.
  await end(0);
  expect(batches).toEqual([[1], [2]]);
  await end(1);
  await end(2);
  expect(batches).toEqual([[1], [2], [3]]);
  expect(environment.timers).toBe(0);
});

describe('in batches', () => {
  test('a full one leaves at once, the rest after the longest wait', async () => {
    const { environment, batches, push } = pacing({ maxBatch: 3 });
    push(1, 2, 3, 4);
    expect(batches).toEqual([[1, 2, 3]]);
    await environment.advance(999);
    push(5);
    expect(batches).toHaveLength(1);
    await environment.advance(1);
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  test('what waited for a place does not wait again for more', async () => {
    const { environment, batches, push, end } = pacing({ maxBatch: 2, maxInFlight: 1 });
    push(1, 2, 3);
    await environment.advance(5000);
    expect(batches).toEqual([[1, 2]]);
    await end(0);
    expect(batches).toEqual([[1, 2], [3]]);
  });

  test('a wait of zero takes what is there', () => {
    const { batches, push } = pacing({ maxBatch: 2, maxWaitMs: 0 });
    push(1, 2);
    expect(batches).toEqual([[1], [2]]);
  });

  test('a clock that is set back does not hold one back for as long', async () => {
    const { environment, batches, push } = pacing({ maxBatch: 3 });
    push(1);
    environment.setClock(-3_600_000);
    push(2);
    await environment.advance(1000);
    expect(batches).toEqual([]);
    await environment.advance(3_600_000);
    expect(batches).toEqual([[1, 2]]);
  });
});

describe('a full queue', () => {
  test('says so once, goes on taking, and says when half of it is gone', async () => {
    const { fullness, push, end, queue, batches } = pacing({ maxInFlight: 1 });
    push(0, 1, 2, 3);
    expect(fullness).toEqual([]);
    push(4, 5);
    expect([fullness, queue.size]).toEqual([[true], 5]);
    await end(0);
    await end(1);
    await end(2);
    expect([fullness, queue.size]).toEqual([[true], 2]);
    await end(3);
    expect([fullness, queue.size]).toEqual([[true, false], 1]);
    await end(4);
    await end(5);
    expect(batches.flat()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('is so by bytes as well; what is handed on at once is not measured', async () => {
    const asked: number[] = [];
    const { fullness, push, end } = pacing({ maxInFlight: 1 }, (value) => {
      asked.push(value);
      return 600;
    });
    push(1, 2, 3);
    expect([fullness, asked]).toEqual([[true], [2, 3]]);
    await end(0);
    expect(fullness).toEqual([true]);
    await end(1);
    expect(fullness).toEqual([true, false]);
  });
});

test('closed, it hands nothing on, tells what waited, and leaves only the timers of what is under way', async () => {
  const { environment, batches, fullness, push, end, queue } = pacing({ maxBatch: 2, maxInFlight: 1 });
  push(1, 2, 3);
  expect(queue.close()).toBe(1);
  push(4, 5, 6, 7, 8);
  await end(0);
  await environment.advance(5000);
  expect([batches, fullness, environment.timers]).toEqual([[[1, 2]], [], 0]);
});

test('takes 20,000 at once without growing slow', async () => {
  const { push, ends, batches } = pacing({ maxBatch: 100, maxInFlight: 1, maxQueued: 100_000 });
  push(...Array.from({ length: 20_000 }, (_, index) => index));
  for (let index = 0; index < 200; index += 1) {
    ends[index]?.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
  await settle();
  expect(batches).toHaveLength(200);
  expect(batches.flat()).toEqual(Array.from({ length: 20_000 }, (_, index) => index));
});

describe('lanes', () => {
  test('the next of a lane waits for the one before; others do not', async () => {
    const { batches, push, end, queue } = pacing({ maxInFlight: 4 });
    push(101, 102, 201, 1, 103, 202);
    expect(batches).toEqual([[101], [201], [1]]);
    expect(queue.size).toBe(3);
    await end(0);
    expect(batches.slice(3)).toEqual([[102]]);
    await end(1);
    expect(batches.slice(4)).toEqual([[202]]);
    await end(3);
    expect(batches.slice(5)).toEqual([[103]]);
    expect(queue.size).toBe(0);
  });

  test('it follows after the time that a start takes, though the one before runs on', async () => {
    const { environment, batches, push, end } = pacing({ maxInFlight: 2 });
    push(101, 102, 103);
    await environment.advance(999);
    expect(batches).toEqual([[101]]);
    await environment.advance(1);
    expect(batches).toEqual([[101], [102]]);
    // Both places are taken.
    await environment.advance(5_000);
    expect(batches).toHaveLength(2);
    await end(0);
    expect(batches[2]).toEqual([103]);
    for (const index of [1, 2]) await end(index);
    expect(environment.timers).toBe(0);
  });

  test('a place is not given to what has to wait while something else could have it', async () => {
    const { batches, push, end } = pacing({ maxInFlight: 1 });
    push(101, 102, 201);
    await end(0);
    await end(1);
    // 201 was ready before 102 was.
    expect(batches).toEqual([[101], [201], [102]]);
  });

  test('what waits in a lane counts for the limits, and is counted when it ends', async () => {
    const { fullness, push, end, queue } = pacing({ maxQueued: 3 });
    push(101, 102, 103);
    expect(fullness).toEqual([]);
    push(104);
    expect(fullness).toEqual([true]);
    await end(0);
    expect(fullness).toEqual([true]);
    await end(1);
    expect(fullness).toEqual([true, false]);
    expect(queue.close()).toBe(1);
    await end(2);
    expect(queue.size).toBe(0);
  });

  test('batches know none', () => {
    const { batches, push } = pacing({ maxBatch: 2 });
    push(101, 102, 103, 104);
    expect(batches).toEqual([
      [101, 102],
      [103, 104],
    ]);
  });
});
