import { NodeStream, type NodeStreamListener } from '../../../node-red/host/stream/node-stream';
import { readBatch, type BatchLimits } from '../../../node-red/host/stream/read-batch';
import { FakeEnvironment } from '../../core/sockets/fake-environment';

/** A station whose stream tells what the test says. */
function createStation(isRunning: () => boolean, batch?: BatchLimits, before?: NodeStream<number>) {
  const environment = new FakeEnvironment();
  let listener: NodeStreamListener<number> | undefined;
  const open = (given: NodeStreamListener<number>) => {
    listener = given;
    return { close: async () => {} };
  };
  const plan = { identity: 'wish', open, ...(batch !== undefined && { batch }) };
  const station = new NodeStream<number>(plan, isRunning, before, environment);
  return { station, environment, say: (item: number) => listener?.onItem(item) };
}

function createSink() {
  const items: number[] = [];
  const batches: (readonly number[])[] = [];
  const batch = (each: readonly number[]) => void batches.push(each);
  const lost: number[] = [];
  const item = (each: number) => void items.push(each);
  const noteLost = (events: number) => void lost.push(events);
  const sink = { item, batch, lost: noteLost, state: () => {}, gap: () => {}, refused: () => {} };
  return { items, batches, lost, sink };
}

test('what comes while flows restart waits, and goes out in order', () => {
  let running = false;
  const { station, say } = createStation(() => running);
  const { sink, items, lost } = createSink();
  [1, 2, 3].forEach(say);
  station.attach(sink);
  expect(items).toEqual([]);
  running = true;
  station.flush();
  say(4);
  expect(items).toEqual([1, 2, 3, 4]);
  expect(lost).toEqual([]);
});

test('what cannot be kept is counted and told, once', () => {
  let running = false;
  const { station, say } = createStation(() => running);
  const { sink, items, lost } = createSink();
  for (let item = 0; item < 50_003; item++) say(item);
  station.attach(sink);
  running = true;
  station.flush();
  station.flush();
  expect(items).toHaveLength(50_000);
  expect(lost).toEqual([3]);
});

describe('in batches', () => {
  const BATCH = { maxBatch: 3, maxWaitMs: 1000 };

  test('a full one goes out at once, what is left after the longest wait', async () => {
    const { station, say, environment } = createStation(() => true, BATCH);
    const { sink, items, batches } = createSink();
    station.attach(sink);
    [1, 2, 3, 4, 5, 6, 7].forEach(say);
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    await environment.advance(1000);
    expect([batches.at(-1), items, environment.timers]).toEqual([[7], [], 0]);
  });

  test('what waits for its batch goes to the stream that takes this one’s place', () => {
    const { station, say } = createStation(() => true, BATCH);
    station.attach(createSink().sink);
    say(1);
    const { station: next } = createStation(() => true, undefined, station);
    const { sink, batches } = createSink();
    next.attach(sink);
    next.flush();
    expect(batches).toEqual([[1]]);
  });

  test('of a stream that is closed, nothing waits on', () => {
    const { station, say, environment } = createStation(() => true, BATCH);
    say(1);
    void station.close();
    expect(environment.timers).toBe(0);
  });

  test('are of the size that was typed, within reason', () => {
    const read = (eventsPerMessage: number | string, longestWait: number | string) =>
      readBatch({ eventsPerMessage, longestWait });
    expect(read('50', '200')).toEqual({ maxBatch: 50, maxWaitMs: 200 });
    expect(read('', '')).toEqual({ maxBatch: 1, maxWaitMs: 1000 });
    expect(read(0, -1)).toEqual({ maxBatch: 1, maxWaitMs: 0 });
    expect(read('many', 'long')).toEqual({ maxBatch: 1, maxWaitMs: 1000 });
    expect(read(1e9, 1e9)).toEqual({ maxBatch: 10_000, maxWaitMs: 600_000 });
  });
});
