import { example, normalise, SESSION } from './deliveries';

const visitor = { id: SESSION, name: 'Nadia Haddad', type: 'contact' };
const operator = { id: 'b84c2f19-5e7a-4d03-8f6b-1a9e0c7d3b52', name: 'Tomás Rivera', type: 'agent' };
const contact = { id: null, name: 'Nadia Haddad', email: null, phone: null };
const read = (event: 'message:send' | 'message:received' | 'message:updated', variant?: string) =>
  normalise(event, example(event, variant));

test('a text of a visitor, every field', () => {
  expect(read('message:send')).toEqual({
    kind: 'message.received',
    occurredAt: '2026-03-04T09:50:00.123Z',
    account: { id: '5d0f1c8a-7b3e-4a96-9c1d-2e8f6b4a0d37', name: null },
    inbox: { id: 'e3a9d5b2-6c47-4f81-b0e2-7a1c9f3d8e56', name: null },
    conversation: {
      id: 'session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40',
      url: 'https://app.crisp.chat/website/5d0f1c8a-7b3e-4a96-9c1d-2e8f6b4a0d37/inbox/session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40/',
      status: null,
      previousStatus: null,
    },
    contact: { id: null, name: 'Nadia Haddad', email: null, phone: null },
    author: { id: 'session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40', name: 'Nadia Haddad', type: 'contact' },
    assignee: null,
    message: {
      id: '177261780012301',
      text: 'Bonjour, does the oak table fit 8 chairs? 🪑',
      direction: 'incoming',
      attachments: [],
      createdAt: '2026-03-04T09:50:00.123Z',
    },
    traits: { automated: false, private: false, messageType: 'text', origin: 'chat' },
  });
});

test('a reply of an operator, every field', () => {
  expect(read('message:received')).toEqual({
    kind: 'message.sent',
    occurredAt: '2026-03-04T09:51:00.456Z',
    account: { id: '5d0f1c8a-7b3e-4a96-9c1d-2e8f6b4a0d37', name: null },
    inbox: { id: 'e3a9d5b2-6c47-4f81-b0e2-7a1c9f3d8e56', name: null },
    conversation: {
      id: 'session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40',
      url: 'https://app.crisp.chat/website/5d0f1c8a-7b3e-4a96-9c1d-2e8f6b4a0d37/inbox/session_9b2e7d64-1f0c-4e58-a3d7-c6f5b8e21a40/',
      status: null,
      previousStatus: null,
    },
    contact: null,
    author: operator,
    assignee: null,
    message: {
      id: '177261786045602',
      text: 'It does: it is 220 cm long.',
      direction: 'outgoing',
      attachments: [],
      createdAt: '2026-03-04T09:51:00.456Z',
    },
    traits: { automated: false, private: false, messageType: 'text', origin: 'chat' },
  });
});

const file = {
  name: 'room plan.pdf',
  url: 'https://files.example.org/room-plan.pdf',
  type: 'application/pdf',
  size: null,
};
const animation = { name: null, url: 'https://media.example.org/hooray.gif', type: 'image/gif', size: null };
const audio = { name: null, url: 'https://files.example.org/voice.webm', type: 'audio/webm', size: null };

test.each([
  ['file', null, [file]],
  ['animation', null, [animation]],
  ['audio', null, [audio]],
  ['picker', 'Which day suits you?', []],
  ['field', 'What is your order number?', []],
  ['carousel', 'These two?', []],
])('what a visitor sends as %s', (type, text, attachments) => {
  const { kind, author, message, traits } = read('message:send', type);
  expect(kind).toBe('message.received');
  expect(author).toEqual(visitor);
  expect(message).toMatchObject({ text, attachments, direction: 'incoming' });
  expect(traits.messageType).toBe(type);
});

test('no inbox_id is no inbox, and neither is null', () => {
  expect(read('message:send', 'no inbox_id')).toMatchObject({ inbox: null, contact, author: visitor });
  const mail = read('message:send', 'e-mail, main inbox');
  expect(mail).toMatchObject({ inbox: null, traits: { origin: 'email' } });
});

test('message:send that an operator wrote is not from a customer', () => {
  const { kind, author, contact: whom, message } = read('message:send', 'from an operator');
  expect(kind).toBe('message.sent');
  expect(author).toEqual(operator);
  expect(whom).toBeNull();
  expect(message?.direction).toBe('outgoing');
});

test('message:received that a visitor wrote is from a customer', () => {
  const { kind, author } = normalise('message:received', { ...example('message:send') });
  expect(kind).toBe('message.received');
  expect(author).toEqual(visitor);
});

test('a note is internal and private', () => {
  const { kind, author, message, traits } = read('message:received', 'note');
  expect(kind).toBe('message.note');
  expect(author).toEqual(operator);
  expect(message).toMatchObject({
    direction: 'internal',
    text: 'Asked twice already, offer free delivery',
  });
  expect(traits).toEqual({ automated: false, private: true, messageType: 'note', origin: 'chat' });
});

test('a line that Crisp writes is no reply', () => {
  const { kind, author, contact: whom, message, traits } = read('message:received', 'event');
  expect(kind).toBe('other');
  expect(author).toEqual({ ...operator, type: 'system' });
  expect(whom).toBeNull();
  expect(message).toMatchObject({ text: null, direction: 'internal', attachments: [] });
  expect(traits.messageType).toBe('event');
});

test.each([
  ['bot', { id: null, name: 'Table Helper', type: 'bot' }, true, 'urn:crisp.im:bot:0'],
  ['bot that is not marked as automated', { ...operator, type: 'bot' }, true, 'urn:crisp.im:bot:0'],
  ['plugin', operator, false, 'urn:example:orders:0'],
])('a message of a %s', (variant, author, automated, origin) => {
  const normalised = read('message:received', variant);
  expect(normalised.kind).toBe('message.sent');
  expect(normalised.author).toEqual(author);
  expect(normalised.traits).toEqual({ automated, private: false, messageType: 'text', origin });
});

test('a nickname does not make a bot', () => {
  const payload = { ...example('message:received'), user: { nickname: 'Crisp Bot', user_id: 'x1' } };
  expect(normalise('message:received', payload).author).toEqual({
    id: 'x1',
    name: 'Crisp Bot',
    type: 'agent',
  });
});

describe('message:updated', () => {
  test.each([
    ['picker answered', 'Friday'],
    ['two choices', 'Tuesday, Friday'],
    ['field answered', '7731'],
  ])('%s is what the visitor said', (variant, text) => {
    const { kind, author, message } = read('message:updated', variant);
    expect(kind).toBe('message.updated');
    expect(author).toEqual({ id: SESSION, name: null, type: 'contact' });
    expect(message).toMatchObject({ text, direction: 'incoming', attachments: [], createdAt: null });
  });

  test.each([
    ['usual', 'It does: it is 240 cm long.'],
    ['picker edited', 'Which day suits you?'],
  ])('%s: nobody knows who edited it', (variant, text) => {
    const { kind, author, message, occurredAt } = read('message:updated', variant);
    expect(kind).toBe('message.updated');
    expect(author).toBeNull();
    expect(message).toMatchObject({ text, direction: null });
    expect(occurredAt).toBe('2026-03-04T09:50:01.000Z');
  });

  test('a choice without a label is named by its value', () => {
    const content = { text: 'Day?', choices: [null, 3, { selected: true, value: 'fri', label: 7 }] };
    expect(normalise('message:updated', { content }).message?.text).toBe('fri');
  });

  test.each(['true', 1, {}, null])('selected has to be true: %j is not', (selected) => {
    const content = { text: 'Day?', choices: [{ selected, label: 'Friday' }] };
    expect(normalise('message:updated', { content })).toMatchObject({
      author: null,
      message: { text: 'Day?' },
    });
  });
});

test('a removed message has an id and nothing else', () => {
  const { kind, author, message } = normalise('message:removed', example('message:removed'));
  expect(kind).toBe('message.removed');
  expect(author).toBeNull();
  expect(message).toEqual({
    id: '177261786045602',
    text: null,
    direction: null,
    attachments: [],
    createdAt: null,
  });
});

test('a message type that Crisp adds later still shows its text and its file', () => {
  const content = { text: 'See this', url: 'https://files.example.org/a.mp4', type: 'video/mp4' };
  const { kind, message, traits } = normalise('message:send', {
    ...example('message:send'),
    type: 'video',
    content,
  });
  expect(kind).toBe('message.received');
  expect(message?.text).toBe('See this');
  expect(message?.attachments).toEqual([
    { name: null, url: 'https://files.example.org/a.mp4', type: 'video/mp4', size: null, coordinates: null },
  ]);
  expect(traits.messageType).toBe('video');
});
