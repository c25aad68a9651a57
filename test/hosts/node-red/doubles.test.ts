import { setTimeout as wait } from 'node:timers/promises';
import type { HelpdeskItem } from '../../../library';
import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createFlow, type TriggerFlow } from '../../../tools/hosts/node-red-flow';
import { createDelivery } from '../../../simulator/senders';
import { statusChange } from '../../fixtures/status-change';

const SECRET = 'the-secret-of-the-doubles';
/** Longer than anything is held. */
const OVER = 2_500;

const trigger = (id: string, settings: TriggerFlow['settings'] = {}): TriggerFlow => ({
  provider: 'chatwoot',
  id,
  secret: SECRET,
  settings,
});
const TRIGGERS = [
  trigger('repeats', { dropRepeats: true }),
  trigger('leaks', { keepCredentials: true }),
  trigger('fold', { foldStatusChanges: true }),
  trigger('alone', { foldStatusChanges: true }),
  trigger('half', { foldStatusChanges: true }),
  trigger('deploy', { foldStatusChanges: true }),
  trigger('copies', { foldStatusChanges: true, dropRepeats: true }),
];

let host: NodeRedHost;
beforeAll(async () => {
  host = await startNodeRed();
  await host.admin.deploy(createFlow(TRIGGERS));
}, 120_000);
afterAll(() => host?.stop());

const send = (id: string, event: string, payload?: object) => {
  const now = Date.now();
  const delivery = createDelivery('chatwoot', event, { secret: SECRET, now, ...(payload && { payload }) });
  return deliver(host.hookUrl(`hook/${id}`), delivery, { timeoutMs: 30_000 });
};
const readItems = async (id: string, count: number) => {
  const messages = await host.messages.waitFor(`${id}-probe`, count);
  return messages.map(({ msg }) => msg.payload as HelpdeskItem);
};
const listParts = (items: readonly HelpdeskItem[]) =>
  items.map(({ event, conversation: c }) => [event, c?.id, c?.previousStatus, c?.status]);

test('an event under a second delivery id is dropped when asked to, a change back and forth is not', async () => {
  const { payload } = statusChange('open', 'resolved').change;
  const states = [
    [1, 'resolved'],
    [2, 'open'],
    [3, 'resolved'],
    [3, 'resolved'],
  ] as const;
  for (const [updated_at, status] of states)
    await send('repeats', 'conversation_status_changed', { ...payload, updated_at, status });
  await send('repeats', 'message_created');
  await send('repeats', 'message_created');
  const items = await readItems('repeats', 4);
  expect(items.map(({ event, conversation }) => `${event} ${conversation?.status}`)).toEqual([
    'conversation_status_changed resolved',
    'conversation_status_changed open',
    'conversation_status_changed resolved',
    'message_created open',
  ]);
});

test('what Chatwoot leaks stays only when told so', async () => {
  await send('leaks', 'conversation_created');
  expect(await readItems('leaks', 1)).toMatchObject([
    { data: { contact_inbox: { pubsub_token: 'exampleContactPubsub4410' } } },
  ]);
});

test('one change of status is one message, whichever half comes first', async () => {
  const [first, second] = [statusChange('open', 'resolved'), statusChange('resolved', 'open', { id: 933 })];
  for (const pair of [
    [first.change, first.update],
    [second.update, second.change],
  ]) {
    for (const answer of await Promise.all(pair.map(({ event, payload }) => send('fold', event, payload)))) {
      expect(answer).toMatchObject({ status: 200, body: '{"ok":true}' });
    }
  }
  await wait(OVER);
  expect(listParts(await readItems('fold', 2))).toEqual([
    ['conversation_status_changed', '932', 'open', 'resolved'],
    ['conversation_status_changed', '933', 'resolved', 'open'],
  ]);
}, 20_000);

test('what is held is answered at once, not when the waiting is over', async () => {
  const durations: number[] = [];
  // A busy machine may be slow, but hardly each time.
  for (let id = 1; id <= 10 && Math.min(...durations) >= 1_000; id += 1) {
    const { event, payload } = statusChange('open', 'resolved', { id }).change;
    durations.push((await send('alone', event, payload)).durationMs);
  }
  expect(Math.min(...durations)).toBeLessThan(1_000);
}, 60_000);

test('a half without the other one goes out a moment later', async () => {
  const { change } = statusChange('open', 'resolved');
  const { update } = statusChange('open', 'snoozed', { id: 933 });
  await send('half', change.event, change.payload);
  await send('half', update.event, update.payload);
  expect(listParts(await readItems('half', 2))).toEqual([
    ['conversation_status_changed', '932', null, 'resolved'],
    ['conversation_updated', '933', 'open', 'snoozed'],
  ]);
}, 20_000);

test('a copy of what is held is still a copy', async () => {
  const { change, update } = statusChange('open', 'resolved');
  const sendAll = (halves: readonly (typeof change)[]) =>
    Promise.all(halves.map(({ event, payload }) => send('copies', event, payload)));
  await sendAll([change, change, update]);
  await sendAll([change, update]);
  await wait(OVER);
  expect(await readItems('copies', 1)).toHaveLength(1);
}, 20_000);

test.each(['full', 'flows', 'nodes'] as const)(
  'a %s deploy lets what is held go out at once',
  async (type) => {
    const had = (await host.messages.read('deploy-probe')).length;
    const held = [1, 2, 3, 4, 5].map(
      (number) => statusChange('open', 'resolved', { id: had + number }).change,
    );
    await Promise.all(held.map(({ event, payload }) => send('deploy', event, payload)));
    expect(await host.messages.read('deploy-probe')).toHaveLength(had);
    // The trigger and what stands behind it are both new.
    const changed = createFlow(TRIGGERS).map((node) =>
      node.id.startsWith('deploy') ? { ...node, name: type } : node,
    );
    await host.admin.deploy(changed, type);
    expect(await readItems('deploy', had + held.length)).toHaveLength(had + held.length);
    await wait(OVER);
    expect(await readItems('deploy', had + held.length)).toHaveLength(had + held.length);
  },
  30_000,
);
