import { createInOrder, joinIds, keptIds, splitIds, type UndoableStep } from '../../../core/api/in-order';
import { failure } from '../../../core/helpdesk/registration-problem';

const REFUSED = failure('server-error', 'no');

/** Notes what is done; `fails` names the step that is refused. */
function steps(names: readonly string[], done: string[], fails?: string): UndoableStep[] {
  return names.map((name) => ({
    create: async (made) => {
      done.push(`create ${name} after ${made.join('+') || 'nothing'}`);
      return name === fails ? REFUSED : { ok: true, id: `id-${name}` };
    },
    remove: async (id) => {
      done.push(`remove ${id}`);
      return { ok: true };
    },
  }));
}

test('each knows the ids of the earlier ones', async () => {
  const done: string[] = [];
  expect(await createInOrder(steps(['webhook', 'trigger'], done))).toEqual({
    ok: true,
    ids: ['id-webhook', 'id-trigger'],
  });
  expect(done).toEqual(['create webhook after nothing', 'create trigger after id-webhook']);
});

test('one that fails takes the earlier ones with it, the last one first', async () => {
  const done: string[] = [];
  expect(await createInOrder(steps(['a', 'b', 'c', 'd'], done, 'c'))).toBe(REFUSED);
  expect(done.slice(2)).toEqual(['create c after id-a+id-b', 'remove id-b', 'remove id-a']);
});

test('a removal that fails keeps none of the others from being tried, nor the reason from being told', async () => {
  const done: string[] = [];
  const stubborn = steps(['a', 'b', 'c'], done, 'c').map((step) => ({
    ...step,
    remove: async (id: string) => {
      done.push(`remove ${id}`);
      return failure('unreachable', 'gone');
    },
  }));
  expect(await createInOrder(stubborn)).toBe(REFUSED);
  expect(done.slice(3)).toEqual(['remove id-b', 'remove id-a']);
});

test('several ids are kept as one', () => {
  expect(splitIds(joinIds(['7', 'a,b', '"']))).toEqual(['7', 'a,b', '"']);
  expect(keptIds(joinIds(['7', '8']))).toEqual(['7', '8']);
  for (const one of ['7', '01GE', 'a,b']) expect(keptIds(one)).toEqual([one]);
  for (const other of ['', '7', '{', 'null', '{"a":1}', '[1]']) expect(splitIds(other)).toEqual([]);
});
