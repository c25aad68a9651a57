import { chatwoot } from '../../../helpdesks/chatwoot';
import { chatwootExamples } from '../../../helpdesks/chatwoot/examples';
import type { ChatwootPayloads } from '../../../helpdesks/chatwoot/payloads';
import type { EventContext } from '../../../helpdesks/chatwoot/pushed';
import { conversation, customer, normalise, normalisePushed } from './payloads';

const BASE = 'https://chat.example.com';
const account = { id: 12, name: 'Northwind Lamps' };
const inbox = { id: 5, name: 'Shop widget' };
const lena = { id: 17, name: 'Lena Brandt', available_name: 'Lena', type: 'user' };

function example<Event extends keyof ChatwootPayloads>(event: Event, variant: string) {
  const found = chatwootExamples[event].find((each) => each.variant === variant);
  if (found === undefined) throw new Error(`${event} has no example "${variant}"`);
  return { ...found.payload } as Record<string, unknown>;
}

/** What the stream remembers of a conversation: none of its messages, and none of its times. */
function remembered({ conversation: whole }: Record<string, unknown>) {
  const { id, status, channel, labels, meta, inbox_id } = whole as Record<string, unknown>;
  return { id, status, channel, labels, meta, inbox_id };
}

describe('the same message by webhook and by websocket is the same item', () => {
  test.each([
    'usual',
    'agent reply',
    'private note',
    'agent bot',
    'template without sender',
    'image without text',
  ])('%s', (variant) => {
    const sent = example('message_created', variant);
    const around = { account, inbox, conversation: remembered(sent) };
    const pushed = normalisePushed('message.created', example('message.created', variant), around, BASE);
    expect(pushed).toEqual(normalise('message_created', sent, BASE));
    expect(pushed).toMatchObject({
      account: { name: 'Northwind Lamps' },
      inbox: { name: 'Shop widget' },
      conversation: { id: '932', url: `${BASE}/app/accounts/12/conversations/932`, status: 'open' },
    });
  });

  test.each(['deleted', 'rating'])('updated: %s', (variant) => {
    const sent = example('message_updated', variant);
    const around = { account, inbox, conversation: remembered(sent) };
    const { occurredAt, ...pushed } = normalisePushed(
      'message.updated',
      example('message.updated', variant),
      around,
      BASE,
    );
    const { occurredAt: unknown, ...others } = normalise('message_updated', sent, BASE);
    expect(pushed).toEqual(others);
    // The webhook does not tell when a message was updated.
    expect([unknown, typeof occurredAt]).toEqual([null, 'string']);
  });
});

test('a message whose conversation could not be found out says what it knows', () => {
  const reply = example('message.created', 'agent reply');
  expect(normalisePushed('message.created', reply, { account }, BASE)).toMatchObject({
    kind: 'message.sent',
    account: { id: '12', name: 'Northwind Lamps' },
    inbox: { id: '5', name: null },
    conversation: { id: '932', url: `${BASE}/app/accounts/12/conversations/932`, status: null },
    contact: null,
    author: { id: '17', name: 'Lena Brandt', type: 'agent' },
    message: { id: '70552', direction: 'outgoing' },
  });
});

test('an activity is nobody’s message', () => {
  const around = { account, inbox, conversation };
  expect(normalisePushed('message.created', example('message.created', 'activity'), around)).toMatchObject({
    kind: 'other',
    contact: { id: '4410' },
    author: { type: 'system', id: null },
    message: { direction: 'internal', text: 'Assigned to Lena Brandt by Lena Brandt' },
    traits: { automated: true, messageType: 'activity' },
  });
});

describe('whoever did it is the author', () => {
  const { account: _, ...pushed } = conversation;

  test.each([
    ['assignee.changed', 'conversation.assigned'],
    ['team.changed', 'conversation.assigned'],
    ['conversation.updated', 'conversation.updated'],
    ['conversation.contact_changed', 'conversation.updated'],
    ['conversation.status_changed', 'conversation.status_changed'],
    ['conversation.mentioned', 'other'],
    ['conversation.read', 'other'],
  ])('%s', (event, kind) => {
    const payload = { ...pushed, account_id: 12, performer: lena };
    expect(normalisePushed(event, payload, { account, inbox }, BASE)).toMatchObject({
      kind,
      occurredAt: '2026-05-06T10:00:00.331Z',
      account: { id: '12', name: 'Northwind Lamps' },
      inbox: { id: '5', name: 'Shop widget' },
      conversation: { id: '932', url: `${BASE}/app/accounts/12/conversations/932`, status: 'open' },
      contact: { id: '4410', email: 'priya@example.net' },
      author: { id: '17', name: 'Lena Brandt', type: 'agent' },
      message: null,
    });
  });

  test.each([
    ['contact.created', 'contact.created'],
    ['contact.updated', 'contact.updated'],
    ['contact.merged', 'contact.updated'],
    ['contact.deleted', 'contact.removed'],
  ])('%s', (event, kind) => {
    const payload = { ...customer, account_id: 12, performer: lena };
    expect(normalisePushed(event, payload, { account })).toMatchObject({
      kind,
      account: { id: '12' },
      conversation: null,
      contact: { id: '4410', name: 'Priya', email: 'priya@example.net', phone: '+15550100177' },
      author: { id: '17', type: 'agent' },
    });
  });

  test('nobody, where Chatwoot does not say', () => {
    expect(normalisePushed('conversation.updated', { ...pushed, account_id: 12 }).author).toBeNull();
  });
});

test('an update in which nothing shown is other than before is only activity', () => {
  const payload = { ...customer, account_id: 12 };
  const read = (around: EventContext) => normalisePushed('contact.updated', payload, around);
  expect(read({ account, unchanged: true })).toMatchObject({ kind: 'other', traits: { quiet: true } });
  expect(read({ account })).toMatchObject({ kind: 'contact.updated', traits: { quiet: false } });
});

test('a change of status tells the one before, where it was heard of', () => {
  const payload = { ...conversation, account_id: 12, status: 'resolved' };
  const read = (around: EventContext) =>
    normalisePushed('conversation.status_changed', payload, around).conversation;
  expect(read({ previousStatus: 'open' })).toMatchObject({ status: 'resolved', previousStatus: 'open' });
  expect(read({})).toMatchObject({ status: 'resolved', previousStatus: null });
});

test('filters by what changed know what the name of an event says', () => {
  const changedBy = (event: string) =>
    normalisePushed(event, { ...conversation, account_id: 12 }).traits.changed;
  expect(changedBy('assignee.changed')).toContain('assignee');
  expect(changedBy('team.changed')).toContain('team');
  expect(changedBy('conversation.updated')).toEqual([]);
  expect(changedBy('conversation.created')).toBeUndefined();
});

test('who types is the author, a customer or an agent', () => {
  const { account: _, ...shown } = conversation;
  const typing = (user: object) =>
    normalisePushed('conversation.typing_on', {
      conversation: shown,
      user,
      is_private: false,
      account_id: 12,
    });
  expect(typing(customer)).toMatchObject({
    kind: 'typing',
    contact: { id: '4410' },
    author: { type: 'contact' },
  });
  expect(typing(lena)).toMatchObject({ contact: { id: '4410' }, author: { id: '17', type: 'agent' } });
});

test('a notification names its conversation', () => {
  const payload = example('notification.created', 'usual');
  expect(normalisePushed('notification.created', payload, { account }, BASE)).toMatchObject({
    kind: 'other',
    conversation: { id: '932', status: 'open' },
    contact: { id: '4410' },
    message: null,
  });
});

test('what begins has a key, the same however it is heard; what changes has none', () => {
  const key = (event: string, id: number) => {
    const payload = { id, account_id: 12 };
    return chatwoot.identify({ event, payload, body: {} }, null);
  };
  expect(key('message.created', 70552)).toBe('12:message.created:70552');
  expect(key('conversation.created', 932)).toBe('12:conversation.created:932');
  expect(key('message.updated', 70552)).toBeNull();
  expect(key('conversation.updated', 932)).toBeNull();
});

test('no credential of a contact goes out, wherever the websocket puts it', () => {
  for (const [event, variant] of [
    ['conversation.created', 'usual'],
    ['conversation.typing_on', 'usual'],
    ['notification.created', 'usual'],
  ] as const) {
    const payload = structuredClone(example(event, variant));
    expect(JSON.stringify(payload)).toContain('exampleContactPubsub4410');
    chatwoot.redact?.(payload);
    expect(JSON.stringify(payload)).not.toContain('exampleContactPubsub4410');
    expect(JSON.stringify(payload)).toContain('[redacted]');
  }
});
