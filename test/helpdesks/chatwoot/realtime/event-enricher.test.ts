import type { Envelope } from '../../../../core/helpdesk/event';
import type { JsonObject } from '../../../../core/read/read';
import { InboxNames } from '../../../../helpdesks/chatwoot/realtime/inbox-names';
import { Lookup } from '../../../../helpdesks/chatwoot/realtime/lookup';
import { ConversationCache } from '../../../../helpdesks/chatwoot/realtime/conversation-cache';
import { EventEnricher } from '../../../../helpdesks/chatwoot/realtime/event-enricher';
import { OUT_OF_ORDER } from '../../../core/sockets/fake-service';
import {
  CUSTOMER,
  LENA,
  pushedConversation,
  pushedMessage,
  pushedReply,
  restConversation,
} from './fake-chatwoot';
import { FakeRest } from './fake-rest';

const INBOXES = '/account/inboxes';
const CONVERSATION = '/account/conversations/932';

let rest: FakeRest;
let memory: ConversationCache;
let surrounder: EventEnricher;

beforeEach(() => {
  rest = new FakeRest();
  memory = new ConversationCache();
  const inboxes = new InboxNames(INBOXES, rest, rest.now);
  inboxes.take({ payload: [{ id: 5, name: 'Shop widget' }] });
  surrounder = new EventEnricher('/account', inboxes, memory, new Lookup(rest, rest.environment));
  surrounder.accountName = 'Northwind Lamps';
  rest.has(CONVERSATION, restConversation({ labels: ['asked for'] }));
});

const knows = (more: object = {}) => memory.learnConversation({ ...pushedConversation(more) });
const envelope = (event: string, payload: object, body: JsonObject = {}): Envelope => ({
  event,
  payload: { account_id: 12, ...payload },
  body,
});
const complete = (payload: object) => surrounder.enrich(envelope('message.created', payload));

test('what is known goes on at once, without a question', () => {
  knows();
  const message = envelope('message.created', pushedMessage(1, 'Hello'), { unchanged: true });
  const completed = surrounder.enrich(message);
  // Not even a promise: events of a busy account would queue up behind it.
  expect(completed).toEqual({
    event: 'message.created',
    payload: message.payload,
    body: {
      unchanged: true,
      account: { id: 12, name: 'Northwind Lamps' },
      inbox: { id: '5', name: 'Shop widget' },
      conversation: memory.conversation('932'),
    },
  });
  expect(rest.asked).toEqual([]);
});

test('an event without an inbox and a conversation is given neither, and nothing is asked', async () => {
  // By now, an inbox that is in no list would be looked for.
  await rest.environment.advance(600_000);
  const completed = surrounder.enrich(envelope('contact.updated', CUSTOMER));
  expect(completed).toHaveProperty('body', { account: { id: 12, name: 'Northwind Lamps' } });
  expect(Object.keys(Object(completed).body)).toEqual(['account']);
  expect(rest.asked).toEqual([]);
});

test('a message without a conversation asks for none', () => {
  expect(complete(pushedMessage(1, 'Hello', { conversation_id: null }))).not.toHaveProperty(
    'body.conversation',
  );
  expect(rest.asked).toEqual([]);
});

test.each(['message.updated', 'first.reply.created'])('%s is about a message, too', async (event) => {
  const completed = await surrounder.enrich(envelope(event, pushedReply(1, 'Hello')));
  expect(completed.body.conversation).toMatchObject({ id: 932, labels: ['asked for'] });
});

test.each([
  ['a conversation inside of it', { conversation: { inbox_id: 5 } }],
  ['what a notification is about', { notification: { primary_actor: { inbox_id: 5 } } }],
])('the inbox may be that of %s', (_, payload) => {
  const completed = surrounder.enrich(envelope('notification.created', payload));
  expect(completed).toHaveProperty('body.inbox', { id: '5', name: 'Shop widget' });
});

test('the list of inboxes and the conversation are asked for beside each other', async () => {
  rest.has(INBOXES, { payload: [{ id: 6, name: 'Mail' }] });
  await rest.environment.advance(60_000);
  const { body } = await complete(pushedReply(1, 'Hello', { inbox_id: 6 }));
  expect(rest.paths).toEqual([INBOXES, CONVERSATION]);
  expect(body).toMatchObject({ inbox: { id: '6', name: 'Mail' }, conversation: { id: 932 } });
});

test('what was known is better than nothing, where the line breaks while something is asked for', async () => {
  knows({ status: 'resolved' });
  rest.refuses(CONVERSATION, OUT_OF_ORDER);
  const completing = complete(pushedMessage(1, 'Hello'));
  memory.forget();
  expect((await completing).body.conversation).toMatchObject({ id: 932, status: 'resolved' });
});

test('what is heard while something is asked for is newer than the answer', async () => {
  const completing = complete(pushedReply(1, 'Hello'));
  knows({ status: 'resolved' });
  expect((await completing).body.conversation).toMatchObject({ status: 'resolved', labels: ['returns'] });
});

describe('a conversation that was heard of', () => {
  const WITH_BOT = { sender: CUSTOMER, assignee: { id: 3 }, assignee_type: 'AgentBot' };
  const WITH_NOBODY = { sender: CUSTOMER, assignee: null };
  const assigned = (assignee_id: unknown) => ({ conversation: { assignee_id } });

  test.each([
    ['is open, for a customer’s message', {}, pushedMessage(1, 'a')],
    ['is pending, for a customer’s message', { status: 'pending' }, pushedMessage(1, 'a')],
    ['is resolved, for an agent’s message', { status: 'resolved' }, pushedReply(1, 'a')],
    ['is with somebody, where the message names nobody', {}, pushedReply(1, 'a', { conversation: {} })],
    ['is with a bot, which messages do not name', { meta: WITH_BOT }, pushedReply(1, 'a', assigned(null))],
    ['is with nobody, as the message says', { meta: WITH_NOBODY }, pushedReply(1, 'a', assigned(null))],
  ])('is not asked for when it %s', (_, known, message) => {
    knows(known);
    expect(complete(message)).toHaveProperty('body.conversation.id', 932);
    expect(rest.asked).toEqual([]);
  });

  test.each([
    ['resolved, and its customer writes', { status: 'resolved' }, pushedMessage(1, 'a')],
    ['snoozed, and its customer writes', { status: 'snoozed' }, pushedMessage(1, 'a')],
    ['with another agent than the message says', {}, pushedReply(1, 'a', assigned(18))],
    ['with an agent, and with nobody as the message says', {}, pushedReply(1, 'a', assigned(null))],
    [
      'with nobody, and with an agent as the message says',
      { meta: WITH_NOBODY },
      pushedReply(1, 'a', assigned(LENA.id)),
    ],
  ])('is asked for when it was %s', async (_, known, message) => {
    knows(known);
    const { body } = await complete(message);
    expect(rest.paths).toEqual([CONVERSATION]);
    expect(body.conversation).toMatchObject({ status: 'open', labels: ['asked for'] });
  });
});
