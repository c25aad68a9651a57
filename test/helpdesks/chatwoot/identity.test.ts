import { chatwoot } from '../../../helpdesks/chatwoot';
import type { Delivery } from '../../../library';

const pushed = (event: string, payload: Record<string, unknown>) =>
  chatwoot.identify({ event, payload, body: {} }, null);

test.each(['message.created', 'conversation.created', 'contact.created'])(
  '%s has a key of its own',
  (event) => {
    expect(pushed(event, { account_id: 1, id: 5 })).toBe(`1:${event}:5`);
    expect(pushed(event, { account_id: null, id: 5 })).toBeNull();
    expect(pushed(event, { account_id: 1, id: null })).toBeNull();
  },
);

test('a change has none', () => {
  for (const event of ['message.updated', 'conversation.status_changed', 'message_created']) {
    expect(pushed(event, { account_id: 1, id: 5 })).toBeNull();
  }
});

test.each<[string | string[] | undefined, string | null]>([
  ['0d9a1f9e-6c3b-4f57-9a53-1f0c5a6f2b11', '0d9a1f9e-6c3b-4f57-9a53-1f0c5a6f2b11'],
  ['!~', '!~'],
  ['x'.repeat(200), 'x'.repeat(200)],
  ['x'.repeat(201), null],
  ['', null],
  ['a b', null],
  ['a, b', null],
  [' a', null],
  ['a\n', null],
  ['ä', null],
  [['a', 'b'], null],
  [undefined, null],
])('a webhook is known by its delivery %j', (id, expected) => {
  const delivery: Delivery = {
    method: 'POST',
    headers: { 'x-chatwoot-delivery': id },
    query: {},
    rawBody: Buffer.from('{}'),
    receivedAt: 0,
  };
  const envelope = { event: 'message.created', payload: { account_id: 1, id: 5 }, body: {} };
  expect(chatwoot.identify(envelope, delivery)).toBe(expected);
});
