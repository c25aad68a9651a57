import type { Normalised } from '../../../core/helpdesk/event';
import { normalise } from './deliveries';

const customer = { type: 'lead', id: 'c1', name: 'Ana', email: 'ana@example.org' };
const admin = { type: 'admin', id: '31', name: 'Tomás Byrne', email: 'tomas@support.example' };
const source = {
  type: 'conversation',
  id: '9',
  delivered_as: 'customer_initiated',
  subject: '',
  body: '<p>Hi</p>',
  author: customer,
  attachments: [],
};
const conversation = {
  type: 'conversation',
  id: '12',
  created_at: 1772618399,
  state: 'open',
  source,
  contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'c1' }] },
  admin_assignee_id: 31,
  team_assignee_id: 44,
  tags: { type: 'tag.list', tags: [{ type: 'tag', id: '5', name: 'VIP' }] },
};
const withPart = (part: Record<string, unknown>, changes: Record<string, unknown> = {}) => ({
  ...conversation,
  ...changes,
  conversation_parts: {
    type: 'conversation_part.list',
    conversation_parts: [
      { id: '1', body: '<p>an older one</p>', author: customer },
      { id: '2', part_type: 'comment', body: '<p>Yes</p>', created_at: 1772618400, author: admin, ...part },
    ],
  },
});

test('a conversation that a customer began, whole: its first message', () => {
  expect(normalise('conversation.user.created', conversation)).toEqual<Normalised>({
    kind: 'message.received',
    occurredAt: '2026-03-04T09:59:59.000Z',
    account: { id: 'w0rkspac', name: null },
    inbox: { id: '44', name: null },
    conversation: {
      id: '12',
      url: 'https://app.intercom.com/a/apps/w0rkspac/conversations/12',
      status: 'open',
      previousStatus: null,
    },
    contact: { id: 'c1', name: 'Ana', email: 'ana@example.org', phone: null },
    author: { id: 'c1', name: 'Ana', type: 'contact' },
    message: {
      id: '9',
      text: 'Hi',
      direction: 'incoming',
      attachments: [],
      createdAt: '2026-03-04T09:59:59.000Z',
    },
    traits: {
      automated: false,
      private: false,
      messageType: 'conversation',
      origin: null,
      handling: { team: '44', assignee: { id: '31', name: null, type: 'agent' }, labels: ['VIP'] },
    },
  });
});

test('the first message stays what it is when a bot has answered already', () => {
  const { message, author } = normalise('conversation.user.created', withPart({ author: { type: 'bot' } }));
  expect(message).toMatchObject({ id: '9', text: 'Hi' });
  expect(author?.type).toBe('contact');
});

test.each([
  ['conversation.admin.replied', 'outgoing', false],
  ['conversation.operator.replied', 'outgoing', false],
  ['conversation.admin.noted', 'internal', true],
  ['conversation.admin.replied.translated', 'outgoing', false],
])('%s is about the newest part', (topic, direction, isPrivate) => {
  expect(normalise(topic, withPart({}))).toMatchObject({
    occurredAt: '2026-03-04T10:00:00.000Z',
    contact: { id: 'c1', name: 'Ana', email: 'ana@example.org' },
    author: { id: '31', name: 'Tomás Byrne', type: 'agent' },
    message: { id: '2', text: 'Yes', direction },
    traits: { private: isPrivate },
  });
});

test('a mail without a body has its subject as text', () => {
  const mail = { ...conversation, source: { ...source, type: 'email', body: '', subject: 'Invoice 77' } };
  expect(normalise('conversation.user.created', mail)).toMatchObject({
    message: { text: 'Invoice 77' },
    traits: { messageType: 'email' },
  });
});

test('attachments and pictures', () => {
  const attachments = [
    {
      type: 'upload',
      name: 'a.pdf',
      url: 'https://d.example/a.pdf',
      content_type: 'application/pdf',
      filesize: 7,
    },
  ];
  const body = '<p><img src="https://d.example/b.png"></p>';
  expect(
    normalise('conversation.user.replied', withPart({ author: customer, body, attachments })).message,
  ).toMatchObject({
    // The customer's comment before it stands in the same notification.
    text: 'an older one',
    attachments: [
      { name: 'a.pdf', url: 'https://d.example/a.pdf', type: 'application/pdf', size: 7 },
      { name: null, url: 'https://d.example/b.png', type: 'image', size: null },
    ],
  });
});

describe('who did it', () => {
  test.each([
    ['conversation.admin.closed', withPart({ part_type: 'close', body: null }), { type: 'agent', id: '31' }],
    ['conversation.user.replied', withPart({ author: customer }), { type: 'contact', id: 'c1' }],
    [
      'conversation.operator.replied',
      withPart({ author: { type: 'bot', id: '4' } }),
      { type: 'bot', id: '4' },
    ],
    ['conversation.rating.added', withPart({}), { type: 'contact', id: 'c1' }],
    ['conversation.admin.assigned', withPart({ author: { type: 'nobody_admin', id: null } }), null],
    ['conversation_part.redacted', withPart({}), null],
    ['conversation_part.tag.created', withPart({}), null],
    ['conversation.priority.updated', conversation, null],
    ['ticket.created', { type: 'ticket', id: '5' }, null],
    [
      'ticket.note.created',
      { ticket: { id: '5' }, ticket_part: { author: admin } },
      { type: 'agent', id: '31' },
    ],
  ])('%s', (topic, item, author) => {
    const found = normalise(topic, item).author;
    if (author === null) expect(found).toBeNull();
    else expect(found).toMatchObject(author);
  });
});

describe('who is a machine', () => {
  const automated = (topic: string, item: Record<string, unknown>) => normalise(topic, item).traits.automated;

  test('Fin is, also under the name of a teammate, and what a series began', () => {
    expect(automated('conversation.operator.replied', withPart({ author: { type: 'bot', id: '4' } }))).toBe(
      true,
    );
    expect(
      automated('conversation.admin.replied', withPart({ author: { ...admin, from_ai_agent: true } })),
    ).toBe(true);
    const series = { ...conversation, source: { ...source, delivered_as: 'automated', author: admin } };
    expect(automated('conversation.admin.single.created', series)).toBe(true);
  });

  test('a teammate is not, nor a customer in a conversation that a bot began', () => {
    expect(automated('conversation.admin.replied', withPart({}))).toBe(false);
    const byBot = { ...conversation, source: { ...source, delivered_as: 'operator_initiated' } };
    expect(automated('conversation.user.created', byBot)).toBe(false);
  });

  test("an app's own writes carry its code", () => {
    const part = withPart({ app_package_code: 'acme-bridge' });
    expect(normalise('conversation.admin.replied', part).traits.origin).toBe('acme-bridge');
  });
});

describe('a ticket', () => {
  const ticket = {
    type: 'ticket',
    id: '77',
    ticket_state: { category: 'resolved' },
    contacts: { contacts: [{ id: 'c1' }] },
    admin_assignee_id: '0',
    team_assignee_id: '0',
    channel: 'messenger',
    ticket_parts: { ticket_parts: [{ previous_ticket_state: 'waiting_on_customer' }] },
  };

  test('is a conversation, assigned to nobody', () => {
    expect(normalise('ticket.state.updated', ticket)).toMatchObject({
      kind: 'conversation.status_changed',
      inbox: null,
      conversation: {
        id: '77',
        url: 'https://app.intercom.com/a/apps/w0rkspac/conversations/77',
        status: 'resolved',
        previousStatus: 'pending',
      },
      contact: { id: 'c1', name: null },
      message: null,
      traits: { handling: { team: null, assignee: null, labels: [] } },
    });
  });

  test('may be nested, and tells what it was before only when its state changed', () => {
    const { conversation: closed } = normalise('ticket.closed', { ticket });
    expect(closed).toMatchObject({ id: '77', status: 'resolved', previousStatus: 'pending' });
    expect(normalise('ticket.rating.provided', ticket).conversation?.previousStatus).toBeNull();
  });

  test('carries the reply beside itself', () => {
    const reply = { id: '8', body: '<p>Thanks</p>', created_at: 1772618400, author: customer };
    expect(normalise('ticket.contact.replied', { ticket, ticket_part: reply })).toMatchObject({
      kind: 'message.received',
      contact: { id: 'c1', name: 'Ana', email: 'ana@example.org' },
      message: { id: '8', text: 'Thanks', direction: 'incoming' },
      traits: { messageType: 'messenger' },
    });
  });
});

test.each([
  ['open', 'open'],
  ['closed', 'resolved'],
  ['snoozed', 'snoozed'],
  ['toString', null],
  [7, null],
])('a conversation in state %j is %j', (state, status) => {
  expect(normalise('conversation.admin.opened', { ...conversation, state }).conversation?.status).toBe(
    status,
  );
});

test('the id of a conversation that is only named', () => {
  expect(normalise('conversation.deleted', { type: 'conversation', conversation_id: '5' })).toMatchObject({
    kind: 'conversation.removed',
    conversation: { id: '5', status: null },
  });
  const row = { conversation: { model: { id: 215472621202693 } }, contact: { type: 'contact', id: 'c2' } };
  expect(normalise('conversation.contact.attached', row)).toMatchObject({
    conversation: { id: '215472621202693' },
    contact: { id: 'c2' },
  });
  expect(normalise('call.ended', { type: 'call', id: '1', conversation_id: '12' }).conversation?.id).toBe(
    '12',
  );
});

test('a workspace in Europe has links of its own', () => {
  const { conversation: block } = normalise('conversation.read', conversation, 'https://app.eu.intercom.com');
  expect(block?.url).toBe('https://app.eu.intercom.com/a/apps/w0rkspac/conversations/12');
});

test.each(['../12', '1?2', '\ud800'])('there is no link to a conversation called %j', (id) => {
  expect(normalise('conversation.read', { ...conversation, id }).conversation).toMatchObject({
    id,
    url: null,
  });
});

test('a topic of an older API is passed on as far as it can be read', () => {
  expect(normalise('user.created', { type: 'user', id: 'u1', email: 'u@example.com' })).toMatchObject({
    kind: 'other',
    contact: { id: 'u1', email: 'u@example.com' },
    occurredAt: '2026-03-04T10:00:00.000Z',
  });
});
