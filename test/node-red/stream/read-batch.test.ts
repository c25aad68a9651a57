import { readBatch } from '../../../node-red/host/stream/read-batch';

const read = (eventsPerMessage: number | string, longestWait: number | string) =>
  readBatch({ eventsPerMessage, longestWait });

test('batches are of the size that was typed, within reason', () => {
  expect(read('50', '200')).toEqual({ maxBatch: 50, maxWaitMs: 200 });
  expect(read('', '')).toEqual({ maxBatch: 1, maxWaitMs: 1000 });
  expect(read(0, -1)).toEqual({ maxBatch: 1, maxWaitMs: 0 });
  expect(read('many', 'long')).toEqual({ maxBatch: 1, maxWaitMs: 1000 });
  expect(read(1e9, 1e9)).toEqual({ maxBatch: 10_000, maxWaitMs: 600_000 });
});
