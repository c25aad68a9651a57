import { readCheckpoint, splitMarks, toMark, type Checkpoint } from '../../../core/streams/checkpoint';
import { Progress } from '../../../core/streams/progress';

const AT = Date.UTC(2026, 2, 4, 9, 30);

function progress(stored: Checkpoint | null = null, proven: number | null = AT + 60_000, maxMarks = 100) {
  const each = new Progress(stored, maxMarks);
  const resumeAt = each.open('account 1')?.at ?? null;
  each.follow(
    () => proven,
    () => AT - 1000,
  );
  return { each, resumeAt };
}

const checkpoint = (more: Partial<Checkpoint> = {}): Checkpoint => ({
  scope: 'account 1',
  at: AT,
  begin: AT - 1000,
  taken: '',
  batches: [],
  ...more,
});

test('a checkpoint is no later than what the host has not taken', () => {
  const { each } = progress();
  each.offer('one', AT + 1000);
  each.offer('two', AT + 2000);
  each.settle(['two']);
  expect(each.checkpoint()).toMatchObject({ at: AT + 1000, taken: toMark('two') });
  each.settle(['one', 'unheard of']);
  expect(each.checkpoint()).toMatchObject({ at: AT + 60_000, scope: 'account 1' });
});

test('remembers what the next start will read again, and no more than that', () => {
  let proven = AT;
  const each = new Progress(null, 100);
  each.open('account 1');
  each.follow(
    () => proven,
    () => null,
  );
  each.offer('one', AT);
  each.offer('two', AT + 20_000);
  each.settle(['one', 'two']);
  proven = AT + 30_000;
  expect(splitMarks(each.checkpoint()?.taken ?? '')).toEqual([toMark('one'), toMark('two')]);
  proven = AT + 30_001;
  expect(splitMarks(each.checkpoint()?.taken ?? '')).toEqual([toMark('two')]);
  // Forgotten, it would pass again; reading begins after it.
  expect([each.offer('one', AT), each.offer('two', AT + 20_000)]).toEqual([true, false]);
});

test('knows what was handed on before the start, until all of that was read', () => {
  const { each, resumeAt } = progress(checkpoint({ taken: toMark('one') + toMark('two') }));
  expect(resumeAt).toBe(AT);
  expect([each.offer('one', AT), each.offer('three', AT)]).toEqual([false, true]);
  expect(splitMarks(each.checkpoint()?.taken ?? '')).toEqual([toMark('one'), toMark('two')]);
  each.settle(['three']);
  each.noteReadUntil(AT + 29_000);
  expect(each.checkpoint()?.taken).toBe('');
  expect(each.offer('one', AT)).toBe(true);
});

test('a checkpoint of another account says nothing, and one is kept until there is a better one', () => {
  const other = progress(checkpoint({ scope: 'account 2', taken: toMark('one') }), null);
  expect([other.resumeAt, other.each.offer('one', AT), other.each.checkpoint()]).toEqual([null, true, null]);
  const { each } = progress(checkpoint(), null);
  expect(each.checkpoint()).toEqual(checkpoint());
});

test('holds no more marks than wanted, the latest', () => {
  const { each } = progress(null, AT, 2);
  for (const key of ['one', 'two', 'three']) each.offer(key, AT);
  each.settle(['one', 'two', 'three']);
  expect(splitMarks(each.checkpoint()?.taken ?? '')).toEqual([toMark('two'), toMark('three')]);
});

test('a batch is open until its end is known, over a restart too', () => {
  const { each } = progress();
  each.offer('one', AT);
  each.startBatch('batch', ['one', 'two']);
  const stored = readCheckpoint(JSON.parse(JSON.stringify(each.checkpoint())));
  expect(stored).toEqual(checkpoint({ batches: [{ key: 'batch', marks: toMark('one') + toMark('two') }] }));
  const next = progress(stored).each;
  expect(next.openBatches).toEqual(stored?.batches);
  next.endBatch('batch');
  expect(next.checkpoint()?.batches).toEqual([]);
});

test('takes part in no trouble when a host takes nothing for long', () => {
  const { each } = progress();
  for (let id = 0; id < 25_002; id += 1) each.offer(String(id), AT + id);
  expect(each.checkpoint()?.at).toBe(AT + 2);
});

test.each([
  [undefined],
  [null],
  ['text'],
  [[]],
  [{ scope: 'account 1' }],
  [{ scope: 'account 1', at: 'soon' }],
  [{ scope: 'account 1', at: { toString: 1 } }],
  [{ scope: 7, at: AT }],
  [{ scope: 'account 1', at: 1e300 }],
])('what is no checkpoint is none: %j', (stored) => {
  expect(readCheckpoint(stored)).toBeNull();
});

test('of a damaged one, what can be read counts', () => {
  const damaged = {
    scope: 'account 1',
    at: AT,
    begin: -1e300,
    taken: 5,
    batches: [null, { key: 'a' }, { key: 1, marks: 'x' }],
  };
  expect(readCheckpoint(damaged)).toEqual(checkpoint({ begin: 0, batches: [{ key: 'a', marks: '' }] }));
});
