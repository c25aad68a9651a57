import type { Normalised } from '../../../core/helpdesk/event';
import { helpcrunch } from '../../../helpdesks/helpcrunch';
import { normalise } from './deliveries';

const customer = { id: 7, name: 'Ana', email: 'ana@example.org', userId: null };
const agent = { id: 31, name: 'Tomás Byrne', email: 'tomas@support.example' };
const message = { id: 9, applicationId: 4, broadcastType: null, createdAt: '1773394201.375', text: 'Hi' };

test('a customer message, whole', () => {
  const normalised = normalise('message.chat.customer', { chat_id: 12, agent: null, customer, message });
  expect(normalised).toEqual<Normalised>({
    kind: 'message.received',
    occurredAt: '2026-03-13T09:30:01.375Z',
    account: null,
    inbox: { id: '4', name: null },
    conversation: { id: '12', url: null, status: null, previousStatus: null },
    contact: { id: '7', name: 'Ana', email: 'ana@example.org', phone: null },
    author: { id: '7', name: 'Ana', type: 'contact' },
    assignee: null,
    message: {
      id: '9',
      text: 'Hi',
      direction: 'incoming',
      attachments: [],
      createdAt: '2026-03-13T09:30:01.375Z',
    },
    traits: { automated: false, private: false, messageType: 'chat', origin: null },
  });
});

test('a chat event, whole', () => {
  const chat = { chat_id: 12, customer, status: 'opened', createdAt: '1773390000.000', applicationId: 4 };
  expect(normalise('chat.assigned', { ...chat, assignee: agent })).toEqual<Normalised>({
    kind: 'conversation.assigned',
    occurredAt: '2026-03-13T09:46:40.000Z',
    account: null,
    inbox: { id: '4', name: null },
    conversation: { id: '12', url: null, status: 'open', previousStatus: null },
    contact: { id: '7', name: 'Ana', email: 'ana@example.org', phone: null },
    author: null,
    assignee: { id: '31', name: 'Tomás Byrne', type: 'agent' },
    message: null,
    traits: { automated: false, private: false, messageType: null, origin: null },
  });
});

test('a customer event, whole', () => {
  expect(normalise('customer.new', { ...customer, unsubscribed: false, customData: {} })).toEqual<Normalised>(
    {
      kind: 'contact.created',
      occurredAt: '2026-03-13T09:46:40.000Z',
      account: null,
      inbox: null,
      conversation: null,
      contact: { id: '7', name: 'Ana', email: 'ana@example.org', phone: null },
      author: null,
      assignee: null,
      message: null,
      traits: { automated: false, private: false, messageType: null, origin: null },
    },
  );
});

test.each([
  ['chat.new', 'conversation.started'],
  ['chat.status_updated', 'conversation.status_changed'],
  ['chat.assigned', 'conversation.assigned'],
  ['chat.snoozed', 'conversation.snoozed'],
  ['chat.unsnoozed', 'conversation.status_changed'],
  ['chat.closed', 'conversation.status_changed'],
  ['chat.rated', 'conversation.rated'],
  ['customer.new', 'contact.created'],
  ['customer.email_updated', 'contact.updated'],
  ['customer.tags_changed', 'contact.updated'],
  ['customer.unsubscribed', 'contact.subscription_changed'],
  ['customer.subscribed', 'contact.subscription_changed'],
  ['customer.blocked', 'contact.updated'],
  ['customer.unblocked', 'contact.updated'],
  ['customer.deleted', 'contact.removed'],
  ['message.chat.customer', 'message.received'],
  ['message.email.customer', 'message.received'],
  ['message.private', 'message.note'],
  ['message.chat.agent', 'message.sent'],
  ['message.email.agent', 'message.sent'],
  ['message.fax.agent', 'other'],
  ['constructor', 'other'],
])('%s is %s', (event, kind) => {
  expect(normalise(event, {}).kind).toBe(kind);
});

test('the catalogue holds the 20 documented events', () => {
  expect(new Set(helpcrunch.events.map((event) => event.name)).size).toBe(20);
});

describe("the chat's id", () => {
  test.each([
    [{ chat_id: 1, chatId: 2, id: 3 }, '1'],
    [{ chat_id: null, chatId: 2, id: 3 }, '2'],
    [{ id: 3 }, '3'],
    [{ chat_id: '77' }, '77'],
  ])('of %j is %s', (chat, id) => {
    expect(normalise('chat.closed', chat).conversation?.id).toBe(id);
  });

  test("is not a customer's or a message's own id", () => {
    expect(normalise('customer.new', { id: 3 }).conversation).toBeNull();
    expect(normalise('message.private', { id: 3, message: { id: 4 } }).conversation).toBeNull();
  });
});

test.each([
  ['chat.status_updated', { status: 'new' }, 'open'],
  ['chat.status_updated', { status: 'opened' }, 'open'],
  ['chat.status_updated', { status: 'pending' }, 'pending'],
  ['chat.status_updated', { status: 'onhold' }, 'pending'],
  ['chat.status_updated', { status: 'closed' }, 'resolved'],
  ['chat.status_updated', { status: 'no communication' }, null],
  ['chat.status_updated', { status: 'empty' }, null],
  ['chat.status_updated', { status: 'toString' }, null],
  ['chat.status_updated', { status: 'opened', snoozedUntil: '1773480600.000' }, 'open'],
  ['chat.snoozed', { status: 'opened', snoozedUntil: '1773480600.000' }, 'snoozed'],
  ['chat.snoozed', { status: 'opened', snoozedUntil: null }, 'open'],
  ['chat.unsnoozed', { status: 'opened', snoozedUntil: '1773480600.000' }, 'open'],
])('%s of %j is %s', (event, chat, status) => {
  expect(normalise(event, { chat_id: 1, ...chat }).conversation?.status).toBe(status);
});

describe('who did it', () => {
  test.each([
    ['message.email.customer', { customer, agent }, { id: '7', name: 'Ana', type: 'contact' }],
    ['message.chat.agent', { customer, agent }, { id: '31', name: 'Tomás Byrne', type: 'agent' }],
    ['message.private', { customer, agent }, { id: '31', name: 'Tomás Byrne', type: 'agent' }],
    ['message.email.agent', { customer, agent: null }, { id: null, name: null, type: 'agent' }],
    ['chat.closed', { customer, closedBy: 'customer' }, { id: '7', name: 'Ana', type: 'contact' }],
    ['chat.closed', { customer, closedBy: 'agent' }, { id: null, name: null, type: 'agent' }],
    ['chat.closed', { customer, closedBy: null }, null],
    ['chat.rated', { customer, closedBy: 'agent' }, { id: '7', name: 'Ana', type: 'contact' }],
    ['chat.new', { customer }, null],
    ['customer.blocked', customer, null],
  ])('%s %j', (event, payload, author) => {
    expect(normalise(event, payload).author).toEqual(author);
  });

  test('a campaign without an agent is a bot', () => {
    const campaign = { agent: null, customer, message: { ...message, broadcastType: 'auto email' } };
    const { author, traits } = normalise('message.email.agent', campaign);
    expect(author).toEqual({ id: null, name: null, type: 'bot' });
    expect(traits).toEqual({ automated: true, private: false, messageType: 'email', origin: 'auto email' });
  });

  test("an agent's campaign is theirs, and automated", () => {
    const campaign = { agent, customer, message: { ...message, broadcastType: 'manual chat' } };
    const { author, traits } = normalise('message.chat.agent', campaign);
    expect(author).toEqual({ id: '31', name: 'Tomás Byrne', type: 'agent' });
    expect(traits).toMatchObject({ automated: true, origin: 'manual chat' });
  });

  test("a customer's answer to a campaign is not automated", () => {
    const answer = { agent: null, customer, message: { ...message, broadcastType: 'trigger' } };
    const { author, traits } = normalise('message.chat.customer', answer);
    expect(author).toEqual({ id: '7', name: 'Ana', type: 'contact' });
    expect(traits.automated).toBe(false);
  });
});

test('a note is internal and private', () => {
  const note = normalise('message.private', { chat_id: 12, agent, customer, message });
  expect(note.message).toMatchObject({ text: 'Hi', direction: 'internal' });
  expect(note.traits).toEqual({ automated: false, private: true, messageType: 'private', origin: null });
});

test('an unknown event keeps what can be read', () => {
  expect(normalise('chat.transferred', { chatId: 5, customer, status: 'onhold' })).toMatchObject({
    kind: 'other',
    conversation: { id: '5', status: 'pending' },
    contact: { id: '7' },
    message: null,
  });
});
