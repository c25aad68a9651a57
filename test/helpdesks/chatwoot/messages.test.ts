import type { Normalised } from '../../../core/helpdesk/event';
import { conversation, customer, message, normalise } from './payloads';

const { type: _, ...contactSender } = customer;
const fromContact = { ...message, message_type: 'incoming', sender: contactSender };

test.each([
  ['2026-05-06T10:02:05.318Z', '2026-05-06T10:02:05.000Z'],
  [253_402_300_800_000, '+010000-01-01T00:00:00.000Z'],
  [8_640_000_000_000_000, '+275760-09-13T00:00:00.000Z'],
])('a message of %s is told to the second', (created_at, time) => {
  expect(normalise('message_created', { ...fromContact, created_at }).message?.createdAt).toBe(time);
});

test('a message of a contact, whole', () => {
  expect(normalise('message_created', fromContact, 'https://chat.example.com')).toEqual<Normalised>({
    kind: 'message.received',
    occurredAt: '2026-05-06T10:02:05.000Z',
    account: { id: '12', name: 'Northwind' },
    inbox: { id: '5', name: 'Shop' },
    conversation: {
      id: '932',
      url: 'https://chat.example.com/app/accounts/12/conversations/932',
      status: 'open',
      previousStatus: null,
    },
    contact: { id: '4410', name: 'Priya', email: 'priya@example.net', phone: '+15550100177' },
    author: { id: '4410', name: 'Priya', type: 'contact' },
    message: {
      id: '70552',
      text: 'Yes',
      direction: 'incoming',
      attachments: [],
      createdAt: '2026-05-06T10:02:05.000Z',
    },
    traits: {
      automated: false,
      private: false,
      messageType: 'incoming',
      origin: 'Channel::WebWidget',
      handling: { team: null, assignee: { id: '17', name: 'Lena', type: 'agent' }, labels: [] },
      markers: [],
    },
  });
});

test("an agent's message names the conversation's contact, not the agent", () => {
  expect(normalise('message_created', message)).toMatchObject({
    kind: 'message.sent',
    contact: { id: '4410', email: 'priya@example.net' },
    author: { id: '17', name: 'Lena', type: 'agent' },
    message: { direction: 'outgoing' },
  });
});

test("a private note has its own text, not the last public message's", () => {
  const note = normalise('message_created', { ...message, content: 'VIP', private: true });
  expect(note.kind).toBe('message.note');
  expect(note.message).toMatchObject({ id: '70552', text: 'VIP', direction: 'internal' });
  expect(note.traits).toMatchObject({ private: true, automated: false, messageType: 'outgoing' });
});

test.each([
  ['incoming', 'message.received', 'incoming', 'incoming'],
  [0, 'message.received', 'incoming', 'incoming'],
  ['outgoing', 'message.sent', 'outgoing', 'outgoing'],
  [1, 'message.sent', 'outgoing', 'outgoing'],
  ['activity', 'other', 'internal', 'activity'],
  [2, 'other', 'internal', 'activity'],
  ['template', 'message.sent', 'outgoing', 'template'],
  [3, 'message.sent', 'outgoing', 'template'],
  [4, 'other', 'outgoing', null],
  [-1, 'other', 'outgoing', null],
  [0.5, 'other', 'outgoing', null],
  ['constructor', 'other', 'outgoing', null],
  [null, 'other', 'outgoing', null],
])('message_type %j is %s', (message_type, kind, direction, messageType) => {
  const normalised = normalise('message_created', { ...message, message_type });
  expect(normalised.kind).toBe(kind);
  expect(normalised.message?.direction).toBe(direction);
  expect(normalised.traits.messageType).toBe(messageType);
});

describe('an update', () => {
  test('of a message is one, at a time that only its copy knows', () => {
    expect(normalise('message_updated', message)).toMatchObject({
      kind: 'message.updated',
      occurredAt: null,
    });
    const copy = { id: 70552, updated_at: '2026-05-06T10:07:00.250Z' };
    const known = { ...message, conversation: { ...conversation, messages: [copy] } };
    expect(normalise('message_updated', known)).toMatchObject({
      occurredAt: '2026-05-06T10:07:00.250Z',
      message: { createdAt: '2026-05-06T10:02:05.000Z' },
    });
  });

  test('that deletes is a removal', () => {
    const removed = { ...message, content_attributes: { deleted: true } };
    expect(normalise('message_updated', removed).kind).toBe('message.removed');
    expect(normalise('message_created', removed).kind).toBe('other');
  });

  test("with a survey's answer is the contact's rating, and no message", () => {
    const survey = {
      ...message,
      content_type: 'input_csat',
      message_type: 'template',
      sender: null,
      content_attributes: { submitted_values: { csat_survey_response: { rating: 5 } } },
    };
    expect(normalise('message_updated', survey)).toMatchObject({
      kind: 'conversation.rated',
      conversation: { id: '932' },
      author: { id: '4410', name: 'Priya', type: 'contact' },
      message: null,
      traits: { automated: false, messageType: null },
    });
    for (const content_attributes of [{}, { submitted_values: null }]) {
      const unanswered = normalise('message_updated', { ...survey, content_attributes });
      expect(unanswered.kind).toBe('message.updated');
      expect(unanswered.message?.id).toBe('70552');
    }
  });

  test('with a picked answer is an update of the question', () => {
    const picked = {
      ...message,
      content_type: 'input_select',
      content_attributes: { submitted_values: [{}] },
    };
    expect(normalise('message_updated', picked).kind).toBe('message.updated');
  });
});

test("an attachment's name holds no character that a database refuses", () => {
  const attachments = [{ file_type: 'file', data_url: 'https://chat.example.com/blobs/sig--1/a%00b.pdf' }];
  const { message: block } = normalise('message_created', { ...message, attachments });
  expect(block?.attachments[0]?.name).toBe('a\ufffdb.pdf');
});

test('attachments get a name from their URL', () => {
  const attachments = [
    {
      file_type: 'image',
      content_type: 'image/png',
      data_url: 'https://chat.example.com/blobs/sig--1/broken%20lamp.png?x=1',
      file_size: 90321,
    },
    { file_type: 'audio', data_url: 'https://chat.example.com/blobs/sig--1/100%.ogg', file_size: null },
    { file_type: 'location', fallback_title: 'Slussen', coordinates_lat: 59.3, coordinates_long: 18.1 },
    { file_type: 'share', data_url: 'https://social.example/p/abc' },
    { file_type: 'share', data_url: 'https://social.example' },
    null,
  ];
  const { message: block } = normalise('message_created', { ...message, content: null, attachments });
  expect(block?.text).toBeNull();
  expect(block?.attachments).toEqual([
    {
      name: 'broken lamp.png',
      url: 'https://chat.example.com/blobs/sig--1/broken%20lamp.png?x=1',
      type: 'image/png',
      size: 90321,
      coordinates: null,
    },
    {
      name: '100%.ogg',
      url: 'https://chat.example.com/blobs/sig--1/100%.ogg',
      type: 'audio',
      size: null,
      coordinates: null,
    },
    {
      name: 'Slussen',
      url: null,
      type: 'location',
      size: null,
      coordinates: { latitude: 59.3, longitude: 18.1 },
    },
    { name: null, url: 'https://social.example/p/abc', type: 'share', size: null, coordinates: null },
    { name: null, url: 'https://social.example', type: 'share', size: null, coordinates: null },
    { name: null, url: null, type: null, size: null, coordinates: null },
  ]);
});

test('a long URL of an attachment costs no more than its length', () => {
  const attachments = [{ data_url: `https://chat.example.com/${'a.'.repeat(400_000)}/` }];
  const started = performance.now();
  const normalised = normalise('message_created', { ...message, attachments });
  expect(normalised.message?.attachments[0]?.name).toBeNull();
  expect(performance.now() - started).toBeLessThan(1000);
});
