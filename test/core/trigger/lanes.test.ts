import { Lanes } from '../../../core/trigger/lanes';

test('of each lane one is ready at a time, in the order in which they came', () => {
  const lanes = new Lanes<string>();
  for (const [value, lane] of [
    ['a1', 'a'],
    ['a2', 'a'],
    ['b1', 'b'],
    ['none', null],
    ['a3', 'a'],
  ] as const)
    lanes.push(value, lane);
  expect([lanes.size, lanes.readyCount, lanes.first]).toEqual([5, 3, 'a1']);
  expect(lanes.take(10)).toEqual(['a1', 'b1', 'none']);
  lanes.leave('b');
  expect(lanes.readyCount).toBe(0);
  lanes.leave('a');
  expect(lanes.take(1)).toEqual(['a2']);
  lanes.leave('a');
  expect(lanes.take(1)).toEqual(['a3']);
  expect(lanes.size).toBe(0);
});

test('a lane that was left is free again, one that somebody entered is not', () => {
  const lanes = new Lanes<string>();
  expect([lanes.enter('a'), lanes.enter('a'), lanes.enter(null), lanes.enter(null)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  lanes.leave('a');
  expect(lanes.enter('a')).toBe(true);
});

test('nothing is left after it was cleared, whoever leaves later', () => {
  const lanes = new Lanes<string>();
  for (const value of ['1', '2', '3']) lanes.push(value, 'a');
  lanes.clear();
  lanes.leave('a');
  expect([lanes.size, lanes.take(5)]).toEqual([0, []]);
});

test('ten thousand of one lane keep their order', () => {
  const lanes = new Lanes<number>();
  const all = Array.from({ length: 10_000 }, (_, index) => index);
  all.forEach((value) => lanes.push(value, 'a'));
  const taken = all.map(() => {
    const [value] = lanes.take(1);
    lanes.leave('a');
    return value;
  });
  expect(taken).toEqual(all);
});
