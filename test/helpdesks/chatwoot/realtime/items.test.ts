import {
  CREDENTIAL,
  CUSTOMER,
  FakeChatwoot,
  LENA,
  pushedConversation,
  pushedMessage,
  pushedReply,
  Recorder,
  restConversation,
} from './fake-chatwoot';
import type { ChatwootStreamOptions } from '../../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { settle } from '../../../core/sockets/fake-environment';

let chatwoot: FakeChatwoot;
let recorder: Recorder;
let stream: Stream;

async function live(more: Partial<ChatwootStreamOptions> = {}): Promise<void> {
  chatwoot = new FakeChatwoot();
  recorder = new Recorder();
  stream = chatwoot.hub.open(recorder.options(more));
  await chatwoot.connect();
}

beforeEach(() => live());

afterEach(async () => {
  await stream.close();
  expect([chatwoot.environment.timers, chatwoot.hub.size, recorder.errors]).toEqual([0, 0, []]);
});

const last = () => recorder.items.at(-1);

/** As the webhook of the same message would fill them. */
const blocks = {
  account: { id: '12', name: 'Northwind Lamps' },
  inbox: { id: '5', name: 'Shop widget' },
  conversation: {
    id: '932',
    url: 'https://chat.example.com/app/accounts/12/conversations/932',
    status: 'open',
    previousStatus: null,
  },
  contact: { id: '4410', name: 'Priya Raman', email: 'priya@example.net', phone: '+15550100177' },
};

test('a conversation whose number no URL can hold ends nothing', async () => {
  await chatwoot.say('message.created', pushedMessage(1, 'Hello', { conversation_id: '\ud800' }));
  await chatwoot.say('message.created', pushedMessage(2, 'Again'));
  expect(recorder.items.map(({ message }) => message?.text)).toEqual(['Hello', 'Again']);
});

describe('a message', () => {
  test('of a customer, whole', async () => {
    await chatwoot.say('message.created', pushedMessage(1, 'Is it dimmable?'));
    expect(last()).toEqual({
      provider: 'chatwoot',
      event: 'message.created',
      kind: 'message.received',
      id: '12:message.created:1',
      occurredAt: '2026-03-04T09:30:00.000Z',
      verified: true,
      source: 'realtime',
      test: false,
      known: true,
      ...blocks,
      author: { id: '4410', name: 'Priya Raman', type: 'contact' },
      assignee: { id: '17', name: LENA.name, type: 'agent' },
      message: {
        id: '1',
        text: 'Is it dimmable?',
        direction: 'incoming',
        attachments: [],
        createdAt: '2026-03-04T09:30:00.000Z',
      },
      data: { account_id: 12, ...pushedMessage(1, 'Is it dimmable?') },
    });
    expect(recorder.keys).toEqual([expect.stringMatching(/^[\w-]{8}:12:message\.created:1$/)]);
  });

  test('of an agent has the contact and the status that are not in it', async () => {
    await chatwoot.say('message.created', pushedReply(2, 'It is.', { performer: LENA }));
    expect(last()).toMatchObject({
      ...blocks,
      kind: 'message.sent',
      author: { id: '17', name: 'Lena Brandt', type: 'agent' },
    });
  });

  test('is taken from what was heard before, without a question', async () => {
    await chatwoot.say('conversation.created', pushedConversation());
    await chatwoot.say('message.created', pushedReply(2, 'It is.'));
    expect(last()).toMatchObject({ ...blocks, kind: 'message.sent' });
    expect(chatwoot.callsTo('/932')).toEqual([]);
    expect(chatwoot.callsTo('/inboxes')).toHaveLength(1);
  });

  test('many at once ask once, and stay in their order', async () => {
    for (let id = 1; id <= 20; id += 1) {
      chatwoot.socket.say('message.created', { account_id: 12, ...pushedMessage(id, `${id}`) });
    }
    await settle();
    expect(recorder.contents).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 1}`));
    expect(chatwoot.callsTo('/932')).toHaveLength(1);
    expect(chatwoot.callsTo('/inboxes')).toHaveLength(1);
  });

  test('waits for one before it, and does not overtake', async () => {
    chatwoot.reply('/conversations/7', 'silence');
    await chatwoot.say('conversation.updated', pushedConversation());
    chatwoot.socket.say('message.created', {
      account_id: 12,
      ...pushedMessage(1, 'first', { conversation_id: 7 }),
    });
    chatwoot.socket.say('message.created', { account_id: 12, ...pushedMessage(2, 'second') });
    chatwoot.socket.beat();
    await chatwoot.environment.advance(4_000);
    expect(recorder.contents).toEqual([null]);
    await chatwoot.environment.advance(2_000);
    expect(recorder.contents).toEqual([null, 'first', 'second']);
    expect(recorder.items[1]).toMatchObject({
      conversation: { id: '7', status: null },
      contact: { id: '4410' },
    });
  });

  test.each([
    ['is gone', { status: 404, body: {} }],
    ['is not for this token', { status: 401, body: { error: 'You are not authorized' } }],
    ['cannot be read', 'unreachable' as const],
    ['is something else', { body: '<html>' }],
  ])('goes out all the same where its conversation %s, and is not asked for each time', async (_, reply) => {
    chatwoot.reply('/conversations/932', reply);
    for (const id of [1, 2, 3]) await chatwoot.say('message.created', pushedReply(id, 'It is.'));
    expect(recorder.items).toHaveLength(3);
    expect(last()).toMatchObject({
      account: blocks.account,
      inbox: blocks.inbox,
      conversation: { id: '932', url: blocks.conversation.url, status: null },
      contact: null,
      author: { id: '17' },
    });
    expect(chatwoot.callsTo('/932')).toHaveLength(1);
    await chatwoot.environment.advance(8_000);
  });

  test('of a customer, in a conversation that was resolved, is asked for: it is open by now', async () => {
    await chatwoot.say('conversation.status_changed', pushedConversation({ status: 'resolved' }));
    await chatwoot.say('message.created', pushedMessage(1, 'One more thing'));
    expect(last()).toMatchObject({ conversation: { status: 'open' } });
    await chatwoot.say('message.created', pushedMessage(2, 'And another'));
    expect(chatwoot.callsTo('/932')).toHaveLength(1);
  });

  test('with another assignee than was heard of is asked for', async () => {
    await chatwoot.say(
      'conversation.created',
      pushedConversation({ meta: { sender: CUSTOMER, assignee: null } }),
    );
    await chatwoot.say('message.created', pushedReply(2, 'It is.'));
    expect(chatwoot.callsTo('/932')).toHaveLength(1);
  });

  test('shows the contact as it was last heard of', async () => {
    await chatwoot.say('conversation.created', pushedConversation());
    await chatwoot.say('contact.updated', { ...CUSTOMER, name: 'Priya R.' });
    await chatwoot.say('message.created', pushedReply(2, 'It is.'));
    expect(last()).toMatchObject({ contact: { name: 'Priya R.' } });
  });

  test('of an inbox that is new, or got another name', async () => {
    await chatwoot.say('message.created', pushedMessage(1, 'a'));
    await chatwoot.say('message.created', pushedMessage(2, 'b', { inbox_id: 6 }));
    expect(last()).toMatchObject({ inbox: { id: '6', name: null } });
    // Not asked for again at once, as it may be in no list.
    expect(chatwoot.callsTo('/inboxes')).toHaveLength(1);
    chatwoot.reply('/inboxes', {
      body: {
        payload: [
          { id: 5, name: 'Shop' },
          { id: 6, name: 'Mail' },
        ],
      },
    });
    await chatwoot.say('account.cache_invalidated', { cache_keys: {} });
    await chatwoot.say('message.created', pushedMessage(3, 'c', { inbox_id: 6 }));
    expect(last()).toMatchObject({ inbox: { id: '6', name: 'Mail' } });
    await chatwoot.say('message.created', pushedMessage(4, 'd'));
    expect(last()).toMatchObject({ inbox: { id: '5', name: 'Shop' } });
  });
});

test("other accounts of the same user are not this trigger's", async () => {
  await chatwoot.say('message.created', { ...pushedMessage(1, 'elsewhere'), account_id: 13 });
  chatwoot.socket.say('message.created', pushedMessage(2, 'nowhere'));
  chatwoot.socket.say('message.created', null);
  chatwoot.socket.say('message.created', ['x']);
  await settle();
  expect(recorder.items).toEqual([]);
});

test('what nobody chose is not asked about', async () => {
  await stream.close();
  await live({ events: ['contact.deleted'] });
  await chatwoot.say('message.created', pushedMessage(1, 'a'));
  await chatwoot.say('contact.deleted', { ...CUSTOMER, performer: LENA });
  expect(recorder.items).toMatchObject([
    { kind: 'contact.removed', contact: { id: '4410' }, author: { id: '17', type: 'agent' } },
  ]);
  expect(chatwoot.callsTo('/932')).toEqual([]);
});

test('an event of webhooks cannot be heard here', () => {
  expect(() => chatwoot.hub.open(recorder.options({ events: ['message_created'] }))).toThrow(
    'has no event "message_created"',
  );
});

test('a preset hears its own events only', async () => {
  await stream.close();
  await live({ events: ['preset:new-customer-message'] });
  await chatwoot.say('message.created', pushedMessage(1, 'a'));
  await chatwoot.say('message.created', pushedReply(2, 'b'));
  await chatwoot.say('first.reply.created', pushedReply(2, 'b'));
  expect(recorder.contents).toEqual(['a']);
});

describe('contact.updated, which follows every message of a contact', () => {
  test('is quiet while nothing is other than the time before', async () => {
    await chatwoot.say('contact.updated', CUSTOMER);
    await chatwoot.say('contact.updated', CUSTOMER);
    await chatwoot.say('contact.updated', { ...CUSTOMER, name: 'Priya R.' });
    await chatwoot.say('contact.updated', { ...CUSTOMER, name: 'Priya R.', performer: LENA });
    expect(recorder.items.map(({ kind }) => kind)).toEqual(['contact.updated', 'contact.updated']);
  });

  test('is not, when a message was quicker to show the change', async () => {
    const named = { ...CUSTOMER, name: 'Priya R.' };
    await chatwoot.say('contact.updated', CUSTOMER);
    await chatwoot.say('message.created', pushedMessage(1, 'a', { sender: named }));
    await chatwoot.say('contact.updated', named);
    expect(recorder.items.map(({ event }) => event)).toEqual([
      'contact.updated',
      'message.created',
      'contact.updated',
    ]);
  });

  test('can be had all the same', async () => {
    await stream.close();
    await live({ filters: { includeActivityUpdates: true } });
    await chatwoot.say('contact.updated', CUSTOMER);
    await chatwoot.say('contact.updated', CUSTOMER);
    expect(recorder.items.map(({ kind }) => kind)).toEqual(['contact.updated', 'other']);
  });

  test('of a contact nested deeper than can be compared', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`) as object;
    await chatwoot.say('contact.updated', { ...CUSTOMER, custom_attributes: deep });
    expect(recorder.items).toHaveLength(1);
  });
});

test('a new status tells the one before, whichever of its two events comes first', async () => {
  await chatwoot.say('conversation.created', pushedConversation());
  await chatwoot.say('conversation.updated', pushedConversation({ status: 'resolved' }));
  await chatwoot.say(
    'conversation.status_changed',
    pushedConversation({ status: 'resolved', performer: LENA }),
  );
  expect(last()).toMatchObject({
    kind: 'conversation.status_changed',
    conversation: { status: 'resolved', previousStatus: 'open' },
    author: { id: '17' },
  });
});

test('filters know a message’s team, assignee and labels', async () => {
  const heard = async (filters: ChatwootStreamOptions['filters']) => {
    await stream.close();
    await live(filters === undefined ? {} : { filters });
    await chatwoot.say('message.created', pushedMessage(1, 'a'));
    return recorder.items.length;
  };
  expect(await heard({ teams: ['4'], assignees: ['agent:17'], labels: ['returns'] })).toBe(1);
  expect(await heard({ teams: ['5'] })).toBe(0);
  expect(await heard({ assignees: ['none'] })).toBe(0);
  expect(await heard({ labels: ['sales'] })).toBe(0);
});

test('what a flow does to its item changes nobody else’s, nor what is remembered', async () => {
  const conversation = pushedConversation({ contact_inbox: { pubsub_token: 'sesame' } });
  const other = new Recorder();
  const second = chatwoot.hub.open(other.options());
  await chatwoot.say('conversation.created', conversation);
  Object(recorder.items[0]?.data).meta.sender.name = 'changed';
  Object(recorder.items[0]?.data).labels.push('changed');
  expect(JSON.stringify(other.items)).not.toMatch(/changed|sesame/);
  expect(JSON.stringify(recorder.items)).not.toContain('sesame');
  await second.close();
  await chatwoot.say('message.created', pushedReply(2, 'It is.'));
  expect(last()).toMatchObject({ contact: { name: 'Priya Raman' } });
});

test('one socket for one token and account, however many listen', async () => {
  const streams = [chatwoot.hub.open(recorder.options()), chatwoot.hub.open(recorder.options())];
  expect(chatwoot.hub.size).toBe(1);
  const elsewhere = chatwoot.hub.open(recorder.options({ credential: { ...CREDENTIAL, token: 'other' } }));
  expect(chatwoot.hub.size).toBe(2);
  await Promise.all([...streams, elsewhere].map((each) => each.close()));
});

test('lookups are limited: beyond that, messages go out with what they know', async () => {
  for (let id = 1; id <= 400; id += 1) {
    chatwoot.reply(`/conversations/${1000 + id}`, { body: restConversation({ id: 1000 + id }) });
    chatwoot.socket.say('message.created', {
      account_id: 12,
      ...pushedReply(id, `${id}`, { conversation_id: 1000 + id }),
    });
  }
  await settle();
  expect(recorder.items).toHaveLength(400);
  expect(chatwoot.calls.length).toBeLessThanOrEqual(302);
  expect(recorder.items.filter(({ contact }) => contact === null)).toHaveLength(100);
});
