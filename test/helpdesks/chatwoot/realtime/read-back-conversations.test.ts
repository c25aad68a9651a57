import { conversation, CONVERSATIONS, FakeReading, message, SINCE } from './reading';

let chatwoot: FakeReading;
beforeEach(() => {
  chatwoot = new FakeReading();
});

/** Which conversations' messages were asked for. */
const threads = () =>
  chatwoot.rest.paths.flatMap((path) => /conversations\/(.*)\/messages$/.exec(path)?.slice(1) ?? []);

test('are listed whatever their status and whoever has them, last activity first', async () => {
  await chatwoot.since();
  expect(chatwoot.rest.asked).toEqual([
    {
      method: 'GET',
      path: CONVERSATIONS,
      query: { status: 'all', assignee_type: 'all', sort_by: 'last_activity_at_desc', page: '1' },
    },
  ]);
});

test('that began in the gap become what the websocket would have brought', async () => {
  const began = conversation(7, 9, { created_at: SINCE + 5, meta: { channel: 'Channel::Email' } });
  chatwoot.lists([began]);
  expect(await chatwoot.since()).toEqual([
    {
      event: 'conversation.created',
      payload: { account_id: 12, channel: 'Channel::Email', ...began },
      body: {},
      at: (SINCE + 5) * 1000 + 999,
    },
  ]);
});

test('that began in the very second are missed, those of the second before are not', async () => {
  const begun = (id: number, after: number) => conversation(id, 9, { created_at: SINCE + after });
  chatwoot.lists([begun(1, -1), begun(2, 0), begun(3, 1)]);
  const missed = await chatwoot.since();
  expect(missed.map(({ payload }) => payload.id)).toEqual([2, 3]);
});

test('are looked into when they were active in the very second, and not when only before it', async () => {
  chatwoot.lists([conversation(1, 1), conversation(2, 0), conversation(3, -1)]);
  await chatwoot.since();
  expect(threads()).toEqual(['1', '2']);
});

test('count from the beginning of a second, as Chatwoot tells no smaller times', async () => {
  chatwoot.lists([conversation(1, 0)]);
  chatwoot.holds(1, [message(10, 0)]);
  expect(await chatwoot.since(SINCE * 1000 + 999)).toMatchObject([{ payload: { id: 10 } }]);
});

test('are all learnt from, also where nothing was written in them', async () => {
  chatwoot.lists([conversation(1), conversation(2)]);
  expect(await chatwoot.since()).toEqual([]);
  expect(chatwoot.learned).toEqual([conversation(1), conversation(2)]);
});

test('on one page that reaches back far enough cost one question', async () => {
  chatwoot.lists([conversation(1), conversation(2, -1)], [conversation(3)]);
  await chatwoot.since();
  expect(chatwoot.pages).toEqual(['1']);
  expect(threads()).toEqual(['1']);
});

test('on more pages are read until one shows an older one, and the top again', async () => {
  chatwoot.lists(
    [conversation(1), conversation(2)],
    [conversation(3), conversation(4, -1)],
    [conversation(1)],
    [conversation(9)],
  );
  await chatwoot.since();
  expect(chatwoot.pages).toEqual(['1', '2', '1']);
  expect(threads()).toEqual(['1', '2', '3']);
});

test('that came to the top meanwhile have the top read once more, until it is as it was', async () => {
  chatwoot.lists(
    [conversation(1), conversation(2)],
    [conversation(3), conversation(4, -1)],
    [conversation(5), conversation(1)],
    [conversation(2), conversation(3)],
    [conversation(5), conversation(1)],
    [conversation(9)],
  );
  await chatwoot.since();
  expect(chatwoot.pages).toEqual(['1', '2', '1', '2', '1']);
  expect(threads()).toEqual(['1', '2', '3', '5']);
});

test('on two pages at once are looked into once', async () => {
  chatwoot.lists([conversation(1), conversation(2)], [conversation(2), conversation(3)], []);
  await chatwoot.since();
  expect(threads()).toEqual(['1', '2', '3']);
});

test('that are no objects, or have no id, are passed over', async () => {
  chatwoot.lists([null, 'odd', conversation(1, 1, { id: null }), conversation(2)]);
  await chatwoot.since();
  expect(threads()).toEqual(['2']);
  expect(chatwoot.learned).toEqual([conversation(2)]);
});
