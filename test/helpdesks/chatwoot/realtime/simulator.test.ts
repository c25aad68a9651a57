import { violations } from '../../../fixtures/item-validator';
import { createSettings, providers, receive, type HelpdeskItem } from '../../../../library';
import type {
  ChatwootStreams,
  ChatwootStreamOptions,
} from '../../../../helpdesks/chatwoot/realtime/chatwoot-streams';
import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { startChatwootServer, type ChatwootServer } from '../../../../simulator/chatwoot/server';
import { API_CONVERSATION_ID } from '../../../../simulator/chatwoot/store/seed';
import { startReceiver, type Receiver } from '../../../simulator/chatwoot/receiver';
import { until } from '../../../simulator/until';
import { Recorder } from './fake-chatwoot';
import { createSimulatedHub, openOn } from './simulated';

let server: ChatwootServer;
let receiver: Receiver;
let hub: ChatwootStreams;
let recorder: Recorder;
let stream: Stream;

beforeEach(async () => {
  server = await startChatwootServer({ pingIntervalMs: 50, allowPrivateNetwork: true });
  receiver = await startReceiver();
  hub = createSimulatedHub();
  recorder = new Recorder();
});

afterEach(async () => {
  await stream.close();
  await server.clear();
  await Promise.all([server.close(), receiver.close()]);
});

async function live(more: Partial<ChatwootStreamOptions> & { token?: string } = {}): Promise<void> {
  const { credential: _, ...options } = recorder.options();
  stream = openOn(hub, server, { ...options, ...more });
  await until(() => server.connections().subscribed === 1 && recorder.state === 'live');
}

/** What webhooks make of the same. */
async function byWebhook(secret: string): Promise<HelpdeskItem[]> {
  await server.delivered();
  const authentication = { mode: 'signature', secrets: [secret] } as const;
  const settings = createSettings({ provider: providers.chatwoot, authentication, baseUrl: server.url });
  return receiver.accepted.map(({ method, headers, body }) => {
    const delivery = { method, headers, query: {}, rawBody: Buffer.from(body), receivedAt: Date.now() };
    const outcome = receive(delivery, settings);
    if (outcome.kind !== 'accept') throw new Error(outcome.reason);
    return outcome.item;
  });
}

/** What is the same on all ways. */
function blocks({ kind, occurredAt, account, inbox, conversation, contact, author, message }: HelpdeskItem) {
  return { kind, occurredAt, account, inbox, conversation, contact, author, message };
}

test('the same messages by webhook, by websocket and read back are the same items', async () => {
  const subscriptions = ['message_created'];
  const { secret } = server.addForeignWebhook(`${receiver.url}/hook`, { subscriptions });
  await live({ events: ['message.created'], token: server.tokens.administrator });
  server.act.customerWrites();
  server.act.agentReplies();
  server.act.botReplies();
  server.act.privateNote();
  server.act.template();
  server.act.customerWrites({ content: 'to the API', conversationId: API_CONVERSATION_ID });
  await until(() => recorder.items.length >= 6);
  const sent = await byWebhook(secret);
  const heard = recorder.items as HelpdeskItem[];
  expect(sent).toHaveLength(6);
  expect(heard.map(blocks)).toEqual(sent.map(blocks));
  expect(heard.map(({ kind }) => kind)).toEqual([
    ...['message.received', 'message.sent', 'message.sent', 'message.note', 'message.sent'],
    'message.received',
  ]);
  expect(blocks(heard[0] as HelpdeskItem)).toMatchObject({
    account: { id: '12', name: 'Northwind Lamps' },
    inbox: { id: '5', name: 'Shop widget' },
    conversation: { id: '932', url: `${server.url}/app/accounts/12/conversations/932`, status: 'open' },
    contact: { id: '4410', name: 'Priya Raman', email: 'priya@example.net', phone: '+15550100177' },
  });

  const before = recorder.items.length;
  await server.fault('outage', { ms: 300 });
  server.act.customerWrites({ content: 'in the dark' });
  server.act.agentReplies({ content: 'also in the dark' });
  const inTheDark = () =>
    recorder.items.slice(before).filter(({ message }) => message?.text?.endsWith('in the dark'));
  await until(() => inTheDark().length === 2, 10_000);
  expect(inTheDark().map(({ source }) => source)).toEqual(['catch-up', 'catch-up']);
  const missed = inTheDark() as HelpdeskItem[];
  expect(missed.map(blocks)).toEqual((await byWebhook(secret)).slice(before).map(blocks));
});

test('everything that can happen becomes an item of a known kind that fits its schema, with who did it where that is told', async () => {
  await live({ events: ['*'], filters: { includeActivityUpdates: true } });
  const { act } = server;
  act.openConversation();
  act.agentReplies();
  act.assign();
  act.setTeam();
  act.label();
  act.changeStatus({ status: 'resolved' });
  act.customerWrites();
  act.read();
  act.type('on', {});
  act.type('off', {});
  act.createContact();
  act.changeContact();
  act.mergeContacts();
  act.deleteContact({ contactId: act.createContact().id });
  act.notify({ userId: 17 });
  act.invalidateCache();
  await until(() => recorder.items.some(({ event }) => event === 'notification.created'));
  const heard = new Map(recorder.items.map((item) => [item.event as string, item]));
  expect([...heard.keys()].sort()).toEqual([
    'assignee.changed',
    'contact.created',
    'contact.deleted',
    'contact.merged',
    'contact.updated',
    'conversation.created',
    'conversation.read',
    'conversation.status_changed',
    'conversation.typing_off',
    'conversation.typing_on',
    'conversation.updated',
    'first.reply.created',
    'message.created',
    'message.updated',
    'notification.created',
    'team.changed',
  ]);
  expect(heard.get('assignee.changed')).toMatchObject({
    kind: 'conversation.assigned',
    // Told by a job, which does not know.
    author: null,
    inbox: { name: 'Shop widget' },
  });
  expect(heard.get('contact.deleted')).toMatchObject({
    kind: 'contact.removed',
    author: { name: 'Ada Lindqvist', type: 'agent' },
  });
  expect(recorder.items.flatMap(violations)).toEqual([]);
  expect(recorder.items.every(({ known, verified }) => known && verified)).toBe(true);
  const activities = recorder.items.filter(
    ({ author, message }) => author?.type === 'system' && message !== null,
  );
  expect(activities.length).toBeGreaterThan(3);
  expect(JSON.stringify(recorder.items)).not.toMatch(/"pubsub_token":"(?!\[redacted\])/);
});

test("an agent's token hears of its own inboxes only, and no presence is ever sent", async () => {
  await live({ events: ['message.created'] });
  server.act.customerWrites({ content: 'to the API', conversationId: API_CONVERSATION_ID });
  server.act.customerWrites({ content: 'to the widget' });
  await until(() => recorder.items.length > 0);
  expect(recorder.contents).toEqual(['to the widget']);
  expect(server.commands().map(({ command, action }) => [command, action])).toEqual([['subscribe', null]]);
});

test('100 forced disconnects in a stream lose no message, and double none', async () => {
  await live({ events: ['message.created'] });
  const expected: string[] = [];
  const say = (count: number) => {
    for (let each = 0; each < count; each += 1) {
      expected.push(String(server.act.customerWrites({ content: 'in the stream' }).id));
    }
  };
  for (let turn = 0; turn < 100; turn += 1) {
    say(1);
    server.kickAll();
    say(2);
    await until(() => server.connections().accepted === turn + 2 && server.connections().subscribed === 1);
    say(1);
  }
  const got = () =>
    recorder.items
      .filter(({ message }) => message?.text === 'in the stream')
      .map(({ id }) => id?.split(':').at(-1));
  await until(() => got().length >= expected.length, 30_000);
  expect(new Set(got()).size).toBe(got().length);
  expect([...got()].sort()).toEqual([...expected].sort());
  expect(server.connections().open).toBe(1);
}, 180_000);
