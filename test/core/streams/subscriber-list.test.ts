import { providers } from '../../../library';
import { SubscriberList } from '../../../core/streams/subscriber-list';
import { streamChoices } from '../../../core/streams/stream-choices';
import type { FeedSubscriber } from '../../../core/streams/feed-subscriber';
import { ReadPosition } from '../../../core/streams/read-position';
import { created } from './fake-stream';

const NOW = Date.UTC(2026, 2, 4, 9, 30);

function user(events: readonly string[], catchUp = true) {
  const taken: unknown[][] = [];
  const each: FeedSubscriber = {
    events,
    catchUp,
    wants: (event) => events.includes(event),
    take: ({ payload }, source, alone) => void taken.push([payload.id, source, alone]),
    position: new ReadPosition(null, Infinity),
    follow: () => {},
    onState: () => {},
    onGap: () => {},
  };
  return { each, taken };
}

function audience(...users: { each: FeedSubscriber }[]) {
  const all = new SubscriberList({
    events: new Set(['message_created']),
    place: () => 'a',
    number: ({ id }) => (typeof id === 'number' ? id : null),
  });
  users.forEach(({ each }) => all.add(each));
  return all;
}

test('each gets what it wants, and what was read back only where it reads', () => {
  const [all, live, other] = [
    user(['message_created']),
    user(['message_created'], false),
    user(['contact_created']),
  ];
  const everybody = audience(all, live, other);
  everybody.deliver(created(1, 'one'), 'realtime', NOW);
  const readers = new Map([all, other].map(({ each }) => [each, NOW - 1000]));
  everybody.deliverMissed(created(1, 'one', NOW), readers, NOW);
  everybody.deliverMissed(created(2, 'two', NOW), readers, NOW);
  everybody.deliverMissed(created(3, 'of before', NOW - 1001), readers, NOW);
  everybody.deliver(created(2, 'two'), 'realtime', NOW);
  expect(all.taken).toEqual([
    [1, 'realtime', false],
    [2, 'catch-up', false],
  ]);
  expect(live.taken).toEqual([[1, 'realtime', false]]);
  expect(other.taken).toEqual([]);
});

test('one alone is told so', () => {
  const one = user(['message_created']);
  audience(one).deliver(created(1, 'one'), 'realtime', NOW);
  expect(one.taken).toEqual([[1, 'realtime', true]]);
});

test.each([
  [[user(['message_created'])], true],
  [[user(['contact_created', 'message_created']), user(['contact_created'])], true],
  [[user(['contact_created'])], false],
  [[user(['message_created'], false), user(['contact_created'])], false],
  [[], false],
])('reading back is worth its calls where somebody wants messages back: case %#', (users, expected) => {
  const all = audience(...users);
  expect(all.filter((each) => all.wantsMissed(each)).length > 0).toBe(expected);
});

test('who goes twice takes nothing from the others', () => {
  const [one, other] = [user(['message_created']), user(['message_created', 'contact_created'])];
  const both = audience(one, other);
  both.remove(one.each);
  both.remove(one.each);
  expect([both.size, both.subscriptions.names]).toEqual([1, ['message_created', 'contact_created']]);
  expect([both.wants('message_created'), both.wants('conversation_created')]).toEqual([true, false]);
});

test('an editor offers what a socket has, and the report of a gap', () => {
  const choices = streamChoices({
    ...providers.chatwoot,
    stream: { ...providers.chatwoot.stream, gapEvent: 'desk:gap', allEvents: 'All that it says' },
  });
  const everything = choices.filter(({ description }) => description === 'All that it says');
  expect(everything).toEqual([expect.objectContaining({ value: '*', label: 'All Events', group: 'preset' })]);
  expect(choices.at(-1)).toEqual({
    value: 'desk:gap',
    label: 'Gap Report',
    description:
      'The connection was interrupted: what was recovered and what may be missing (desk:gap). Not included in All Events',
    group: 'stream',
  });
});
