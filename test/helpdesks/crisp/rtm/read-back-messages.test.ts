import { readableMessages } from '../../../../helpdesks/crisp/rtm/read-back';
import type { JsonObject } from '../../../../core/read/read';
import { FakeReading, SINCE } from './reading';

let crisp: FakeReading;
beforeEach(() => {
  crisp = new FakeReading();
});

const PATH = '/website/w1/conversation/s1/messages';

function conversation(more: JsonObject = {}): void {
  crisp.has('/website/w1/conversations/1', [{ session_id: 's1', updated_at: SINCE + 1, ...more }]);
}

/** Written so many milliseconds after the gap began. */
function message(fingerprint: number, after: number, more: JsonObject = {}): JsonObject {
  return { fingerprint, timestamp: SINCE + after, from: 'user', ...more };
}

const queries = () => crisp.asked.filter(({ path }) => path === PATH).map(({ query }) => query);
const fingerprints = async () => (await crisp.since()).map(({ payload }) => payload.fingerprint);

test('become what the socket would have brought', async () => {
  conversation({ inbox_id: 'i1' });
  crisp.has(PATH, [message(1, 10, { content: 'hello' }), message(2, 20, { from: 'operator' })]);
  const place = { website_id: 'w1', session_id: 's1', inbox_id: 'i1' };
  const visitor = {
    ...place,
    fingerprint: 1,
    timestamp: 1_772_600_000_010,
    from: 'user',
    content: 'hello',
  };
  const operator = { ...place, fingerprint: 2, timestamp: 1_772_600_000_020, from: 'operator' };
  expect(await crisp.since()).toEqual([
    { event: 'message:send', payload: visitor, body: visitor, at: 1_772_600_000_010 },
    { event: 'message:received', payload: operator, body: operator, at: 1_772_600_000_020 },
  ]);
});

test('name no inbox where the conversation names none', async () => {
  conversation();
  crisp.has(PATH, [message(1, 10)]);
  const [only] = await crisp.since();
  expect(Object.keys(only?.payload ?? {})).toEqual([
    'website_id',
    'session_id',
    'fingerprint',
    'timestamp',
    'from',
  ]);
});

test('written at the very moment are missed, those before are not', async () => {
  conversation();
  crisp.has(PATH, [message(1, -1), message(2, 0), message(3, 1)]);
  expect(await fingerprints()).toEqual([2, 3]);
});

test('that are no objects, or tell no time, are passed over', async () => {
  conversation();
  crisp.has(PATH, [null, 'odd', [], message(1, 10), { fingerprint: 2, from: 'user' }]);
  expect(await fingerprints()).toEqual([1]);
});

test('are asked for from the newest backwards, the bound itself included, until one is old enough', async () => {
  conversation();
  crisp.has(
    PATH,
    [message(4, 40), message(5, 50)],
    [message(3, 30), message(4, 40)],
    [message(1, -10), message(2, 20)],
    [message(0, -20)],
  );
  expect(await fingerprints()).toEqual([2, 3, 4, 5]);
  expect(queries()).toEqual([
    {},
    { timestamp_before: '1772600000041' },
    { timestamp_before: '1772600000031' },
  ]);
});

test('one of the very moment may have others of that moment before it', async () => {
  conversation();
  crisp.has(PATH, [message(2, 0), message(3, 10)], [message(1, 0), message(2, 0)]);
  expect(await fingerprints()).toEqual([2, 1, 3]);
  expect(queries()).toEqual([
    {},
    { timestamp_before: '1772600000001' },
    { timestamp_before: '1772600000001' },
  ]);
});

test('that come again and again end the reading', async () => {
  conversation();
  crisp.has(PATH, ...Array.from({ length: 9 }, () => [message(1, 10)]));
  expect(await fingerprints()).toEqual([1]);
  expect(queries()).toHaveLength(2);
  expect(crisp.reader.incomplete).toBeNull();
});

describe('a message is known again', () => {
  test('by its conversation and its fingerprint', () => {
    const payload = { session_id: 'session_1', fingerprint: 163408807177410 };
    expect(readableMessages.place(payload)).toBe('session_1');
    expect(readableMessages.number(payload)).toBe(163408807177410);
  });

  test.each([[{}], [{ session_id: 7, fingerprint: '7' }], [{ session_id: null, fingerprint: null }]])(
    'not by anything else: %j',
    (payload) => {
      expect(readableMessages.place(payload)).toBeNull();
      expect(readableMessages.number(payload)).toBeNull();
    },
  );
});

describe('what is settled', () => {
  test('ends the reading of a conversation, with the page that holds it', async () => {
    conversation();
    crisp.settled.add('s1 3');
    crisp.has(PATH, [message(3, 30), message(4, 40)], [message(1, 10), message(2, 20)]);
    expect(await fingerprints()).toEqual([3, 4]);
    expect(queries()).toEqual([{}]);
  });

  test('in another conversation ends nothing', async () => {
    conversation();
    crisp.settled.add('s2 3');
    crisp.has(PATH, [message(3, 30)], [message(2, 20)]);
    expect(await fingerprints()).toEqual([2, 3]);
  });
});

test('a page that comes again is the last one, also where fingerprints are no numbers', async () => {
  conversation();
  const page = () => Array.from({ length: 20 }, (_, index) => message([index] as never, 10));
  crisp.has(PATH, ...Array.from({ length: 5 }, page));
  await crisp.since();
  expect(queries()).toHaveLength(2);
});
