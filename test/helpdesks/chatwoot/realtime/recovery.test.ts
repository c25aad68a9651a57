import type { ChatwootStreamOptions } from '../../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { settle } from '../../../core/sockets/fake-environment';
import {
  FakeChatwoot,
  LENA,
  NOW,
  PROFILE,
  pushedMessage,
  Recorder,
  restConversation,
  restMessage,
} from './fake-chatwoot';

let chatwoot: FakeChatwoot;
let recorder: Recorder;
let stream: Stream;

async function live(more: Partial<ChatwootStreamOptions> = {}): Promise<void> {
  chatwoot = new FakeChatwoot();
  recorder = new Recorder();
  stream = chatwoot.hub.open(recorder.options(more));
  await chatwoot.connect();
}

beforeEach(() => live({ events: ['message.created', 'conversation.created', 'realtime:gap'] }));

afterEach(async () => {
  await stream.close();
  expect([chatwoot.environment.timers, chatwoot.hub.size, recorder.errors]).toEqual([0, 0, []]);
});

const list = (...conversations: object[]) => ({ body: { data: { meta: {}, payload: conversations } } });
const thread = (...messages: object[]) => ({ body: { meta: {}, payload: messages } });
const emitted = () =>
  recorder.items.map(({ event, source, message }) => [event, source, message?.text ?? null]);
const pagesAsked = () =>
  chatwoot.callsTo('/conversations').map(({ query }) => new URLSearchParams(query).get('page'));

test.each([
  [
    'a conversation',
    restConversation({ last_activity_at: { toString: 1 }, created_at: { valueOf: null } }),
    {},
  ],
  ['a message', restConversation(), { created_at: { toString: 1 }, id: [{ toString: 1 }] }],
])('a time and a number of %s that cannot be turned into one end nothing', async (_, conversation, more) => {
  chatwoot.reply('/conversations', list(conversation));
  chatwoot.reply(
    '/conversations/932/messages',
    thread(restMessage(2, 'odd', NOW + 1, more), restMessage(3, 'missed', NOW + 1)),
  );
  await chatwoot.reconnect();
  expect(emitted()).toContainEqual(['message.created', 'catch-up', 'missed']);
});

test('messages of the gap come first, oldest first, each once; then the report', async () => {
  await chatwoot.say('message.created', pushedMessage(1, 'before'));
  chatwoot.reply('/conversations', list(restConversation({ last_activity_at: NOW + 2 })));
  chatwoot.reply(
    '/conversations/932/messages',
    thread(
      restMessage(1, 'before', NOW),
      restMessage(2, 'missed', NOW + 1),
      restMessage(3, 'also missed', NOW + 1, { message_type: 1, sender: LENA }),
      restMessage(4, 'a note', NOW + 2, { message_type: 1, sender: LENA, private: true }),
      restMessage(5, 'an activity', NOW + 2, { message_type: 2, sender: undefined }),
    ),
  );
  chatwoot.socket.end('code 1006');
  await chatwoot.environment.advance(1_000);
  await chatwoot.connect();
  await chatwoot.say('message.created', pushedMessage(5, 'an activity', { message_type: 2, sender: null }));
  await chatwoot.say('message.created', pushedMessage(6, 'after'));
  expect(emitted()).toEqual([
    ['message.created', 'realtime', 'before'],
    ['message.created', 'catch-up', 'missed'],
    ['message.created', 'catch-up', 'also missed'],
    ['message.created', 'catch-up', 'a note'],
    ['message.created', 'catch-up', 'an activity'],
    ['realtime:gap', 'realtime', null],
    ['message.created', 'realtime', 'after'],
  ]);
  expect(recorder.items.map(({ kind }) => kind)).toEqual([
    ...['message.received', 'message.received', 'message.sent', 'message.note', 'other', 'other'],
    'message.received',
  ]);
  expect(recorder.gaps).toEqual([
    {
      from: '2026-03-04T09:30:00.000Z',
      to: '2026-03-04T09:30:01.000Z',
      recovered: 4,
      unrecoverable: [],
      incomplete: null,
    },
  ]);
});

test('a message that was read back has the blocks of one that was heard', async () => {
  const over = new Recorder();
  const second = chatwoot.hub.open(over.options());
  chatwoot.reply('/conversations', list(restConversation()));
  chatwoot.reply('/conversations/932/messages', thread(restMessage(2, 'the same', NOW + 1)));
  await chatwoot.reconnect();
  const { source: _, data, ...readBack } = recorder.items[0] ?? {};
  expect(data).toMatchObject({ account_id: 12, conversation_id: 932 });
  await second.close();
  await stream.close();
  await live();
  await chatwoot.say('message.created', pushedMessage(2, 'the same', { created_at: NOW + 1 }));
  const { source: __, data: ___, ...heard } = recorder.items[0] ?? {};
  expect(readBack).toEqual(heard);
});

test('a conversation that began in the gap comes before its messages', async () => {
  const began = restConversation({ id: 933, created_at: NOW + 1, last_activity_at: NOW + 1 });
  chatwoot.reply('/conversations', list(began));
  chatwoot.reply(
    '/conversations/933/messages',
    thread(restMessage(2, 'hello', NOW + 1, { conversation_id: 933 })),
  );
  await chatwoot.reconnect();
  expect(emitted()).toEqual([
    ['conversation.created', 'catch-up', null],
    ['message.created', 'catch-up', 'hello'],
    ['realtime:gap', 'realtime', null],
  ]);
  expect(recorder.items[0]).toMatchObject({
    kind: 'conversation.started',
    id: '12:conversation.created:933',
    conversation: { id: '933', status: 'open' },
    inbox: { id: '5', name: 'Shop widget' },
    contact: { id: '4410', email: 'priya@example.net' },
    known: true,
  });
});

test('reads every page that reaches into the gap, and the top again for what moved there', async () => {
  const page = (first: number, at: number) =>
    list(
      ...Array.from({ length: 25 }, (_, index) =>
        restConversation({ id: first + index, last_activity_at: at }),
      ),
    );
  const moved = restConversation({ id: 999, last_activity_at: NOW + 2 });
  chatwoot.reply(
    '/conversations',
    page(100, NOW + 1),
    page(125, NOW + 1),
    page(150, NOW - 99),
    list(moved),
    list(moved),
  );
  chatwoot.reply(
    '/conversations/999/messages',
    thread(restMessage(7, 'moved', NOW + 1, { conversation_id: 999 })),
  );
  await chatwoot.reconnect();
  await settle();
  expect(pagesAsked()).toEqual(['1', '2', '3', '1', '2', '1']);
  expect(chatwoot.callsTo('/conversations')[0]?.query).toContain('status=all');
  expect(chatwoot.callsTo('/messages')).toHaveLength(51);
  expect(recorder.contents).toContain('moved');
});

test('reads a long thread backwards, as far as the gap reaches', async () => {
  chatwoot.reply('/conversations', list(restConversation()));
  const part = (first: number, at: number) =>
    thread(...Array.from({ length: 20 }, (_, index) => restMessage(first + index, `${first + index}`, at)));
  chatwoot.reply('/conversations/932/messages', part(40, NOW + 1), part(20, NOW + 1), part(1, NOW - 99));
  await chatwoot.reconnect();
  await settle();
  expect(chatwoot.callsTo('/messages').map(({ query }) => query)).toEqual(['', '?before=40', '?before=20']);
  const ids = recorder.items.filter(({ source }) => source === 'catch-up').map(({ message }) => message?.id);
  expect(ids).toEqual(Array.from({ length: 40 }, (_, index) => `${20 + index}`));
});

test('what cannot be read back is said', async () => {
  await stream.close();
  await live({ events: ['*', 'realtime:gap'] });
  await chatwoot.reconnect();
  const unrecoverable = recorder.gaps[0]?.unrecoverable ?? [];
  expect(unrecoverable).toContain('conversation.status_changed');
  expect(unrecoverable).toContain('contact.created');
  expect(unrecoverable).not.toContain('message.created');
  expect(unrecoverable).not.toContain('conversation.created');
  expect(unrecoverable).not.toContain('presence.update');
  expect(unrecoverable).not.toContain('message_created');
});

test.each([
  ['the API is out of order', { status: 500, body: {} }, 'server-error'],
  [
    'the token was taken back',
    { status: 401, body: { error: 'Invalid Access Token' } },
    'credentials-refused',
  ],
])('a gap that cannot be read because %s', async (_, reply, code) => {
  chatwoot.reply('/conversations', reply);
  await chatwoot.reconnect();
  for (let seconds = 0; seconds < 30; seconds += 3) {
    chatwoot.socket.beat();
    await chatwoot.environment.advance(3_000);
  }
  expect(recorder.gaps).toMatchObject([
    { recovered: 0, unrecoverable: ['message.created', 'conversation.created'], incomplete: { code } },
  ]);
  expect(recorder.state).toBe('live');
});

test('a limit of calls ends the reading, and is said', async () => {
  await stream.close();
  await live({ events: ['message.created', 'realtime:gap'], reading: { calls: 5 } });
  chatwoot.reply('/conversations', list(...[1, 2, 3, 4].map((id) => restConversation({ id }))));
  for (const id of [1, 2, 3, 4]) {
    chatwoot.reply(
      `/conversations/${id}/messages`,
      thread(restMessage(id, `${id}`, NOW + 1, { conversation_id: id })),
    );
  }
  await chatwoot.reconnect();
  await settle();
  expect(recorder.gaps).toMatchObject([{ recovered: 2, incomplete: { code: 'too-many' } }]);
});

test('a gap that breaks off is read again, whole', async () => {
  chatwoot.reply('/conversations', 'silence', list(restConversation()));
  chatwoot.reply('/conversations/932/messages', thread(restMessage(2, 'missed', NOW + 1)));
  await chatwoot.reconnect();
  await chatwoot.reconnect(3_000);
  await settle();
  expect(emitted()).toContainEqual(['message.created', 'catch-up', 'missed']);
  expect(recorder.gaps).toMatchObject([{ from: '2026-03-04T09:30:00.000Z', recovered: 1 }]);
});

test('a clock that is wrong here does no harm: Chatwoot’s counts', async () => {
  await stream.close();
  chatwoot = new FakeChatwoot();
  recorder = new Recorder();
  const ahead = 3_600;
  chatwoot.ahead = ahead;
  stream = chatwoot.hub.open(recorder.options({ events: ['message.created'] }));
  await chatwoot.connect();
  chatwoot.reply('/conversations', list(restConversation({ last_activity_at: NOW + ahead })));
  chatwoot.reply(
    '/conversations/932/messages',
    thread(restMessage(1, 'long ago', NOW + 60), restMessage(2, 'missed', NOW + ahead + 1)),
  );
  await chatwoot.reconnect();
  expect(recorder.contents).toEqual(['missed']);
});

describe('a subscription that has gone deaf', () => {
  const beatFor = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 3) {
      chatwoot.socket.beat();
      await chatwoot.environment.advance(3_000);
    }
  };

  test('because the password was changed, subscribes anew and reads back from when it last heard', async () => {
    await beatFor(90);
    chatwoot.reply('/api/v1/profile', { body: { ...PROFILE, pubsub_token: 'another one' } });
    chatwoot.reply('/conversations', list(restConversation({ last_activity_at: NOW + 70 })));
    chatwoot.reply('/conversations/932/messages', thread(restMessage(2, 'unheard', NOW + 70)));
    await beatFor(33);
    await chatwoot.connect();
    expect(chatwoot.sockets).toHaveLength(2);
    expect(chatwoot.socket.sent[0]?.[1]).toMatchObject({ pubsub_token: 'another one' });
    expect(recorder.contents).toContain('unheard');
    expect(recorder.gaps).toMatchObject([{ from: '2026-03-04T09:30:00.000Z', recovered: 1 }]);
    await beatFor(63);
    expect(recorder.state).toBe('live');
  });

  test('because the token was taken back, says so for good', async () => {
    chatwoot.reply('/api/v1/profile', { status: 401, body: { error: 'Invalid Access Token' } });
    await beatFor(63);
    expect(recorder.refusals).toMatchObject([{ code: 'credentials-refused' }]);
  });

  test.each([[{ status: 503, body: {} }], ['unreachable' as const]])(
    'is not one while the API is out: %j',
    async (reply) => {
      chatwoot.reply('/api/v1/profile', reply);
      await beatFor(150);
      expect(recorder.state).toBe('live');
      expect(chatwoot.callsTo('/profile')).toHaveLength(3);
    },
  );
});
