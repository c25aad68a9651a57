import { toMark } from '../../../core/streams/checkpoint';
import { CheckpointKeeper, toBatchKey } from '../../../nodes/host/stream/checkpoint-keeper';
import { fakeContext } from '../fake-context';
import { FakeStaticData } from '../fake-static-data';

const NOW = Date.UTC(2026, 2, 4, 9, 30);

/** A trigger whose stream is live, over what the database holds. */
function start(stored = '{}', maxBatch = 1) {
  const database = new FakeStaticData(stored);
  const { context } = fakeContext({ workflowId: 'workflow', nodeId: 'node' });
  const keeper = new CheckpointKeeper({ ...context, getWorkflowStaticData: () => database.data }, maxBatch);
  keeper.progress.open('account 1');
  keeper.progress.follow(
    () => NOW,
    () => 0,
  );
  const offer = (...keys: readonly string[]) => keys.forEach((key) => keeper.progress.offer(key, NOW - 1000));
  /** What n8n writes when it takes an execution. */
  const written = () => {
    database.write();
    return (JSON.parse(database.stored) as { checkpoint?: Record<string, unknown> }).checkpoint;
  };
  return { keeper, offer, written, database };
}

test('what is written with an execution speaks of those before it', () => {
  const { keeper, offer, written } = start();
  offer('1', '2');
  keeper.start('1', ['1']);
  expect(written()).toMatchObject({ scope: 'account 1', at: NOW - 1000, taken: '', batches: [] });
  keeper.end('1', ['1']);
  keeper.start('2', ['2']);
  expect(written()).toMatchObject({ taken: toMark('1') });
});

test('a batch is known as one until n8n has it', () => {
  const { keeper, offer, written } = start('{}', 10);
  offer('1', '2');
  keeper.start('batch', ['1', null, '2']);
  expect(written()).toMatchObject({ batches: [{ key: 'batch', marks: toMark('1') + toMark('2') }] });
  keeper.end('batch', ['1', null, '2']);
  keeper.save();
  expect(written()).toMatchObject({ batches: [], taken: toMark('1') + toMark('2') });
});

test('one event, and several that cannot come again, are no batch to wait for', () => {
  const { keeper, written } = start('{}', 10);
  keeper.start('1', ['1']);
  keeper.start('batch', [null, null]);
  keeper.start(undefined, [null]);
  expect(written()).toMatchObject({ batches: [] });
});

test('a start goes on from what was written before', () => {
  const first = start('{}', 10);
  first.offer('1', '2', '3');
  first.keeper.end('1', ['1']);
  first.keeper.start('batch', ['2', '3']);
  first.written();
  const { keeper } = start(first.database.stored, 10);
  expect([keeper.progress.offer('1', NOW), keeper.progress.offer('2', NOW)]).toEqual([false, true]);
  expect(keeper.progress.openBatches).toEqual([{ key: 'batch', marks: toMark('2') + toMark('3') }]);
});

test('each writing sets a new value, as n8n notices nothing within one', () => {
  const { keeper, database } = start();
  keeper.save();
  const first = database.data.checkpoint;
  keeper.save();
  expect(database.data.checkpoint).not.toBe(first);
});

test('before there is anything to go on from, nothing is written', () => {
  const database = new FakeStaticData();
  const { context } = fakeContext();
  new CheckpointKeeper({ ...context, getWorkflowStaticData: () => database.data }, 1).save();
  database.write();
  expect(database.stored).toBe('{}');
});

test('what somebody else stored there is no checkpoint, and no failure', () => {
  for (const stored of ['{"checkpoint":"x"}', '{"checkpoint":{"at":"x"}}']) {
    expect(start(stored).keeper.progress.openBatches).toEqual([]);
  }
});

test('the key of a batch is that of its events in their order, alike only where all can come again', () => {
  expect(toBatchKey(['1', '2'])).toBe(toBatchKey(['1', '2']));
  const others = [toBatchKey(['2', '1']), toBatchKey(['1,2']), toBatchKey(['1', '2', '3'])];
  expect(new Set([toBatchKey(['1', '2']), ...others]).size).toBe(4);
  expect(toBatchKey(['1', null])).not.toBe(toBatchKey(['1', null]));
  expect(toBatchKey(['1', '2'])).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  [1, 2_000],
  [2, 10_000],
])('with up to %i events an execution, no more than %i marks are written each time', (maxBatch, maxMarks) => {
  const { keeper, offer, written } = start('{}', maxBatch);
  const keys = Array.from({ length: maxMarks + 1 }, (_, index) => `event ${index}`);
  offer(...keys);
  keeper.end(undefined, keys);
  keeper.save();
  expect(written()?.taken).toBe(keys.slice(1).map(toMark).join(''));
});
