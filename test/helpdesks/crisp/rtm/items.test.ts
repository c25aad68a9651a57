import { createDuplicateMemory, createSettings, receive, type HelpdeskItem } from '../../../../library';
import { crisp } from '../../../../helpdesks/crisp';
import { crispEvents } from '../../../../helpdesks/crisp/catalogue';
import { crispExamples } from '../../../../helpdesks/crisp/examples';
import type { CrispPayloads } from '../../../../helpdesks/crisp/payloads';
import { eventsOfTier } from '../../../../helpdesks/crisp/rtm/tier';
import { object, type JsonObject } from '../../../../core/read/read';
import { envelope, example, hook } from '../deliveries';
import { FakeCrisp, PLUGIN, Recorder } from './fake-crisp';

let fake: FakeCrisp;
let recorder: Recorder;
beforeEach(() => {
  fake = new FakeCrisp();
  recorder = new Recorder();
});

const webhook = createSettings({
  provider: crisp,
  authentication: { mode: 'url-key', keys: ['secret'] },
  duplicates: false,
});

function overWebhook(event: string, payload: JsonObject): HelpdeskItem {
  const delivery = { ...hook(JSON.stringify(envelope(event, payload))), query: { key: 'secret' } };
  const outcome = receive(delivery, webhook);
  if (outcome.kind !== 'accept') throw new Error(outcome.detail);
  return outcome.item;
}

/** An item of the whole catalogue, over a socket that is not asked who may hear what. */
async function overSocket(event: string, payload: JsonObject): Promise<HelpdeskItem> {
  fake.hub.open(recorder.options({ events: [event] }));
  await fake.connect();
  fake.socket.say(event, JSON.parse(JSON.stringify(payload)));
  const [item] = recorder.items;
  if (item === undefined) throw new Error(`${event} gave no item`);
  return item as HelpdeskItem;
}

/** The envelope has a time for every event; over the socket only some events have one. */
function ownTime({ timestamp, update }: JsonObject): string | null {
  const time = timestamp ?? object(update).updated_at;
  return time === undefined ? null : new Date(Number(time)).toISOString();
}

const FINGERPRINTED = ['message:send', 'message:received', 'message:removed'];

const all = (Object.keys(crispExamples) as (keyof CrispPayloads)[]).flatMap((event) =>
  crispExamples[event].map(({ variant }) => [event, variant] as const),
);

test('all 82 events have examples to compare', () => {
  expect(new Set(all.map(([event]) => event)).size).toBe(82);
});

test.each(all)(
  '%s (%s) gives the same item as the webhook, but for what only that knows',
  async (event, variant) => {
    const payload = example(event, variant);
    const hooked = overWebhook(event, payload);
    const item = await overSocket(event, payload);
    const ownWebsite = payload.website_id ?? (object(payload.resource).type === 'website' || null);
    expect(item).toEqual({
      ...hooked,
      source: 'rtm',
      verified: true,
      id: FINGERPRINTED.includes(event) ? hooked.id : null,
      occurredAt: ownTime(payload),
      account: ownWebsite === null ? null : hooked.account,
    });
  },
);

test('71 events for a website token, 72 for a plugin token, 81 for a user token', () => {
  expect(eventsOfTier('website')).toHaveLength(71);
  expect(eventsOfTier('plugin')).toHaveLength(72);
  expect(eventsOfTier('user')).toHaveLength(81);
  expect(crispEvents).toHaveLength(82);
});

describe('selection and filters', () => {
  test('a preset subscribes to its event and takes only what it means', async () => {
    fake.hub.open(recorder.options({ events: ['preset:internal-note'] }));
    await fake.connect();
    expect(fake.socket.sent[0]?.[1]).toMatchObject({
      events: ['plugin:subscription:updated', 'message:received'],
    });
    fake.socket.say('message:received', example('message:received'));
    fake.socket.say('message:received', { ...example('message:received', 'note'), fingerprint: 7 });
    expect(recorder.items.map(({ kind }) => kind)).toEqual(['message.note']);
  });

  test('filters hold back what they should', async () => {
    fake.hub.open(recorder.options({ filters: { onlyFromCustomers: true } }));
    await fake.connect();
    fake.socket.say('message:received', example('message:received'));
    fake.socket.say('message:send', example('message:send'));
    expect(recorder.items.map(({ event }) => event)).toEqual(['message:send']);
  });

  test.each([[[]], ['text'], [null], [7]])('a payload of %j is no event', async (payload) => {
    fake.hub.open(recorder.options());
    await fake.connect();
    fake.socket.say('message:send', payload);
    expect(recorder.items).toEqual([]);
  });

  test('an event that this version does not know is passed on when all are chosen', async () => {
    fake.hub.open(recorder.options());
    await fake.connect();
    fake.socket.say('session:new_idea', { website_id: 'w' });
    expect(recorder.items).toMatchObject([{ event: 'session:new_idea', known: false, kind: 'other' }]);
  });
});

describe('duplicates', () => {
  const MESSAGE = example('message:send');

  test('a message is emitted once, with a key that is the same everywhere', async () => {
    fake.hub.open(recorder.options());
    await fake.connect();
    fake.socket.say('message:send', { ...MESSAGE });
    fake.socket.say('message:send', { ...MESSAGE });
    expect(recorder.keys).toHaveLength(1);
    expect(recorder.keys[0]?.slice(9)).toBe(overWebhook('message:send', MESSAGE).id);
  });

  test('once also together with a webhook trigger that shares the memory', async () => {
    const duplicates = createDuplicateMemory();
    const settings = createSettings({
      provider: crisp,
      authentication: { mode: 'url-key', keys: ['secret'] },
      duplicates,
    });
    const delivery = { ...hook(JSON.stringify(envelope('message:send', MESSAGE))), query: { key: 'secret' } };
    const outcome = receive({ ...delivery, receivedAt: fake.environment.now() }, settings);
    expect(outcome.kind).toBe('accept');
    if (outcome.kind === 'accept') outcome.reservation.commit();
    fake.hub.open(recorder.options({ duplicates }));
    await fake.connect();
    fake.socket.say('message:send', { ...MESSAGE });
    expect(recorder.items).toEqual([]);
  });

  test('a choice that goes from one to another and back is three updates', async () => {
    fake.hub.open(recorder.options());
    await fake.connect();
    for (const content of ['Tuesday', 'Friday', 'Tuesday']) {
      fake.socket.say('message:updated', { ...example('message:updated'), content });
    }
    expect(recorder.contents).toEqual(['Tuesday', 'Friday', 'Tuesday']);
    expect(recorder.keys).toEqual([null, null, null]);
  });

  test('an item that its trigger could not take may be taken by another copy', async () => {
    const duplicates = createDuplicateMemory();
    const onItem = () => {
      throw new Error('full');
    };
    fake.hub.open(recorder.options({ duplicates, onItem }));
    await fake.connect();
    fake.socket.say('message:send', { ...MESSAGE });
    expect(recorder.errors).toHaveLength(1);
    const other = new Recorder();
    const credential = { ...PLUGIN, key: 'another key' };
    fake.hub.open(other.options({ duplicates, credential }));
    await fake.connect();
    fake.socket.say('message:send', { ...MESSAGE });
    expect(other.items).toHaveLength(1);
  });
});
