import type { JsonObject } from '../../../../core/read/read';
import { EVERYTHING, FakeReading, SINCE } from './reading';

let crisp: FakeReading;
beforeEach(() => {
  crisp = new FakeReading();
});

const LIST = (page: number) => `/website/w1/conversations/${page}`;
const MESSAGES = (session: string) => `/website/w1/conversation/${session}/messages`;

function changed(session: string, at: unknown = SINCE + 1, more: JsonObject = {}): JsonObject {
  return { session_id: session, updated_at: at, ...more };
}

/** So many conversations, called s1, s2, … */
function page(length: number, at: number = SINCE + 1): JsonObject[] {
  return Array.from({ length }, (_, index) => changed(`s${index + 1}`, at));
}

const lists = () => crisp.paths.filter((path) => path.includes('/conversations/'));
const read = () => crisp.paths.filter((path) => path.endsWith('/messages'));

test('are asked for with the newest change first, fifty at a time', async () => {
  await crisp.since();
  expect(crisp.asked).toEqual([
    { method: 'GET', path: LIST(1), query: { order_date_updated: '1', per_page: '50' } },
  ]);
});

test('one that changed at the very moment is read, one that changed before is not', async () => {
  crisp.has(LIST(1), [changed('later'), changed('then', SINCE), changed('before', SINCE - 1)]);
  await crisp.since();
  expect(read()).toEqual([MESSAGES('later'), MESSAGES('then')]);
});

test('one that does not tell when it changed is read, to be safe', async () => {
  crisp.has(LIST(1), [{ session_id: 's1' }, changed('s2', { odd: true })]);
  await crisp.since();
  expect(read()).toEqual([MESSAGES('s1'), MESSAGES('s2')]);
});

test('one without an id, or that is no object, is passed over', async () => {
  crisp.has(LIST(1), [{ updated_at: SINCE + 1 }, null, 'odd', changed('s1')]);
  await crisp.since();
  expect(read()).toEqual([MESSAGES('s1')]);
});

test('an answer that is no list is no conversations', async () => {
  crisp.has(LIST(1), { odd: true });
  expect(await crisp.since()).toEqual([]);
  expect(crisp.paths).toEqual([LIST(1)]);
});

describe('the next page is asked for', () => {
  test.each([19, 3])('not after one of only %d', async (length) => {
    crisp.has(LIST(1), page(length));
    await crisp.since();
    expect(lists()).toEqual([LIST(1)]);
    expect(read()).toHaveLength(length);
  });

  test('after a full one of twenty, all of which are new', async () => {
    crisp.has(LIST(1), page(20));
    await crisp.since();
    expect(lists()).toEqual([LIST(1), LIST(2)]);
    expect(read()).toHaveLength(20);
  });

  test('not after a full one that reaches back far enough', async () => {
    crisp.has(LIST(1), [...page(20), changed('old', SINCE - 1)]);
    await crisp.since();
    expect(lists()).toEqual([LIST(1)]);
    expect(read()).toHaveLength(20);
  });

  test('not after a full one that brings nothing new', async () => {
    for (const number of [1, 2, 3, 4]) crisp.has(LIST(number), page(20));
    await crisp.since();
    expect(lists()).toEqual([LIST(1), LIST(2)]);
    expect(read()).toHaveLength(20);
    expect(crisp.reader.incomplete).toBeNull();
  });
});

describe('limited to inboxes', () => {
  const scope = { ...EVERYTHING, inboxes: ['i1', '7'] };

  test('only those of the inboxes are read', async () => {
    crisp.has(LIST(1), [
      changed('s1', SINCE, { inbox_id: 'i1' }),
      changed('s2', SINCE, { inbox_id: 'i2' }),
      changed('s3', SINCE, { inbox_id: 7 }),
      changed('s4', SINCE, { inbox_id: null }),
      changed('s5', SINCE),
    ]);
    await crisp.since(undefined, scope);
    expect(read()).toEqual([MESSAGES('s1'), MESSAGES('s3')]);
  });

  test('a page of other inboxes does not end the search', async () => {
    const others = page(20).map((each) => ({ ...each, inbox_id: 'i2' }));
    crisp.has(LIST(1), others);
    crisp.has(LIST(2), [changed('mine', SINCE, { inbox_id: 'i1' })]);
    await crisp.since(undefined, scope);
    expect(read()).toEqual([MESSAGES('mine')]);
  });
});

describe('by what their previews say', () => {
  /** As Crisp makes them: the time and two digits. */
  const preview = (at: number) => ({ preview_message: { fingerprint: at * 100 + 7 } });
  const many = (length: number, more: JsonObject) =>
    Array.from({ length }, (_, index) => changed(`s${index + 1}`, SINCE + 60_000, more));

  test('one whose last change was a message that is settled is not read', async () => {
    crisp.settled.add(`s1 ${SINCE * 100 + 7}`);
    crisp.has(LIST(1), [
      changed('s1', SINCE + 900, preview(SINCE)),
      changed('s2', SINCE + 900, preview(SINCE)),
    ]);
    await crisp.since();
    expect(read()).toEqual([MESSAGES('s2')]);
  });

  test('one with a new message is read before those without, of which twenty are looked into', async () => {
    const old = many(40, preview(SINCE - 1));
    crisp.has(LIST(1), [...old, changed('new', SINCE + 60_000, preview(SINCE + 1))]);
    await crisp.since();
    expect(read()[0]).toBe(MESSAGES('new'));
    expect(read()).toHaveLength(21);
    expect(crisp.reader.incomplete).toBeNull();
  });

  test('they are all read once a preview turns out to hide a message', async () => {
    crisp.has(LIST(1), many(22, preview(SINCE - 1)));
    crisp.has(MESSAGES('s20'), [{ fingerprint: 9, timestamp: SINCE + 5, from: 'operator', type: 'note' }]);
    const missed = await crisp.since();
    expect(read()).toHaveLength(23);
    expect(missed).toMatchObject([{ payload: { session_id: 's20', type: 'note' } }]);
  });

  test('a fingerprint that somebody chose tells no time', async () => {
    crisp.has(LIST(1), [
      changed('s1', SINCE, { preview_message: { fingerprint: 12 } }),
      changed('s2', SINCE, { preview_message: { fingerprint: 9_007_199_254_740_991 } }),
      changed('s3', SINCE, { preview_message: 'odd' }),
    ]);
    await crisp.since();
    expect(read()).toHaveLength(3);
  });
});
