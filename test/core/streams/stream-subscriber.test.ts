import { chatwoot } from '../../../helpdesks/chatwoot';
import { ConfigurationError, createDuplicateMemory } from '../../../library';
import type { ConnectionState } from '../../../core/sockets/state';
import { permanent } from '../../../core/sockets/problem';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import type { StreamService } from '../../../core/streams/service';
import { StreamSubscriber } from '../../../core/streams/stream-subscriber';
import { created } from './fake-stream';

const service = {
  provider: chatwoot,
  server: 'https://help.example.org',
  scope: 'account 1',
  source: 'realtime',
  gapEvent: 'realtime:gap',
  expandEvents: (choices: readonly string[]) => choices,
  readable: { events: new Set(['message_created']), place: () => '1', number: () => 1 },
} as unknown as StreamService;

/** A user and everything it told. */
function listen(more: Partial<StreamListener> = {}) {
  const told: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void told.push([name, ...values]);
  const user = new StreamSubscriber(
    service,
    {
      onItem: (item, key) => note('item')('message' in item ? item.message?.text : null, item.event, key),
      onState: ({ name }) => note('state')(name),
      onGap: note('gap'),
      onRefused: ({ code }) => note('refused')(code),
      onCallbackError: (error) => note('error')(String(error)),
      ...more,
    },
    () => 5000,
  );
  return { user, told, names: () => told.map(([name]) => name) };
}

const GAP = { from: '2026-03-04T09:30:00.000Z', to: '2026-03-04T09:31:00.000Z', incomplete: null };
const failed: ConnectionState = { name: 'failed', problem: permanent('forbidden', 'no') };

test('says all that happened, in its own words', () => {
  const { user, told } = listen();
  user.onState({ name: 'live', since: 0, missedSince: null });
  user.take(created(5, 'hello'), 'realtime', true, 5000);
  expect(told).toEqual([
    ['state', 'live'],
    ['item', 'hello', 'message_created', null],
  ]);
});

test('hears all by default, and of chosen events only those', () => {
  expect(listen().user.wants('contact_created')).toBe(true);
  const { user } = listen({ events: ['message_created', 'realtime:gap'] });
  expect(user.events).toEqual(['message_created']);
  expect([user.wants('message_created'), user.wants('contact_created')]).toEqual([true, false]);
  user.close();
  expect(user.wants('message_created')).toBe(false);
  expect(() => listen({ events: ['nothing'] })).toThrow(ConfigurationError);
});

test('each of several gets a copy of its own, and one alone the event itself', () => {
  const taken: unknown[] = [];
  const { user } = listen({ onItem: (item) => void taken.push(item.data) });
  const envelope = created(5, 'hello');
  user.take(envelope, 'realtime', true, 5000);
  user.take(envelope, 'realtime', false, 5000);
  expect(taken[0]).toBe(envelope.payload);
  expect(taken[1]).not.toBe(envelope.payload);
  expect(taken[1]).toEqual(envelope.payload);
});

test('filters hold back, and what is held back is not counted as read back', () => {
  const { user, told } = listen({ filters: { inboxes: ['77'] } });
  user.take(created(5, 'hello'), 'catch-up', true, 5000);
  user.onGap(GAP);
  expect(told).toEqual([['gap', { ...GAP, recovered: 0, unrecoverable: ['*'] }]]);
});

test('a gap counts what was read back since the last one', () => {
  const { user, told } = listen({ events: ['message_created'] });
  user.take(created(4, 'live'), 'realtime', true, 5000);
  user.take(created(5, 'one'), 'catch-up', true, 5000);
  user.take(created(6, 'two'), 'catch-up', true, 5000);
  user.onGap(GAP);
  user.onGap(GAP);
  expect(told.filter(([name]) => name === 'gap')).toEqual([
    ['gap', { ...GAP, recovered: 2, unrecoverable: [] }],
    ['gap', { ...GAP, recovered: 0, unrecoverable: [] }],
  ]);
});

test('a gap is an item only where it is chosen', () => {
  const { user, told, names } = listen({ events: ['realtime:gap'] });
  user.onGap(GAP);
  expect(told).toEqual([
    ['gap', { ...GAP, recovered: 0, unrecoverable: [] }],
    ['item', undefined, 'realtime:gap', null],
  ]);
  const other = listen();
  other.user.onGap(GAP);
  expect([names(), other.names()]).toEqual([['gap', 'item'], ['gap']]);
});

test('without reading back nothing is certain', () => {
  const { user, told } = listen({ events: ['message_created'], catchUp: false });
  expect([user.catchUp, listen().user.catchUp]).toEqual([false, true]);
  user.onGap(GAP);
  expect(told).toEqual([
    [
      'gap',
      {
        ...GAP,
        recovered: 0,
        unrecoverable: ['message_created'],
        incomplete: { code: 'switched-off', detail: 'Fetching missed messages is turned off.' },
      },
    ],
  ]);
});

test('a refusal is told once', () => {
  const { user, told } = listen();
  user.onState(failed);
  user.onState(failed);
  expect(told).toEqual([
    ['state', 'failed'],
    ['refused', 'forbidden'],
    ['state', 'failed'],
  ]);
});

test('who leaves out callbacks is not called', () => {
  const errors: unknown[] = [];
  const listener = { onItem: () => {}, onCallbackError: (error: unknown) => void errors.push(error) };
  const user = new StreamSubscriber(service, listener, () => 0);
  user.onState(failed);
  user.onGap(GAP);
  expect(errors).toEqual([]);
});

describe('a callback that throws', () => {
  const fail = () => {
    throw new Error('host');
  };

  test('is told, and the stream goes on', () => {
    const { user, told } = listen({ onState: fail, onGap: fail, onRefused: fail });
    user.onState(failed);
    user.onGap(GAP);
    expect(told).toEqual([
      ['error', 'Error: host'],
      ['error', 'Error: host'],
      ['error', 'Error: host'],
    ]);
  });

  test('does not remember or count the item that it failed at', () => {
    const duplicates = createDuplicateMemory();
    let broken = true;
    let asked = 0;
    const { user, told } = listen({
      duplicates,
      onItem: () => {
        asked += 1;
        if (broken) fail();
      },
    });
    const message = { ...created(5, 'hello'), event: 'message.created' };
    const envelope = { ...message, payload: { ...message.payload, account_id: 1 } };
    user.take(envelope, 'catch-up', true, 5000);
    broken = false;
    user.take(envelope, 'catch-up', true, 5000);
    user.take(envelope, 'catch-up', true, 5000);
    user.onGap(GAP);
    expect(told[0]).toEqual(['error', 'Error: host']);
    expect(asked).toBe(2);
    expect(told.at(-1)).toEqual(['gap', expect.objectContaining({ recovered: 1 })]);
    expect(duplicates.reserve('1:message.created:5', 3_600_000)).toBeUndefined();
  });

  test('may even be the one that is told of errors', () => {
    const { user } = listen({ onState: fail, onCallbackError: fail });
    expect(() => user.onState(failed)).not.toThrow();
  });
});

test('after the end nothing is called', () => {
  const { user, told } = listen({ events: ['*', 'realtime:gap'] });
  user.close();
  user.onState(failed);
  user.onGap(GAP);
  user.take(created(5, 'hello'), 'realtime', true, 5000);
  expect(told).toEqual([]);
});
