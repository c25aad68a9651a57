import { PendingQueue } from '../../../core/status/pending-queue';
import { FakeEnvironment } from '../sockets/fake-environment';

function room(seats = 3) {
  const machine = new FakeEnvironment();
  const gaveUp: string[] = [];
  const waiting = new PendingQueue<string>(machine.after, 100, seats);
  const enter = (key: string, value: string) => waiting.add(key, value, () => void gaveUp.push(value));
  return { machine, gaveUp, waiting, enter };
}

test('whoever waited longest under a key is fetched first, and only once', () => {
  const { waiting, enter, machine } = room();
  for (const value of ['one', 'two']) enter('a', value);
  enter('b', 'other');
  expect(['a', 'a', 'a', 'c'].map((key) => waiting.take(key))).toEqual(['one', 'two', undefined, undefined]);
  expect(waiting.take('b')).toBe('other');
  expect(machine.timers).toBe(0);
});

test('who is not fetched gives up after the wait, each on its own', async () => {
  const { enter, machine, gaveUp, waiting } = room();
  enter('a', 'one');
  await machine.advance(50);
  enter('a', 'two');
  await machine.advance(49);
  expect(gaveUp).toEqual([]);
  await machine.advance(1);
  expect(gaveUp).toEqual(['one']);
  expect(waiting.take('a')).toBe('two');
  await machine.advance(1000);
  expect(gaveUp).toEqual(['one']);
});

test('there are so many seats, and each is free again once somebody left', async () => {
  const { waiting, enter, machine } = room(2);
  expect([enter('a', 'one'), enter('b', 'two'), enter('a', 'three')]).toEqual([true, true, false]);
  expect(machine.timers).toBe(2);
  waiting.take('b');
  expect([enter('c', 'four'), enter('c', 'five')]).toEqual([true, false]);
  await machine.advance(100);
  expect([enter('a', 'six'), enter('a', 'seven'), enter('a', 'eight')]).toEqual([true, true, false]);
});

test('all give up at once when it is emptied', async () => {
  const { waiting, enter, machine, gaveUp } = room();
  for (const [key, value] of [
    ['a', 'one'],
    ['a', 'two'],
    ['b', 'three'],
  ] as const)
    enter(key, value);
  waiting.expireAll();
  expect(gaveUp).toEqual(['one', 'two', 'three']);
  expect([machine.timers, waiting.take('a'), waiting.take('b')]).toEqual([0, undefined, undefined]);
  await machine.advance(1000);
  expect(gaveUp).toHaveLength(3);
});

test('who is fetched while another gives up does not give up as well', () => {
  const machine = new FakeEnvironment();
  const waiting = new PendingQueue<string>(machine.after, 100, 3);
  const gaveUp: string[] = [];
  waiting.add('a', 'one', () => void gaveUp.push(`one, and took ${waiting.take('a')}`));
  waiting.add('a', 'two', () => void gaveUp.push('two'));
  waiting.expireAll();
  expect(gaveUp).toEqual(['one, and took two']);
});
