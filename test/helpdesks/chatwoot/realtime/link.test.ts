import type { Problem } from '../../../../core/sockets/problem';
import { createLink } from '../../../../helpdesks/chatwoot/realtime/link';
import { createPlan } from '../../../../helpdesks/chatwoot/realtime/plan';
import type { StreamLink } from '../../../../core/streams/link';
import { Subscriptions } from '../../../../core/streams/subscriptions';
import { settle } from '../../../core/sockets/fake-environment';
import { FakeSocket } from '../../../core/sockets/fake-service';
import {
  CREDENTIAL,
  FakeChatwoot,
  NOW,
  PROFILE,
  pushedConversation,
  pushedReply,
  restConversation,
  restMessage,
} from './fake-chatwoot';

const MINUTE = 60_000;

let chatwoot: FakeChatwoot;
let link: StreamLink;
let told: [name: string, payload: unknown][];

const { signal } = new AbortController();
const missing = { since: NOW * 1000, isSettled: () => false };
const listener = {
  onOpen: () => {},
  onHeartbeat: () => {},
  onEnd: () => {},
  onEvent: (name: string, payload: unknown) => void told.push([name, payload]),
};

beforeEach(async () => {
  told = [];
  chatwoot = new FakeChatwoot();
  const { environment } = chatwoot;
  const open = (endpoint: URL) => new FakeSocket(endpoint, listener);
  const context = {
    environment,
    subscriptions: new Subscriptions(),
    send: () => {},
    noteProven: () => {},
    isKnown: () => false,
    interrupt: (problem: Problem) => told.push(['interrupted', problem]) > 0,
  };
  link = createLink(createPlan({ credential: CREDENTIAL }), open, context);
  await link.protocol.findEndpoint(signal);
});

const profiles = () => chatwoot.callsTo('/profile').length;
const hear = (event: string, payload: object) => link.hear(event, { account_id: 12, ...payload });
const reply = async () => {
  const envelope = hear('message.created', pushedReply(1, 'It is.'));
  return envelope && (await link.enrich?.(envelope));
};

test('belongs to Chatwoot, in what people read', () => {
  expect(link.protocol.label).toBe('Chatwoot');
});

test('what is read back is known, and costs no further questions', async () => {
  chatwoot.reply('/conversations', { body: { data: { payload: [restConversation()] } } });
  chatwoot.reply('/conversations/932/messages', {
    body: { payload: [restMessage(1, 'missed', NOW + 1)] },
  });
  const { missed, incomplete } = await link.readBack(missing, signal);
  expect(missed).toMatchObject([
    { payload: { id: 1 }, body: { conversation: { status: 'open', meta: { sender: { id: 4410 } } } } },
  ]);
  expect(incomplete).toBeNull();
  expect(chatwoot.callsTo('/932')).toEqual([]);
});

test('what is heard while it is read back is newer than what is read', async () => {
  const other = restConversation({ id: 931, meta: {} });
  chatwoot.reply('/conversations', { body: { data: { payload: [other, restConversation()] } } });
  chatwoot.reply('/conversations/931/messages', 'silence');
  const giveUp = new AbortController();
  const reading = link.readBack(missing, giveUp.signal);
  await settle();
  hear('conversation.status_changed', pushedConversation({ status: 'resolved' }));
  giveUp.abort();
  await reading;
  expect(await reply()).toMatchObject({ body: { conversation: { status: 'resolved' } } });
  expect(chatwoot.callsTo('/conversations/932')).toEqual([]);
});

test('once live, everything bears the account’s name', async () => {
  link.follow(true);
  expect(await reply()).toMatchObject({ body: { account: { id: 12, name: 'Northwind Lamps' } } });
  await link.close();
});

test('while live, it is looked every minute whether it still hears', async () => {
  link.follow(true);
  chatwoot.reply('/api/v1/profile', { body: { ...PROFILE, pubsub_token: 'another one' } });
  await chatwoot.environment.advance(MINUTE);
  expect(profiles()).toBe(2);
  expect(told).toMatchObject([['interrupted', { code: 'disconnected' }]]);
  expect(link.subscriptionLostAt?.()).toBe(NOW * 1000);
});

test('is not looked after where it is not live, though it was', async () => {
  link.follow(true);
  link.follow(false);
  await chatwoot.environment.advance(2 * MINUTE);
  expect(profiles()).toBe(1);
});

test('is not looked after before it is live', async () => {
  link.follow(false);
  await chatwoot.environment.advance(2 * MINUTE);
  expect(profiles()).toBe(1);
});

test('what was heard before the line broke is not trusted after it', async () => {
  link.follow(true);
  hear('conversation.created', pushedConversation());
  await reply();
  expect(chatwoot.callsTo('/932')).toHaveLength(0);
  link.follow(false);
  link.follow(true);
  await reply();
  expect(chatwoot.callsTo('/932')).toHaveLength(1);
  await link.close();
});

test('closed, it leaves no timer and no question behind', async () => {
  link.follow(true);
  chatwoot.reply('/conversations/932', 'silence');
  const completing = reply();
  await settle();
  await link.close();
  expect(await completing).toMatchObject({ payload: { id: 1 } });
  expect(chatwoot.environment.timers).toBe(0);
});
