import { NodeStream, type NodeStreamListener } from '../../../node-red/host/stream/node-stream';

/** A station whose stream tells what the test says. */
function createStation(isRunning: () => boolean) {
  let listener: NodeStreamListener<number> | undefined;
  const open = (given: NodeStreamListener<number>) => {
    listener = given;
    return { close: async () => {} };
  };
  const station = new NodeStream<number>('wish', open, isRunning, undefined);
  return { station, say: (item: number) => listener?.onItem(item) };
}

function createSink() {
  const items: number[] = [];
  const lost: number[] = [];
  const item = (each: number) => void items.push(each);
  const noteLost = (events: number) => void lost.push(events);
  return { items, lost, sink: { item, lost: noteLost, state: () => {}, gap: () => {}, refused: () => {} } };
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
