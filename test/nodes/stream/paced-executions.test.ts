import { OperationalError } from 'n8n-workflow';
import { CheckpointKeeper } from '../../../nodes/host/stream/checkpoint-keeper';
import { ConnectionLog } from '../../../nodes/host/stream/connection-log';
import { PacedExecutions, type ExecutionPace } from '../../../nodes/host/stream/paced-executions';
import { settle } from '../../core/sockets/fake-environment';
import { fakeExecutions } from './fake-executions';

const open: (() => void)[] = [];
afterEach(async () => {
  open.splice(0).forEach((end) => end());
  await settle();
});

const ONE_EACH: ExecutionPace = { maxInFlight: 2, maxBatch: 1, maxWaitMs: 0 };
const BATCHES: ExecutionPace = { maxInFlight: 1, maxBatch: 2, maxWaitMs: 60_000 };

function start(pace: ExecutionPace = ONE_EACH, stored?: Record<string, unknown>) {
  const n8n = fakeExecutions({ ...(stored !== undefined && { staticData: stored }) });
  const keeper = new CheckpointKeeper(n8n.context, pace.maxBatch);
  keeper.progress.open('account 1');
  keeper.progress.follow(
    () => 1000,
    () => 0,
  );
  const full: boolean[] = [];
  const log = new ConnectionLog(n8n.context, 'Crisp');
  const executions = new PacedExecutions(n8n.context, pace, log, keeper, (isFull) => full.push(isFull));
  const say = (...keys: readonly (string | null)[]) => {
    for (const key of keys) {
      if (key !== null && !keeper.progress.offer(key, 900)) continue;
      executions.take({ json: { key }, key, lane: null });
    }
  };
  open.push(() => {
    executions.close();
    n8n.endAll();
  });
  const said = () => n8n.started.map(({ json }) => json.map((each) => (each as { key: string | null }).key));
  return { ...n8n, executions, keeper, full, say, said };
}

test('each event is an execution, no more at once than are wanted, in order', async () => {
  const { say, said, end } = start();
  say('1', '2', '3', '4');
  expect(said()).toEqual([['1'], ['2']]);
  end(1);
  await settle();
  expect(said()).toEqual([['1'], ['2'], ['3']]);
});

test('events of one conversation start one after the other, as n8n mixes up what it gets at once', async () => {
  const { executions, said, end } = start({ ...ONE_EACH, maxInFlight: 4 });
  const take = (key: string, lane: string | null) => executions.take({ json: { key }, key, lane });
  take('1', 'one');
  take('2', 'one');
  take('3', 'other');
  take('4', null);
  expect(said()).toEqual([['1'], ['3'], ['4']]);
  end(0);
  await settle();
  expect(said()[3]).toEqual(['2']);
});

test('its key is unique over the whole n8n, and none where an event cannot come again', () => {
  const { say, started } = start();
  say('message 1', null);
  expect(started.map(({ key }) => key)).toEqual(['w:n:message 1', undefined]);
});

test('several events are one execution with a key of their own, the same for the same events', () => {
  const [one, again] = [start(BATCHES), start(BATCHES)];
  for (const { say, said } of [one, again]) {
    say('1', '2');
    expect(said()).toEqual([['1', '2']]);
  }
  expect(one.started[0]?.key).toMatch(/^w:n:[0-9a-f]{64}$/);
  expect(again.started[0]?.key).toBe(one.started[0]?.key);
});

test('what n8n took counts as handed on, and not before its end', async () => {
  const { say, end, keeper } = start();
  say('1');
  expect(keeper.progress.checkpoint()).toMatchObject({ at: 900, taken: '' });
  end(0);
  await settle();
  expect(keeper.progress.checkpoint()?.taken).not.toBe('');
  expect(keeper.progress.checkpoint()).toMatchObject({ at: 1000 });
});

test('what n8n did not take keeps the checkpoint where it is, and frees its place', async () => {
  const { say, said, started, keeper, log } = start({ ...ONE_EACH, maxInFlight: 1 });
  say('1', '2');
  started[0]?.done?.reject(new OperationalError('no database'));
  await settle();
  expect(said()).toEqual([['1'], ['2']]);
  expect(keeper.progress.checkpoint()).toMatchObject({ at: 900, taken: '' });
  expect(log).toEqual([expect.stringContaining('n8n did not run an event')]);
});

test('an n8n that throws is told of, and stops nothing', async () => {
  const { say, context, log, keeper } = start({ ...ONE_EACH, maxInFlight: 1 });
  context.emit = () => {
    throw new TypeError('my credit card is 4111');
  };
  say('1', '2');
  await settle();
  expect(log).toHaveLength(2);
  expect(log[0]).toContain('an event could not be passed to n8n (TypeError)');
  expect(keeper.progress.checkpoint()).toMatchObject({ at: 900, taken: '' });
});

test('a batch that n8n may or may not have got comes again as the same one', async () => {
  const first = start(BATCHES);
  first.say('1', '2');
  const stored = structuredClone(first.staticData);
  const next = start(BATCHES, stored);
  next.say('2', '0', '1');
  expect(next.said()).toEqual([['1', '2']]);
  expect(next.started[0]?.key).toBe(first.started[0]?.key);
  next.end(0);
  await settle();
  expect(next.keeper.progress.openBatches).toEqual([]);
});

test('of a batch what was removed at the helpdesk is not waited for', async () => {
  const first = start(BATCHES);
  first.say('1', '2');
  const some = start(BATCHES, structuredClone(first.staticData));
  some.say('2');
  expect(some.said()).toEqual([]);
  some.executions.finishResuming();
  expect(some.said()).toEqual([['2']]);
  const none = start(BATCHES, structuredClone(first.staticData));
  none.executions.finishResuming();
  expect([none.said(), none.keeper.progress.openBatches]).toEqual([[], []]);
});

test('closed, it starts nothing any more and says how many events waited', async () => {
  const { say, said, executions, end } = start({ ...ONE_EACH, maxInFlight: 1 });
  say('1', '2', '3');
  expect(executions.close()).toBe(2);
  end(0);
  await settle();
  expect(said()).toEqual([['1']]);
});

test('10,000 events that wait are enough: the stream rests, and goes on below half of them', async () => {
  const { say, full, log, endAll, started } = start({ maxInFlight: 1, maxBatch: 1000, maxWaitMs: 0 });
  const keys = Array.from({ length: 10_001 }, (_, index) => `${index}`);
  say(...keys.slice(0, -1));
  expect(full).toEqual([]);
  say(...keys.slice(-1));
  expect(full).toEqual([true]);
  expect(log).toEqual([expect.stringContaining('10000 events are waiting')]);
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      endAll();
      await settle();
    }
  };
  await rounds(4);
  expect([full, started.length]).toEqual([[true], 5]);
  await rounds(2);
  expect([full, started.length]).toEqual([[true, false], 7]);
});

test('a test run gets its event at once, with its key and no question', () => {
  const { executions, started } = start(BATCHES);
  executions.takeForTest({ json: { a: 1 }, key: 'message 1' });
  expect(started).toEqual([{ json: [{ a: 1 }], key: 'w:n:message 1', done: undefined }]);
});
