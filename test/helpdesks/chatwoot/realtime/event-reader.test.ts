import { InboxNames } from '../../../../helpdesks/chatwoot/realtime/inbox-names';
import { ConversationCache } from '../../../../helpdesks/chatwoot/realtime/conversation-cache';
import { EventReader } from '../../../../helpdesks/chatwoot/realtime/event-reader';
import { CUSTOMER, LENA, pushedConversation, pushedMessage } from './fake-chatwoot';
import { FakeRest } from './fake-rest';

let memory: ConversationCache;
let inboxes: InboxNames;
let news: EventReader;

beforeEach(() => {
  const rest = new FakeRest();
  memory = new ConversationCache();
  inboxes = new InboxNames('/inboxes', rest, rest.now);
  inboxes.take({ payload: [{ id: 5, name: 'Shop widget' }] });
  news = new EventReader('12', memory, inboxes);
});

const hear = (event: string, payload: object) => news.hear(event, { account_id: 12, ...payload });
const body = (event: string, payload: object) => hear(event, payload)?.body;
const contact = () => Object(memory.conversation('932')).meta.sender;

test('an event is handed on as it is', () => {
  const payload = { account_id: 12, ...pushedMessage(1, 'Hello') };
  expect(news.hear('message.created', payload)).toStrictEqual({
    event: 'message.created',
    payload,
    body: {},
  });
});

test.each([
  ['another account', { account_id: 13 }],
  ['no account', {}],
  ['nothing', null],
])('of %s nothing is heard, nor learnt', (_, payload) => {
  expect(
    news.hear('conversation.created', payload && { ...pushedConversation(), ...payload }),
  ).toBeUndefined();
  expect(memory.conversation('932')).toBeUndefined();
});

test('a message tells how its contact is called now', () => {
  hear('conversation.created', pushedConversation());
  hear('message.created', pushedMessage(1, 'Hello', { sender: { ...CUSTOMER, name: 'Priya R.' } }));
  expect(contact()).toMatchObject({ id: 4410, name: 'Priya R.' });
});

test('an agent with the number of a contact is somebody else', () => {
  hear('conversation.created', pushedConversation());
  hear('message.created', pushedMessage(1, 'Hello', { sender: { ...LENA, id: 4410 } }));
  expect(contact()).toMatchObject({ id: 4410, name: 'Priya Raman' });
});

test('a conversation inside of another event counts as well', () => {
  hear('conversation.typing_on', { conversation: pushedConversation(), user: CUSTOMER });
  expect(memory.conversation('932')).toMatchObject({ id: 932, status: 'open' });
});

test('changed settings make the inboxes’ names unknown', () => {
  hear('conversation.created', pushedConversation());
  expect(inboxes.findName('5')).toBe('Shop widget');
  hear('account.cache_invalidated', { cache_keys: {} });
  expect(inboxes.findName('5')).toBeNull();
});

describe('the status before', () => {
  const resolved = pushedConversation({ status: 'resolved' });

  test('is told with a new status', () => {
    hear('conversation.created', pushedConversation());
    expect(body('conversation.status_changed', resolved)).toStrictEqual({ previousStatus: 'open' });
  });

  test('is left out where it was never heard of', () => {
    expect(body('conversation.status_changed', resolved)).toStrictEqual({});
  });

  test('is told with no other event', () => {
    hear('conversation.created', pushedConversation());
    expect(body('conversation.updated', resolved)).toStrictEqual({});
  });
});

describe('a contact’s update', () => {
  test('that shows nothing new is said to, whoever caused it', () => {
    expect(body('contact.updated', CUSTOMER)).toStrictEqual({});
    expect(body('contact.updated', { ...CUSTOMER, performer: LENA })).toStrictEqual({ unchanged: true });
    expect(body('contact.updated', { ...CUSTOMER, email: 'p@example.net' })).toStrictEqual({});
  });

  test('is compared with the contact’s own, not with another’s', () => {
    hear('contact.updated', CUSTOMER);
    hear('contact.updated', { ...CUSTOMER, id: 4411 });
    expect(body('contact.updated', CUSTOMER)).toStrictEqual({ unchanged: true });
  });

  test('is compared with what created the contact, too', () => {
    hear('contact.created', CUSTOMER);
    expect(body('contact.updated', CUSTOMER)).toStrictEqual({ unchanged: true });
  });

  test.each(['contact.merged', 'contact.deleted'])('is not what %s is, whatever it shows', (event) => {
    hear('contact.updated', CUSTOMER);
    expect(body(event, CUSTOMER)).toStrictEqual({});
  });

  test.each([
    ['without a number', { id: null }],
    ['nested deeper than anything is read', { custom_attributes: JSON.parse(nested(600)) as object }],
    ['nested too deep to compare', { custom_attributes: JSON.parse(nested(20_000)) as object }],
  ])('%s may always be something new', (_, more) => {
    hear('contact.updated', { ...CUSTOMER, ...more });
    expect(body('contact.updated', { ...CUSTOMER, ...more })).toStrictEqual({});
  });

  test('is what the contact is known by from now on', () => {
    hear('conversation.created', pushedConversation());
    hear('contact.updated', { ...CUSTOMER, name: 'Priya R.' });
    expect(contact()).toMatchObject({ name: 'Priya R.' });
  });
});

function nested(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}
