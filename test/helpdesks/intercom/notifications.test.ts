import { createSettings, receive, type ReceiverOptions } from '../../../library';
import { expected } from './expected';
import { intercom } from '../../../helpdesks/intercom';
import { notification, normalise } from './deliveries';

const customer = { type: 'user', id: '6a1f', name: 'Amara', email: 'amara@example.net' };
const bot = { type: 'bot', id: '9', name: 'Operator' };
const teammate = { type: 'admin', id: '31', name: 'Kofi' };

const conversation = (...parts: object[]) => ({
  type: 'conversation',
  id: '2154',
  created_at: 1778061000,
  source: { id: '3300', body: '<p>first</p>', author: customer, attachments: [] },
  contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: '6a1f' }] },
  state: 'open',
  conversation_parts: { type: 'conversation_part.list', conversation_parts: parts },
});
const part = (id: string, author: object, body: string | null, part_type = 'comment') => ({
  type: 'conversation_part',
  id,
  part_type,
  body,
  created_at: 1778061601,
  author,
});

describe('several parts in one notification', () => {
  const assignment = part('2', bot, null, 'assignment');
  const comment = part('1', customer, '<p>My lamp is broken</p>');

  test("the customer's comment is not lost behind an assignment", () => {
    expect(normalise('conversation.user.replied', conversation(comment, assignment))).toMatchObject({
      kind: 'message.received',
      author: { id: '6a1f', type: 'contact' },
      message: { id: '1', text: 'My lamp is broken', direction: 'incoming' },
      traits: { automated: false },
    });
  });

  test.each([
    ['conversation.admin.replied', [part('1', teammate, 'Yes'), comment], '1'],
    [
      'conversation.admin.replied',
      [part('1', teammate, 'a note', 'note'), part('2', bot, 'Hello'), comment],
      '2',
    ],
    ['conversation.operator.replied', [part('1', bot, 'Hello'), part('2', teammate, 'Yes')], '1'],
    ['conversation.admin.noted', [part('1', teammate, 'a note', 'note'), comment], '1'],
    [
      'conversation_part.redacted',
      [{ ...comment, body: null, redacted: true }, part('2', teammate, 'x')],
      '1',
    ],
    ['conversation.user.replied', [part('0', customer, 'old'), comment, assignment], '1'],
    ['conversation.user.replied', [assignment], '2'],
  ])('%s with %j is about part %s', (topic, parts, id) => {
    expect(normalise(topic, conversation(...parts)).message?.id).toBe(id);
  });
});

describe('several comments in one notification', () => {
  const of = (topic: string, ...parts: object[]) => normalise(topic, conversation(...parts)).message;
  const photo = {
    name: 'lamp.jpg',
    url: 'https://x.example/lamp.jpg',
    content_type: 'image/jpeg',
    filesize: 9,
  };
  const [first, second] = [
    { ...part('1', customer, '<p>My lamp is broken</p>'), attachments: [photo] },
    { ...part('2', customer, '<p>Since today</p>'), created_at: 1778061605 },
  ];

  test("are all in the item's message, oldest first", () => {
    expect(of('conversation.user.replied', first, second, part('3', bot, null, 'assignment'))).toEqual({
      id: '2',
      text: 'My lamp is broken\n\nSince today',
      direction: 'incoming',
      attachments: [expect.objectContaining({ name: 'lamp.jpg' })],
      createdAt: '2026-05-06T10:00:05.000Z',
    });
  });

  test('of two customers, too, and around what nobody wrote', () => {
    const friend = { type: 'lead', id: '7', name: 'Noor' };
    const parts = [first, part('3', bot, null, 'assignment'), part('4', friend, 'Mine too')];
    expect(of('conversation.user.replied', ...parts)?.text).toBe('My lamp is broken\n\nMine too');
  });

  test('begin after the last words of somebody else', () => {
    const parts = [part('0', customer, 'old'), part('9', teammate, 'Which lamp?'), first, second];
    expect(of('conversation.user.replied', ...parts)?.text).toBe('My lamp is broken\n\nSince today');
  });

  test.each([
    ['conversation.admin.replied', [part('1', teammate, 'Yes'), part('2', teammate, 'Soon')], 'Yes\n\nSoon'],
    ['conversation.admin.replied', [part('1', bot, 'Hello'), part('2', teammate, 'Yes')], 'Yes'],
    ['conversation.operator.replied', [part('1', bot, 'Hello'), part('2', bot, 'Sorry')], 'Hello\n\nSorry'],
    [
      'conversation.admin.noted',
      [part('1', teammate, 'a', 'note'), part('2', teammate, 'b', 'note'), first],
      'a\n\nb',
    ],
    ['conversation.admin.noted', [part('1', teammate, 'reply'), part('2', teammate, 'b', 'note')], 'b'],
    ['conversation.user.created', [first, second], 'first'],
  ])('%s with %j tells %j', (topic, parts, text) => expect(of(topic, ...parts)?.text).toBe(text));
});

function trigger(options: Partial<ReceiverOptions> = {}) {
  const settings = createSettings({
    provider: intercom,
    authentication: { mode: 'signature', secrets: ['s'] },
    ...options,
  });
  let count = 0;
  return (topic: string, item: object) => {
    count += 1;
    const rawBody = Buffer.from(JSON.stringify({ ...notification(topic, item), id: `notif_${count}` }));
    const headers = expected.sign(rawBody, 's', 0);
    const outcome = receive({ method: 'POST', headers, query: {}, rawBody, receivedAt: 1 }, settings);
    if (outcome.kind === 'accept') outcome.reservation.commit();
    return outcome.kind === 'accept' ? outcome.item.kind : outcome.reason;
  };
}

describe("a bot's reply, which is announced as the bot's and as a teammate's", () => {
  const reply = conversation(part('7', bot, '<p>Hello</p>'));
  const topics = ['conversation.operator.replied', 'conversation.admin.replied'];

  test.each([topics, [...topics].reverse()])(
    'is one Agent Reply when %s comes before %s',
    (first = '', second = '') => {
      const send = trigger({ events: ['preset:agent-reply'] });
      expect([send(first, reply), send(second, reply)]).toEqual(['message.sent', 'not-selected']);
    },
  );

  test('is one message among all events, and the other topic is passed on', () => {
    const send = trigger();
    expect(topics.map((topic) => send(topic, reply))).toEqual(['message.sent', 'other']);
  });

  test('is a message for whoever chose only one of the topics; the next reply is another one', () => {
    const send = trigger({ events: ['conversation.admin.replied'] });
    expect(topics.map((topic) => send(topic, reply))).toEqual(['not-selected', 'message.sent']);
    expect(send('conversation.admin.replied', conversation(part('8', teammate, 'Yes')))).toBe('message.sent');
  });
});

test.each([
  ['submitted', 'open'],
  ['waiting_on_customer', 'pending'],
  ['resolved', 'resolved'],
])('a ticket state that is the word %s (up to API 2.11)', (ticket_state, status) => {
  const ticket = { type: 'ticket', id: '5', ticket_state };
  expect(normalise('ticket.state.updated', ticket).conversation?.status).toBe(status);
});

test('the form of API 1.x under a topic of today is read, and marked', () => {
  const item = {
    type: 'conversation',
    id: '147',
    created_at: 1778061600,
    user: { type: 'user', id: '536e', name: 'Jo Ferro', email: 'jo@example.org' },
    conversation_message: {
      type: 'conversation_message',
      id: '5001',
      body: '<p>Hi there</p>',
      author: { type: 'user', id: '536e' },
    },
    conversation_parts: { conversation_parts: [] },
  };
  expect(normalise('conversation.user.created', item)).toMatchObject({
    known: false,
    kind: 'message.received',
    contact: { id: '536e', name: 'Jo Ferro', email: 'jo@example.org' },
    author: { id: '536e', name: 'Jo Ferro', type: 'contact' },
    message: { id: '5001', text: 'Hi there', direction: 'incoming', createdAt: '2026-05-06T10:00:00.000Z' },
  });
  const body = Buffer.from(JSON.stringify(notification('conversation.user.created', item)));
  const settings = createSettings({
    provider: intercom,
    authentication: { mode: 'signature', secrets: ['s'] },
    filters: { onlyFromCustomers: true },
  });
  const headers = expected.sign(body, 's', 0);
  const outcome = receive({ method: 'POST', headers, query: {}, rawBody: body, receivedAt: 1 }, settings);
  expect(outcome).toMatchObject({ kind: 'accept', item: { known: false } });
});
