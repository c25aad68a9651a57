import { NodeStream } from '../../../node-red/host/stream/node-stream';
import type { NodeStreamListener } from '../../../node-red/host/stream/node-stream-plan';
import type { BatchLimits } from '../../../node-red/host/stream/read-batch';
import type { Checkpoint } from '../../../core/streams/checkpoint';
import { toMark } from '../../../core/streams/checkpoint';
import { Progress } from '../../../core/streams/progress';
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
  return { station, environment, say: (item: number) => listener?.onItem(item, String(item)) };
}

function createSink() {
  const items: number[] = [];
  const batches: (readonly number[])[] = [];
  const batch = (each: readonly number[]) => void batches.push(each);
  const lost: number[] = [];
  const item = (each: number) => void items.push(each);
  const noteLost = (events: number) => void lost.push(events);
  const checkpoints: Checkpoint[] = [];
  const checkpoint = (each: Checkpoint) => void checkpoints.push(each);
  const quiet = { state: () => {}, gap: () => {}, refused: () => {} };
  const sink = { item, batch, lost: noteLost, checkpoint, ...quiet };
  return { items, batches, lost, checkpoints, sink };
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
});

describe('a checkpoint', () => {
  const NOW = 100_000;

  /** A stream that offers what it says, as streams do. */
  function createKeeping(isRunning: () => boolean, before?: NodeStream<number>, line = 'a') {
    const environment = new FakeEnvironment();
    const progress = new Progress(null, 100);
    progress.open('account 1');
    progress.follow(
      () => NOW,
      () => 0,
    );
    const resumed: boolean[] = [];
    let listener: NodeStreamListener<number> | undefined;
    const plan = {
      identity: 'wish',
      line,
      createProgress: (resumes: boolean) => {
        resumed.push(resumes);
        return progress;
      },
      open: (given: NodeStreamListener<number>) => {
        listener = given;
        return { close: async () => {} };
      },
    };
    const station = new NodeStream<number>(plan, isRunning, before, environment);
    const say = (item: number) => {
      listener?.progress?.offer(String(item), NOW - 1000 + item);
      listener?.onItem(item, String(item));
    };
    return { station, environment, say, resumed };
  }

  test('is stored a second after what was sent, once for all of it', async () => {
    const { station, say, environment } = createKeeping(() => true);
    const { sink, checkpoints } = createSink();
    station.attach(sink);
    [1, 2].forEach(say);
    await environment.advance(999);
    expect(checkpoints).toEqual([]);
    await environment.advance(1);
    expect(checkpoints).toEqual([
      { scope: 'account 1', at: NOW, begin: 0, taken: toMark('1') + toMark('2'), batches: [] },
    ]);
  });

  test('is stored when the flows stop, and waits for what was not sent', () => {
    let running = true;
    const { station, say } = createKeeping(() => running);
    const { sink, checkpoints } = createSink();
    station.attach(sink);
    running = false;
    say(7);
    station.detach();
    expect(checkpoints).toMatchObject([{ at: NOW - 993, taken: '' }]);
  });

  test('leaves no timer behind', async () => {
    const { station, say, environment } = createKeeping(() => true);
    station.attach(createSink().sink);
    say(1);
    await station.close();
    expect(environment.timers).toBe(0);
  });

  test('is gone on from at a start and on another line, not where a stream takes the line over', () => {
    const first = createKeeping(() => true);
    expect(first.resumed).toEqual([true]);
    const same = createKeeping(() => true, first.station);
    expect(same.resumed).toEqual([false]);
    expect(createKeeping(() => true, same.station, 'b').resumed).toEqual([true]);
  });
});
