import { expandChoices } from '../../../core/streams/expand-choices';
import { createRefusals } from '../../../core/streams/refusals';
import { Sequence } from '../../../core/streams/sequence';
import { Subscriptions } from '../../../core/streams/subscriptions';
import { permanent } from '../../../core/sockets/problem';
import { settle } from '../sockets/fake-environment';

test('one leaving takes nothing from the others, and the version tells when the union changed', () => {
  const subscriptions = new Subscriptions();
  const after = (change: () => void) => {
    change();
    return [subscriptions.version, subscriptions.names.join()];
  };
  expect(after(() => {})).toEqual([0, '']);
  expect(after(() => subscriptions.add(['a', 'b']))).toEqual([2, 'a,b']);
  expect(after(() => subscriptions.add(['b', 'c']))).toEqual([3, 'a,b,c']);
  expect(after(() => subscriptions.add(['b']))).toEqual([3, 'a,b,c']);
  expect(after(() => subscriptions.remove(['b']))).toEqual([3, 'a,b,c']);
  expect(after(() => subscriptions.remove(['a', 'b']))).toEqual([4, 'b,c']);
  expect(after(() => subscriptions.remove(['b', 'c', 'unknown']))).toEqual([6, '']);
  expect(after(() => subscriptions.add(['b']))).toEqual([7, 'b']);
  expect(after(() => subscriptions.remove(['b']))).toEqual([8, '']);
});

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [['*'], ['x', 'y']],
  [
    ['*', 'x', 'z'],
    ['x', 'y', 'z'],
  ],
  [['preset:rated'], ['p', 'x']],
  [
    ['preset:rated', 'p'],
    ['p', 'x'],
  ],
  [['preset:agent-reply'], []],
  [[], []],
])('%j are heard as %j', (choices, names) => {
  expect(expandChoices(choices, { rated: { events: ['p', 'x'] } }, ['x', 'y'])).toEqual(names);
});

test('a refusal is remembered for half a minute, for its own key', () => {
  let time = 1_000_000;
  const refusals = createRefusals(() => time);
  const [one, other] = [permanent('forbidden', 'one'), permanent('unauthorized', 'other')];
  refusals.note('a', one);
  time += 10_000;
  refusals.note('b', other);
  expect(['a', 'b', 'c'].map(refusals.recall)).toEqual([one, other, undefined]);
  time += 19_999;
  expect(refusals.recall('a')).toBe(one);
  time += 1;
  expect(['a', 'b'].map(refusals.recall)).toEqual([undefined, other]);
});

test('values go on in the order in which they came', async () => {
  const given: string[] = [];
  const sequence = new Sequence<string>((value) => void given.push(value));
  sequence.push('at once');
  expect(given).toEqual(['at once']);
  let answer = (_: string) => {};
  sequence.push(new Promise<string>((resolve) => (answer = resolve)));
  sequence.push('behind it');
  sequence.push(Promise.resolve('and behind that'));
  await settle();
  expect(given).toEqual(['at once']);
  answer('asked for');
  await settle();
  expect(given).toEqual(['at once', 'asked for', 'behind it', 'and behind that']);
  sequence.push('at once again');
  expect(given.at(-1)).toBe('at once again');
});
