import {
  ManualExecutionCancelledError,
  OperationalError,
  TimeoutExecutionCancelledError,
} from 'n8n-workflow';
import { ExecutionStarter } from '../../../nodes/host/stream/execution-starter';
import { FakeEnvironment, settle } from '../../core/sockets/fake-environment';
import { fakeExecutions } from './fake-executions';

function start() {
  const n8n = fakeExecutions();
  const environment = new FakeEnvironment();
  const told: string[] = [];
  const log = {
    noteUntold: () => told.push('untold'),
    noteNotStarted: (error: unknown) => told.push(`not started: ${(error as Error).name}`),
  };
  const starter = new ExecutionStarter(n8n.context, log as never, environment);
  const run = (...items: readonly object[]) => starter.run({ items, key: 'k' });
  return { ...n8n, environment, told, starter, run };
}

/** The words of n8n 2.41, whose engine 2.0 tells no end. */
const UNTOLD = new Error('Engine 2.0 cannot run a trigger that waits for its execution to finish yet.');

test('an execution gets its items, each paired with itself, and its key', () => {
  const { context, starter } = start();
  const emit = jest.spyOn(context, 'emit');
  starter.emit({ items: [{ a: 1 }, { a: 2 }], key: 'k' });
  expect(emit).toHaveBeenCalledWith(
    [
      [
        { json: { a: 1 }, pairedItem: { item: 0 } },
        { json: { a: 2 }, pairedItem: { item: 1 } },
      ],
    ],
    undefined,
    undefined,
    'k',
  );
});

test('it is over when n8n says so, not before', async () => {
  const { run, started, end } = start();
  let isTaken: boolean | undefined;
  const running = run({ a: 1 }).then((taken) => (isTaken = taken));
  await settle();
  expect([started.length, isTaken]).toEqual([1, undefined]);
  end(0);
  await running;
  expect(isTaken).toBe(true);
});

test.each([
  ['by hand', new ManualExecutionCancelledError('7')],
  ['by its timeout', new TimeoutExecutionCancelledError('7')],
])('one that was cancelled %s was taken all the same', async (_what, error) => {
  const { run, started, told } = start();
  const running = run({ a: 1 });
  started[0]?.done?.reject(error);
  expect([await running, told]).toEqual([true, []]);
});

test('one that did not start was not taken, which is told', async () => {
  const { run, started, told } = start();
  const running = run({ a: 1 });
  started[0]?.done?.reject(new OperationalError('no database'));
  expect([await running, told.length, started.length]).toEqual([false, 1, 1]);
});

describe('an engine that tells no end', () => {
  test('gets the same again without the question, and its place is held for a moment', async () => {
    const { run, started, told, environment } = start();
    let isTaken: boolean | undefined;
    void run({ a: 1 }).then((taken) => (isTaken = taken));
    started[0]?.done?.reject(UNTOLD);
    await environment.advance(99);
    expect(started).toMatchObject([
      { key: 'k', json: [{ a: 1 }] },
      { key: 'k', json: [{ a: 1 }], done: undefined },
    ]);
    expect(isTaken).toBeUndefined();
    await environment.advance(1);
    expect([isTaken, told]).toEqual([true, ['untold']]);
  });

  test('is not asked any more, and told of once', async () => {
    const { run, started, told, environment } = start();
    const both = [run({ a: 1 }), run({ a: 2 })];
    started.slice().forEach(({ done }) => done?.reject(UNTOLD));
    await environment.advance(100);
    const third = run({ a: 3 });
    await environment.advance(100);
    expect(await Promise.all([...both, third])).toEqual([true, true, true]);
    expect(started.slice(2).map(({ json, done }) => [json, done])).toEqual([
      [[{ a: 1 }], undefined],
      [[{ a: 2 }], undefined],
      [[{ a: 3 }], undefined],
    ]);
    expect(told).toEqual(['untold']);
  });
});

test('n8n may exchange its function meanwhile, as it does for test runs', () => {
  const { context, starter, started } = start();
  const later = jest.fn();
  context.emit = later;
  starter.emit({ items: [{ a: 1 }], key: undefined });
  expect([later.mock.calls.length, started.length]).toEqual([1, 0]);
});
