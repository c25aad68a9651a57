import { normalise } from './deliveries';

const customer = { type: 'user', id: 'c1', name: 'Ana', email: 'ana@example.org' };
const admin = { type: 'admin', id: '31', name: 'Tomás Byrne' };
const source = { type: 'email', id: '9', body: '<p>Hi</p>', author: customer };
const conversation = { type: 'conversation', id: '12', created_at: 1772618399, source };

/** The third of three parts is the newest. */
function withPart(part: object, changes: object = {}): Record<string, unknown> {
  const older = { id: '1', body: '<p>older</p>', author: customer };
  const newest = { id: '3', body: '<p>Yes</p>', created_at: 1772618400, author: admin, ...part };
  return {
    ...conversation,
    ...changes,
    conversation_parts: { conversation_parts: [older, { ...older, id: '2' }, newest] },
  };
}

function ticketReply(part: object): Record<string, unknown> {
  return { ticket: { type: 'ticket', id: '77' }, ticket_part: { id: '3', author: admin, ...part } };
}

test.each([
  ['conversation.user.created', conversation, 'incoming', '9'],
  ['conversation.user.replied', withPart({ author: customer }), 'incoming', '3'],
  ['conversation.admin.single.created', conversation, 'outgoing', '9'],
  ['conversation.admin.replied', withPart({}), 'outgoing', '3'],
  ['conversation.admin.replied.translated', withPart({}), 'outgoing', '3'],
  ['conversation.operator.replied', withPart({}), 'outgoing', '3'],
  ['conversation.admin.noted', withPart({}), 'internal', '3'],
  ['conversation_part.redacted', withPart({}), null, '3'],
  ['ticket.contact.replied', ticketReply({}), 'incoming', '3'],
  ['ticket.admin.replied', ticketReply({}), 'outgoing', '3'],
  ['ticket.admin.replied.translated', ticketReply({}), 'outgoing', '3'],
  ['ticket.note.created', ticketReply({}), 'internal', '3'],
])('%s is about one message', (topic, item, direction, id) => {
  expect(normalise(topic, item).message).toMatchObject({ id, direction });
});

test('what is not about a message has no type of one', () => {
  const { message, traits } = normalise('conversation.admin.closed', withPart({}));
  expect(message).toBeNull();
  expect(traits).toMatchObject({ private: false, messageType: null });
});

describe('who is a machine', () => {
  test.each([['automated'], ['campaigns_initiated'], ['operator_initiated']])('%s', (delivered_as) => {
    const part = { author: admin, delivered_as };
    const automated = (changes: object) =>
      normalise('conversation.admin.replied', withPart({ ...part, ...changes })).traits.automated;
    expect(automated({})).toBe(true);
    expect(automated({ author: customer })).toBe(false);
    expect(automated({ delivered_as: 'customer_initiated' })).toBe(false);
  });

  test('an answer of its AI is, whoever is named for it', () => {
    const by = (author: object) =>
      normalise('conversation.admin.replied', withPart({ author })).traits.automated;
    expect(by({ ...admin, is_ai_answer: true })).toBe(true);
    expect(by({ ...admin, is_ai_answer: false })).toBe(false);
  });
});

describe('who handles it', () => {
  const handling = (changes: object) =>
    normalise('conversation.admin.replied', withPart({}, changes)).traits.handling;

  test('is not known where neither a teammate nor a team is mentioned', () => {
    expect(handling({})).toBeUndefined();
    expect(normalise('conversation.admin.replied', withPart({})).traits).not.toHaveProperty('handling');
  });

  test('is known where one of them is', () => {
    expect(handling({ admin_assignee_id: 31 })).toEqual({
      team: null,
      assignee: { id: '31', name: 'Tomás Byrne', type: 'agent' },
      labels: [],
    });
    expect(handling({ team_assignee_id: 44 })).toEqual({ team: '44', assignee: null, labels: [] });
    expect(handling({ team_assignee_id: null })).toEqual({ team: null, assignee: null, labels: [] });
  });

  test('a tag without a name is no label', () => {
    const tags = { tags: [{ id: '5', name: 'VIP' }, { id: '6' }, { name: 7 }] };
    expect(handling({ admin_assignee_id: null, tags })?.labels).toEqual(['VIP']);
  });
});

describe('people', () => {
  test.each([
    ['user', 'contact'],
    ['lead', 'contact'],
    ['contact', 'contact'],
    ['visitor', 'contact'],
    ['admin', 'agent'],
    ['team', 'agent'],
    ['bot', 'bot'],
  ])('a %s is a %s', (type, expected) => {
    const { author } = normalise('conversation.admin.closed', withPart({ author: { type, id: 5 } }));
    expect(author).toEqual({ id: '5', name: null, type: expected });
  });

  test('a customer who wrote counts only with an id, else the first of the list', () => {
    const contacts = { contacts: [{ id: 'c7' }, { id: 'c8' }] };
    const readContact = (author: object, changes: object) =>
      normalise('conversation.user.replied', withPart({ author }, { source: {}, ...changes })).contact;
    expect(readContact(customer, { contacts })).toMatchObject({ id: 'c1', name: 'Ana' });
    expect(readContact({ ...customer, id: null }, { contacts })).toEqual({
      id: 'c7',
      name: null,
      email: null,
      phone: null,
    });
    expect(readContact({ ...customer, id: null }, {})).toBeNull();
  });

  test.each(['contact', 'user', 'lead'])('a payload that is a %s is the contact', (type) => {
    const payload = { ...customer, type, phone: '+353 1' };
    expect(normalise('contact.user.updated', payload).contact).toEqual({
      id: 'c1',
      name: 'Ana',
      email: 'ana@example.org',
      phone: '+353 1',
    });
  });

  test.each(['conversation.rating.added', 'conversation.read', 'ticket.rating.provided'])(
    '%s is done by the customer, who need not have a name',
    (topic) => {
      const contacts = { contacts: [{ id: 'c7' }] };
      const named = normalise(topic, { ...conversation, contacts });
      expect(named.author).toEqual({ id: 'c1', name: 'Ana', type: 'contact' });
      const bare = normalise(topic, { ...conversation, source: {}, contacts });
      expect(bare.author).toEqual({ id: 'c7', name: null, type: 'contact' });
    },
  );

  test('nobody is said to have done what only sounds like a topic of this kind', () => {
    expect(normalise('call.ticket.closed', withPart({})).author).toBeNull();
  });
});

test.each([
  ['submitted', 'open'],
  ['in_progress', 'open'],
  ['waiting_on_customer', 'pending'],
  ['resolved', 'resolved'],
])('a ticket that is %s is %s', (category, status) => {
  const ticket = {
    type: 'ticket',
    id: '77',
    ticket_state: { category },
    ticket_parts: { ticket_parts: [{ previous_ticket_state: 'submitted' }] },
  };
  for (const topic of ['ticket.state.updated', 'ticket.resolved', 'ticket.closed'])
    expect(normalise(topic, ticket).conversation).toMatchObject({ status, previousStatus: 'open' });
  expect(normalise('ticket.created', ticket).conversation).toMatchObject({ status, previousStatus: null });
});

test('the size of an attachment is a number or not known', () => {
  const attachments = [
    { name: 'a', filesize: '7' },
    { name: 'b', filesize: 0 },
  ];
  const { message } = normalise('conversation.user.replied', withPart({ author: customer, attachments }));
  expect(message?.attachments.map(({ size }) => size)).toEqual([null, 0]);
});
