import type { Checkpoint } from '../../../core/streams/checkpoint';
import { keepLast, takeLatest } from '../../../nodes/host/stream/last-checkpoints';

const checkpoint = (at: number): Checkpoint => ({ scope: 'account 1', at, begin: 0, taken: '', batches: [] });

test('of what is stored and where the trigger was closed, the later one counts', () => {
  const [early, late] = [checkpoint(1), checkpoint(2)];
  for (const [last, stored, latest] of [
    [late, early, late],
    [early, late, late],
    [late, null, late],
  ] as const) {
    keepLast('one', last);
    expect(takeLatest('one', stored)).toBe(latest);
  }
  expect([takeLatest('two', early), takeLatest('two', null)]).toEqual([early, null]);
});

test('it is given once, and to nobody else', () => {
  keepLast('one', checkpoint(1));
  expect(takeLatest('two', null)).toBeNull();
  expect(takeLatest('one', null)).toEqual(checkpoint(1));
  expect(takeLatest('one', null)).toBeNull();
});

test('of a thousand triggers and more, the first ones are forgotten', () => {
  for (let index = 0; index <= 1_000; index += 1) keepLast(`trigger ${index}`, checkpoint(index));
  expect(takeLatest('trigger 0', null)).toBeNull();
  for (let index = 1; index <= 1_000; index += 1) {
    expect(takeLatest(`trigger ${index}`, null)).toEqual(checkpoint(index));
  }
});
