import { createBatches } from '../../../node-red/host/stream/batches';
import { FakeEnvironment } from '../../core/sockets/fake-environment';

const entry = (item: string, key: string | null = null) => ({ item, key });

let environment: FakeEnvironment;
let handedOn: unknown[][];

function start(maxBatch: number, maxWaitMs: number) {
  environment = new FakeEnvironment();
  handedOn = [];
  return createBatches<string>({ maxBatch, maxWaitMs }, environment, (items, keys) =>
    handedOn.push([items, keys]),
  );
}

test('a full batch goes at once, each item with its key, in order', () => {
  const batches = start(2, 1_000);
  batches.push(entry('a', '1'));
  expect(handedOn).toEqual([]);
  batches.push(entry('b'));
  expect(handedOn).toEqual([
    [
      ['a', 'b'],
      ['1', null],
    ],
  ]);
});

test('what is not full goes when its first item has waited long enough', async () => {
  const batches = start(3, 1_000);
  batches.push(entry('a'));
  await environment.advance(600);
  batches.push(entry('b'));
  await environment.advance(399);
  expect(handedOn).toEqual([]);
  await environment.advance(1);
  expect(handedOn).toEqual([
    [
      ['a', 'b'],
      [null, null],
    ],
  ]);
});

test('any number goes at once: no batch waits for the one before', () => {
  const batches = start(2, 1_000);
  for (let item = 0; item < 2_000; item += 1) batches.push(entry(String(item)));
  expect(handedOn).toHaveLength(1_000);
  expect(batches.size).toBe(0);
});
