import { createDelayedRemovals, type RemovalTask } from '../../nodes/host/delayed-removals';
import { FakeEnvironment } from '../core/sockets/fake-environment';

function setUp() {
  const environment = new FakeEnvironment();
  const tries: boolean[] = [];
  const task =
    (outcome: Awaited<ReturnType<RemovalTask>>): RemovalTask =>
    async (isLastTry) => {
      tries.push(isLastTry);
      return outcome;
    };
  return { environment, removals: createDelayedRemovals(environment.after), tries, task };
}

test('a removal begins five seconds after it was planned, and is over when it is done', async () => {
  const { environment, removals, tries, task } = setUp();
  removals.plan('a', task('done'));
  await environment.advance(4_999);
  expect(tries).toEqual([]);
  await environment.advance(1);
  expect(tries).toEqual([false]);
  await environment.advance(3_600_000);
  expect([tries.length, environment.timers]).toEqual([1, 0]);
});

test('what failed is tried again after 15 s and after a minute more, and knows its last try', async () => {
  const { environment, removals, tries, task } = setUp();
  removals.plan('a', task('try-again'));
  await environment.advance(5_000 + 14_999);
  expect(tries).toEqual([false]);
  await environment.advance(1);
  expect(tries).toEqual([false, false]);
  await environment.advance(60_000);
  expect(tries).toEqual([false, false, true]);
  await environment.advance(3_600_000);
  expect([tries.length, environment.timers]).toEqual([3, 0]);
});

test('one that has not begun is called off, and never begins', async () => {
  const { environment, removals, tries, task } = setUp();
  removals.plan('a', task('done'));
  removals.plan('b', task('done'));
  expect(await removals.callOff('a')).toBe(true);
  expect(await removals.callOff('a')).toBe(false);
  await environment.advance(60_000);
  expect(tries).toHaveLength(1);
});

test('one that has begun is waited for, and not tried again', async () => {
  const { environment, removals } = setUp();
  let end = (_outcome: 'try-again') => {};
  removals.plan('a', () => new Promise((resolve) => (end = resolve)));
  await environment.advance(5_000);
  let isCalledOff: boolean | undefined;
  const calledOff = removals.callOff('a').then((answer) => (isCalledOff = answer));
  await environment.advance(10);
  expect(isCalledOff).toBeUndefined();
  end('try-again');
  await calledOff;
  expect(isCalledOff).toBe(false);
  expect(environment.timers).toBe(0);
});

test('a later one takes the place of an earlier one, and keeps its time', async () => {
  const { environment, removals, tries, task } = setUp();
  const first = jest.fn(task('done'));
  removals.plan('a', first);
  await environment.advance(4_000);
  removals.plan('a', task('done'));
  await environment.advance(4_999);
  expect(tries).toEqual([]);
  await environment.advance(1);
  expect([tries.length, first.mock.calls.length]).toEqual([1, 0]);
});

test('an earlier one that ends late does not take the later one with it', async () => {
  const { environment, removals, tries, task } = setUp();
  let end = (_outcome: 'done') => {};
  removals.plan('a', () => new Promise((resolve) => (end = resolve)));
  await environment.advance(5_000);
  removals.plan('a', task('done'));
  end('done');
  await environment.advance(0);
  expect(await removals.callOff('a')).toBe(true);
  await environment.advance(60_000);
  expect(tries).toEqual([]);
});
