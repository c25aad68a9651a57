import {
  createDuplicateMemory,
  createSettings,
  receive,
  type Provider,
  type ReceiverOptions,
} from '../../../library';
import { botble } from '../../../helpdesks/botble';
import { text } from '../../../core/read/read';
import { botbleDelivery, SECRET } from '../deliveries';

const CREATED = '2026-03-04T09:30:00+00:00';

/** Botble with what only Chatwoot has: an event may be told twice, and credentials are in it. */
const provider: Provider = {
  ...botble,
  fingerprint: ({ payload }) => text(payload.content),
  redact: (payload) => void Object.assign(payload, { visitor_ip: '[redacted]' }),
};

function trigger(options: Partial<ReceiverOptions> = {}) {
  const duplicates = createDuplicateMemory();
  const settings = createSettings({
    provider,
    authentication: { mode: 'signature', secrets: [SECRET] },
    duplicates,
    dropRepeats: true,
    emitTests: true,
    ...options,
  });
  const take = (data: object, headers: Record<string, string> = {}) => {
    const outcome = receive(botbleDelivery({ data, headers }), settings);
    return outcome.kind === 'accept'
      ? outcome.item.id
      : outcome.kind === 'ignore'
        ? outcome.reason
        : 'reject';
  };
  return { take, duplicates };
}

test('what means the same is one item, whatever its id', () => {
  const { take, duplicates } = trigger();
  expect(take({ message_id: 1, content: 'a' })).toBe(`message.received:1:${CREATED}`);
  expect(take({ message_id: 2, content: 'a' })).toBe('duplicate');
  expect(take({ message_id: 1, content: 'b' })).toBe('duplicate');
  expect(take({ message_id: 2, content: 'b' })).toBe(`message.received:2:${CREATED}`);
  expect(duplicates.size()).toBe(4);
});

test('without an id the meaning alone counts', () => {
  const { take, duplicates } = trigger();
  expect([take({ message_id: null, content: 'a' }), take({ message_id: null, content: 'a' })]).toEqual([
    null,
    'duplicate',
  ]);
  expect(duplicates.size()).toBe(1);
});

test('without both, or with nothing but an id, there is nothing more to compare', () => {
  const { take, duplicates } = trigger();
  expect([take({ message_id: null, content: '' }), take({ message_id: null, content: '' })]).toEqual([
    null,
    null,
  ]);
  expect(duplicates.size()).toBe(0);
  expect([take({ message_id: 1, content: '' }), take({ message_id: 1, content: '' })]).toEqual([
    `message.received:1:${CREATED}`,
    'duplicate',
  ]);
  expect(duplicates.size()).toBe(1);
});

test('a meaning is no id, even if it reads like one', () => {
  const { take } = trigger();
  expect(take({ message_id: 1, content: 'message.received:2' })).toBe(`message.received:1:${CREATED}`);
  expect(take({ message_id: 2, content: 'other' })).toBe(`message.received:2:${CREATED}`);
});

test('a helpdesk that tells nothing twice has only ids to compare', () => {
  const { take } = trigger({ provider: botble });
  expect([take({ message_id: 1 }), take({ message_id: 2 }), take({ message_id: 2 })]).toEqual([
    `message.received:1:${CREATED}`,
    `message.received:2:${CREATED}`,
    'duplicate',
  ]);
});

test('repeats pass where they are not to be dropped', () => {
  const { take } = trigger({ dropRepeats: false });
  expect([take({ message_id: 1, content: 'a' }), take({ message_id: 2, content: 'a' })]).toEqual([
    `message.received:1:${CREATED}`,
    `message.received:2:${CREATED}`,
  ]);
});

test('a test delivery leaves the memory alone', () => {
  const { take, duplicates } = trigger();
  for (let time = 0; time < 2; time += 1) {
    expect(take({ message_id: 1, content: 'a' }, { 'x-webhook-test': 'true' })).toBeNull();
  }
  expect(duplicates.size()).toBe(0);
});

test('a test delivery passes every filter, and without one nothing does that should not', () => {
  const { take } = trigger({ filters: { kinds: ['conversation.started'] } });
  expect(take({ message_id: 1 }, { 'x-webhook-test': 'true' })).toBeNull();
  expect(take({ message_id: 1 })).toBe('filtered');
});

test.each([
  [false, '[redacted]'],
  [true, '203.0.113.24'],
])('credentials stay only where they are to be kept: %s', (keepCredentials, shown) => {
  const settings = createSettings({
    provider,
    authentication: { mode: 'signature', secrets: [SECRET] },
    keepCredentials,
  });
  expect(receive(botbleDelivery(), settings)).toMatchObject({ item: { data: { visitor_ip: shown } } });
});

test('nothing is remembered where duplicates are allowed', () => {
  const { take } = trigger({ duplicates: false });
  const same = { message_id: 1, content: 'a' };
  expect([take(same), take(same)]).toEqual([
    `message.received:1:${CREATED}`,
    `message.received:1:${CREATED}`,
  ]);
});
