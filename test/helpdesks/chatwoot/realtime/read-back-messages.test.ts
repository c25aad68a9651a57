import { readableMessages } from '../../../../helpdesks/chatwoot/realtime/read-back';
import { conversation, CONVERSATIONS, FakeReading, message, SINCE } from './reading';

let chatwoot: FakeReading;
beforeEach(() => {
  chatwoot = new FakeReading();
});

const THREAD = `${CONVERSATIONS}/7/messages`;
const asked = () => chatwoot.rest.asked.filter(({ path }) => path === THREAD);
const ids = async () => (await chatwoot.since()).map(({ payload }) => payload.id);

/** As many as Chatwoot gives at once: 20. */
const fullPage = (first: number, after: number) =>
  Array.from({ length: 20 }, (_, index) => message(first + index, after));

test('become what the websocket would have brought', async () => {
  chatwoot.lists([conversation(7)]);
  chatwoot.holds(7, [message(31, 4, { content: 'Is it dimmable?' })]);
  expect(await chatwoot.since()).toEqual([
    {
      event: 'message.created',
      payload: {
        account_id: 12,
        conversation_id: 7,
        id: 31,
        created_at: SINCE + 4,
        content: 'Is it dimmable?',
      },
      body: {},
      at: (SINCE + 4) * 1000 + 999,
    },
  ]);
  expect(asked()).toEqual([{ method: 'GET', path: THREAD }]);
});

test('of the very second are missed, those of the second before are not', async () => {
  chatwoot.lists([conversation(7)]);
  chatwoot.holds(7, [message(1, -1), message(2, 0), message(3, 1)]);
  expect(await ids()).toEqual([2, 3]);
});

test('of several conversations come in the order of what happened', async () => {
  chatwoot.lists([conversation(7), conversation(8)]);
  chatwoot.holds(7, [message(30, 9), message(10, 2)]);
  chatwoot.holds(8, [message(41, 5), message(5, 5), message(42, 1)]);
  expect(await ids()).toEqual([42, 10, 5, 41, 30]);
});

test('of the same second come after the conversations that began in it', async () => {
  const begun = { created_at: SINCE + 3 };
  chatwoot.lists([conversation(8, 3, begun), conversation(7, 3, begun)]);
  chatwoot.holds(8, [message(2, 3)]);
  chatwoot.holds(7, [message(1, 3), message(3, 3)]);
  const missed = await chatwoot.since();
  expect(missed.map(({ event, payload }) => [event, payload.id])).toEqual([
    ['conversation.created', 7],
    ['conversation.created', 8],
    ['message.created', 1],
    ['message.created', 2],
    ['message.created', 3],
  ]);
});

test('of an earlier second come before a conversation that began later', async () => {
  chatwoot.lists([conversation(7, 6, { created_at: SINCE + 6 }), conversation(8)]);
  chatwoot.holds(8, [message(90, 2)]);
  expect(await ids()).toEqual([90, 7]);
});

describe('of a long thread', () => {
  beforeEach(() => chatwoot.lists([conversation(7)]));

  const bounds = () => asked().map(({ query }) => query?.before);

  test('are asked for backwards until a page is not full', async () => {
    chatwoot.holds(7, fullPage(40, 5), fullPage(20, 3), [message(19, 1)], fullPage(100, 9));
    expect(await ids()).toEqual(Array.from({ length: 41 }, (_, index) => 19 + index));
    expect(bounds()).toEqual([undefined, '40', '20']);
  });

  test('are asked for no further than a page that begins before the gap', async () => {
    const [, ...rest] = fullPage(40, 5);
    chatwoot.holds(7, [message(40, -1), ...rest], fullPage(20, 5));
    expect(await ids()).toEqual(Array.from({ length: 19 }, (_, index) => 41 + index));
    expect(bounds()).toEqual([undefined]);
  });

  test('are asked for further where a page begins in the very second', async () => {
    const [, ...rest] = fullPage(40, 5);
    chatwoot.holds(7, [message(40, 0), ...rest], [message(39, 0)]);
    expect(await ids()).toEqual(Array.from({ length: 21 }, (_, index) => 39 + index));
    expect(bounds()).toEqual([undefined, '40']);
  });

  test('are asked for once more only, where Chatwoot gives the same page again', async () => {
    chatwoot.holds(7, fullPage(40, 5));
    expect(await ids()).toHaveLength(20);
    expect(bounds()).toEqual([undefined, '40']);
  });
});

describe('known again, whether heard or read back', () => {
  test('messages by their number over all conversations', () => {
    const heard = { id: 31, conversation_id: 7 };
    expect(readableMessages.place(heard)).toBe('message');
    expect(readableMessages.place({ id: 31, conversation_id: 8 })).toBe('message');
    expect(readableMessages.number(heard)).toBe(31);
  });

  test('conversations by theirs, which may be the number of a message, too', () => {
    expect(readableMessages.place({ id: 31, status: 'open' })).toBe('conversation');
  });

  test.each([['31'], [null], [undefined], [{ toString: 1 }]])('not by %j, which is no number', (id) => {
    expect(readableMessages.number({ id, conversation_id: 7 })).toBeNull();
  });
});
