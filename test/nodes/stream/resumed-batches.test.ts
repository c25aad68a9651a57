import { toMark } from '../../../core/streams/checkpoint';
import type { PacedItem } from '../../../nodes/host/stream/paced-item';
import { ResumedBatches } from '../../../nodes/host/stream/resumed-batches';

const item = (key: string | null): PacedItem => ({ json: { key }, key, lane: null });
const marks = (...keys: readonly string[]) => keys.map(toMark).join('');

function start(batches: Record<string, readonly string[]>) {
  const handed: [string, unknown[]][] = [];
  const stored = Object.entries(batches).map(([key, keys]) => ({ key, marks: marks(...keys) }));
  const resumed = new ResumedBatches(stored, (key, items) =>
    handed.push([key, items.map((each) => each.key)]),
  );
  return { handed, take: (key: string | null) => resumed.take(item(key)), finish: () => resumed.finish() };
}

test('what was in one batch before the start goes into the same one again, in its order', () => {
  const { handed, take } = start({ batch: ['1', '2', '3'] });
  expect([take('3'), take('1')]).toEqual([true, true]);
  expect(handed).toEqual([]);
  expect(take('2')).toBe(true);
  expect(handed).toEqual([['batch', ['1', '2', '3']]]);
});

test('what belongs to none is left to others', () => {
  const { handed, take } = start({ batch: ['1', '2'] });
  expect([take('3'), take(null)]).toEqual([false, false]);
  expect(handed).toEqual([]);
});

test('each goes to its own batch', () => {
  const { handed, take } = start({ one: ['1', '2'], other: ['3', '4'] });
  for (const key of ['3', '1', '4', '2']) expect(take(key)).toBe(true);
  expect(handed).toEqual([
    ['other', ['3', '4']],
    ['one', ['1', '2']],
  ]);
});

test('what was removed at the helpdesk keeps nothing waiting once all was read back', () => {
  const { handed, take, finish } = start({ one: ['1', '2'], other: ['3'] });
  take('2');
  finish();
  expect(handed).toEqual([
    ['one', ['2']],
    ['other', []],
  ]);
  finish();
  expect(handed).toHaveLength(2);
});

test('a batch that was handed on takes nothing any more', () => {
  const { handed, take } = start({ batch: ['1'], open: ['2', '3'] });
  expect([take('1'), take('1')]).toEqual([true, false]);
  expect(handed).toHaveLength(1);
});

test('without batches there is nothing to do', () => {
  const { handed, take, finish } = start({});
  expect(take('1')).toBe(false);
  finish();
  expect(handed).toEqual([]);
});
