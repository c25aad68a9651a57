import type { Normalised } from '../../../core/helpdesk/event';
import { conversation, customer, normalise } from './payloads';

const { type: _, ...person } = customer;
const contact = { ...person, account: { id: 12, name: 'Northwind' } };
const change = (previous_value: unknown, current_value: unknown) => ({ previous_value, current_value });

test("a contact event: `id` is the contact's", () => {
  expect(normalise('contact_created', contact, 'https://chat.example.com')).toEqual<Normalised>({
    kind: 'contact.created',
    occurredAt: null,
    account: { id: '12', name: 'Northwind' },
    inbox: null,
    conversation: null,
    contact: { id: '4410', name: 'Priya', email: 'priya@example.net', phone: '+15550100177' },
    author: null,
    message: null,
    traits: { automated: false, private: false, messageType: null, origin: null },
  });
});

describe('a contact update', () => {
  const touched = { updated_at: change('2026-05-06T09:58:12.070Z', '2026-05-06T10:00:00.402Z') };

  test.each([
    [[touched, { email: change(null, 'priya@example.net') }], 'contact.updated'],
    [[touched, { last_activity_at: change(null, '2026-05-06T10:00:00.401Z') }], 'other'],
    [[touched], 'other'],
    [[], 'contact.updated'],
    [null, 'contact.updated'],
  ])('of %j is %s', (changed_attributes, kind) => {
    expect(normalise('contact_updated', { ...contact, changed_attributes }).kind).toBe(kind);
  });

  test('happened when updated_at was set', () => {
    const changed_attributes = [{ email: change(null, 'x') }, touched];
    const { occurredAt } = normalise('contact_updated', { ...contact, changed_attributes });
    expect(occurredAt).toBe('2026-05-06T10:00:00.402Z');
  });
});

describe('typing', () => {
  test('of a contact', () => {
    const typing = { user: contact, conversation, is_private: false };
    expect(normalise('conversation_typing_on', typing)).toMatchObject({
      kind: 'typing',
      occurredAt: null,
      account: { id: '12', name: 'Northwind' },
      inbox: { id: '5', name: null },
      conversation: { id: '932', status: 'open' },
      contact: { id: '4410' },
      author: { id: '4410', name: 'Priya', type: 'contact' },
      message: null,
      traits: { private: false },
    });
  });

  test('of an agent in a note', () => {
    const typing = { user: { id: 17, name: 'Lena', type: 'user' }, conversation, is_private: true };
    expect(normalise('conversation_typing_off', typing)).toMatchObject({
      kind: 'typing',
      contact: { id: '4410' },
      author: { id: '17', name: 'Lena', type: 'agent' },
      traits: { private: true },
    });
  });

  test('before 4.14.2 knows the account through the contact', () => {
    const { account: _account, ...older } = conversation;
    const typing = { user: contact, conversation: { ...older, messages: [] } };
    expect(normalise('conversation_typing_on', typing).account).toEqual({ id: '12', name: 'Northwind' });
  });
});

describe('an opened widget', () => {
  const timestamp = 'Wed May 06 2026 11:58:30 GMT+0200 (Central European Summer Time)';
  const visit = {
    id: 5033,
    contact,
    inbox: { id: 5, name: 'Shop' },
    account: { id: 12, name: 'Northwind' },
    current_conversation: null,
    event_info: { initiated_at: { timestamp } },
  };

  test("has a time in the visitor's words, and an id that is no conversation's", () => {
    expect(normalise('webwidget_triggered', visit)).toMatchObject({
      kind: 'other',
      occurredAt: '2026-05-06T09:58:30.000Z',
      account: { id: '12' },
      inbox: { id: '5', name: 'Shop' },
      conversation: null,
      contact: { id: '4410' },
      author: { id: '4410', name: 'Priya', type: 'contact' },
    });
  });

  test('may have a conversation', () => {
    const returning = { ...visit, current_conversation: conversation };
    expect(normalise('webwidget_triggered', returning).conversation).toMatchObject({ id: '932' });
  });
});

test('an inbox event knows the inbox only through its working hours', () => {
  const settings = {
    created_at: '2026-05-04T08:00:00.000Z',
    updated_at: '2026-05-05T08:30:00.000Z',
    working_hours: [{ id: 41, inbox_id: 6, account_id: 12 }],
    channel: { id: 9, account_id: 12 },
  };
  expect(normalise('inbox_created', settings)).toMatchObject({
    kind: 'other',
    occurredAt: '2026-05-04T08:00:00.000Z',
    account: { id: '12', name: null },
    inbox: { id: '6', name: null },
    conversation: null,
    contact: null,
  });
  expect(normalise('inbox_updated', settings).occurredAt).toBe('2026-05-05T08:30:00.000Z');
  expect(normalise('inbox_updated', { ...settings, working_hours: [] }).inbox).toBeNull();
});
