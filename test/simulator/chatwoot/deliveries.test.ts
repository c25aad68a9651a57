import {
  startChatwootServer,
  type ChatwootServer,
  type ChatwootServerOptions,
} from '../../../simulator/chatwoot/server';
import { API_CONVERSATION_ID, API_INBOX_ID, CONVERSATION_ID } from '../../../simulator/chatwoot/store/seed';
import { createSignature, startReceiver, type Receiver } from './receiver';

let server: ChatwootServer;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  await Promise.all([server.close(), receiver.close()]);
});

const EVERYTHING = [
  ...['message_created', 'message_updated', 'conversation_created', 'conversation_updated'],
  ...['conversation_status_changed', 'conversation_typing_on', 'conversation_typing_off'],
  ...['webwidget_triggered', 'contact_created', 'contact_updated', 'inbox_updated'],
];

async function start(options: ChatwootServerOptions = {}, subscriptions = EVERYTHING) {
  server = await startChatwootServer({ allowPrivateNetwork: true, ...options });
  return server.addForeignWebhook(`${receiver.url}/hook`, { subscriptions });
}

/** Bodies of one event, in order of arrival. */
async function received(event: string): Promise<readonly Record<string, unknown>[]> {
  await server.delivered();
  const bodies = receiver.accepted.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  return bodies.filter((body) => body.event === event);
}

const readChanges = (body: Record<string, unknown> | undefined) =>
  Object.assign({}, ...(body?.changed_attributes as object[])) as object;

describe('signing', () => {
  test.each([
    ['4.10.0', false],
    ['4.11.2', true],
    ['4.15.1', true],
  ])('%s: %p', async (version, signed) => {
    const { id, secret } = await start({ version }, ['message_created']);
    server.act.customerWrites();
    await server.delivered();
    const [delivery] = receiver.accepted;
    expect(delivery?.headers['x-chatwoot-signature']).toBe(
      signed ? createSignature(Object(delivery), secret) : undefined,
    );
    expect(delivery?.headers['x-chatwoot-delivery']).toEqual(signed ? expect.any(String) : undefined);
    expect(server.deliveries()).toMatchObject([{ webhookId: id, signed, outcome: 'answered', status: 200 }]);
    expect(delivery?.body).toContain('\\u003cAurora\\u003e');
  });

  test('with the secret of the moment, also after it was rotated or the webhook made anew', async () => {
    const { id } = await start({}, ['message_created']);
    const rotated = server.rotateSecret(id);
    server.act.customerWrites();
    await server.delivered();
    const again = server.recreateWebhook(id);
    expect(again).toMatchObject({ url: `${receiver.url}/hook`, subscriptions: ['message_created'] });
    expect(again.id).not.toBe(id);
    server.act.customerWrites();
    await server.delivered();
    expect(receiver.accepted.map((each) => each.headers['x-chatwoot-signature'])).toEqual(
      [rotated, again.secret].map((secret, index) =>
        createSignature(Object(receiver.accepted[index]), secret),
      ),
    );
  });
});

describe('where deliveries do not arrive', () => {
  test.each([
    ['4.13.0', false, 'answered'],
    ['4.14.0', true, 'private-network'],
    ['4.15.1', false, 'private-network'],
    ['4.15.1', true, 'answered'],
  ])('version %s, private networks allowed: %p', async (version, allowPrivateNetwork, outcome) => {
    await start({ version, allowPrivateNetwork }, ['message_created']);
    server.act.customerWrites();
    await server.delivered();
    expect(server.deliveries()).toMatchObject([{ outcome }]);
    expect(receiver.accepted).toHaveLength(outcome === 'answered' ? 1 : 0);
  });

  test('a refusal is logged and not tried again; nor is silence', async () => {
    await start({ webhookTimeoutMs: 200 }, ['message_created']);
    receiver.answer(500);
    server.act.customerWrites();
    await server.delivered();
    await receiver.close();
    server.act.customerWrites();
    await server.delivered();
    expect(server.deliveries()).toMatchObject([
      { outcome: 'refused', status: 500, error: '500 Internal Server Error' },
      {
        outcome: 'no-answer',
        status: null,
        error: expect.stringMatching(/^Failed to open TCP connection to /),
      },
    ]);
  });

  test('a free plan of the cloud gets none', async () => {
    await start({ cloudFreePlan: true });
    server.act.customerWrites();
    await server.delivered();
    expect(server.deliveries()).toEqual([]);
  });
});

describe('what happens', () => {
  test('a customer writes: the message, and a contact that only moved', async () => {
    await start();
    const { id } = server.act.customerWrites({ content: 'Hello', contentAttributes: { mark: 1 } });
    const [message] = await received('message_created');
    expect(message).toMatchObject({
      id,
      content: 'Hello',
      message_type: 'incoming',
      content_attributes: { mark: 1 },
      created_at: expect.stringMatching(/Z$/),
      account: { id: 12, name: 'Northwind Lamps' },
      inbox: { id: 5, name: 'Shop widget' },
      conversation: {
        id: CONVERSATION_ID,
        messages: [{ id, message_type: 0, created_at: expect.any(Number) }],
      },
    });
    expect(message?.sender).not.toHaveProperty('type');
    const [contact] = await received('contact_updated');
    expect(Object.keys(readChanges(contact)).sort()).toEqual(['last_activity_at', 'updated_at']);
    expect(receiver.accepted).toHaveLength(2);
  });

  test('an agent replies: the first reply is a change of the conversation', async () => {
    await start();
    server.act.agentReplies();
    server.act.agentReplies();
    expect(await received('message_created')).toMatchObject([
      { message_type: 'outgoing', sender: { id: 17, type: 'user', email: 'lena@northwind.example' } },
      { message_type: 'outgoing' },
    ]);
    const updates = await received('conversation_updated');
    expect(updates).toHaveLength(1);
    expect(readChanges(updates[0])).toMatchObject({
      first_reply_created_at: { previous_value: null },
      waiting_since: { current_value: null },
    });
  });

  test('a note is private and not the last message of its conversation; an activity never comes', async () => {
    await start();
    const { id } = server.act.customerWrites();
    server.act.privateNote();
    server.act.activity();
    const [, note] = await received('message_created');
    expect(note).toMatchObject({ private: true, conversation: { messages: [{ id }] } });
    expect(await received('message_created')).toHaveLength(2);
  });

  test.each([
    ['status_changed', ['conversation_status_changed', 'conversation_updated']],
    ['updated', ['conversation_updated', 'conversation_status_changed']],
  ] as const)('a status changes, %s first', async (first, events) => {
    await start();
    server.act.changeStatus({ status: 'resolved', first, apartMs: 50 });
    await server.delivered();
    expect(receiver.events()).toEqual(events);
    const [changed] = await received('conversation_status_changed');
    expect(changed).toMatchObject({ status: 'resolved', changed_attributes: null });
    const [updated] = await received('conversation_updated');
    expect(readChanges(updated)).toMatchObject({
      status: { previous_value: 'open', current_value: 'resolved' },
    });
  });

  test('snoozed until tomorrow, then written to: open again', async () => {
    await start();
    const until = Date.parse('2026-11-21T08:00:00Z');
    server.act.changeStatus({ status: 'snoozed', until });
    server.act.customerWrites();
    const changed = await received('conversation_status_changed');
    expect(changed.map(({ status }) => status).sort()).toEqual(['open', 'snoozed']);
    expect(changed.find(({ status }) => status === 'snoozed')?.snoozed_until).toBe(
      '2026-11-21T08:00:00.000Z',
    );
  });

  test('assignee, team, label, priority and attributes say what changed', async () => {
    await start();
    server.act.assign();
    server.act.setTeam();
    server.act.label({ labels: ['vip'], twice: true });
    server.act.setPriority();
    server.act.setAttributes({ attributes: { order: 5 } });
    server.act.assign();
    const updates = await received('conversation_updated');
    const changed = updates.map((each) => Object.keys(readChanges(each)).join()).sort();
    expect(changed).toEqual([
      'assignee_id,updated_at',
      'updated_at,cached_label_list,label_list',
      'updated_at,cached_label_list,label_list',
      'updated_at,custom_attributes',
      'updated_at,priority',
      'updated_at,team_id',
    ]);
    const last = server.store.conversation(CONVERSATION_ID);
    expect(last).toMatchObject({ assignee_id: 17, team_id: 4, label_list: ['vip'], priority: 'high' });
  });

  test('a double delivery is one message with two delivery ids', async () => {
    await start({}, ['message_created']);
    const { id } = server.act.customerWrites({ twice: true });
    expect((await received('message_created')).map((each) => each.id)).toEqual([id, id]);
    expect(new Set(server.deliveries().map(({ deliveryId }) => deliveryId)).size).toBe(2);
  });

  test('messages deleted and rated', async () => {
    await start();
    const { id } = server.act.agentReplies();
    server.act.deleteMessage(id);
    const survey = server.act.template({ contentType: 'input_csat', content: 'Please rate' });
    server.act.rate(survey.id, 4);
    expect(await received('message_updated')).toMatchObject([
      { id, content: 'This message was deleted', content_attributes: { deleted: true } },
      { sender: null, content_attributes: { submitted_values: { csat_survey_response: { rating: 4 } } } },
    ]);
  });

  test('contacts: made, changed, touched; merged and deleted ones are no webhook', async () => {
    await start();
    server.act.createContact({ name: 'Ines' });
    server.act.changeContact({ name: 'Priya R.' });
    server.act.mergeContacts();
    server.act.deleteContact({ contactId: server.act.createContact().id });
    expect(await received('contact_created')).toHaveLength(2);
    const [changed] = await received('contact_updated');
    expect(readChanges(changed)).toMatchObject({ name: { current_value: 'Priya R.' } });
    expect(server.store.conversation(API_CONVERSATION_ID).contact_id).toBe(4410);
  });

  test('typing, the widget, a new conversation, an inbox', async () => {
    await start({ inboxEvents: true });
    server.act.type('on', { by: 17, isPrivate: true });
    server.act.openWidget(null);
    server.act.openConversation();
    server.act.renameInbox(API_INBOX_ID, 'Partners');
    await server.delivered();
    const typing = await received('conversation_typing_on');
    expect(typing).toMatchObject([{ user: { id: 17, type: 'user' }, is_private: true }]);
    expect(await received('webwidget_triggered')).toMatchObject([{ current_conversation: null }]);
    expect(await received('conversation_created')).toMatchObject([{ messages: [] }]);
    expect(await received('inbox_updated')).toMatchObject([{ channel: { secret: expect.any(String) } }]);
  });
});

describe('sources that are entered by hand', () => {
  test.each([
    ['4.11.2', false],
    ['4.13.0', true],
  ])('an API inbox and its bot in %s, signed: %p', async (version, signed) => {
    server = await startChatwootServer({ version });
    server.setInboxUrl(API_INBOX_ID, `${receiver.url}/inbox`);
    server.setBotUrl(API_INBOX_ID, `${receiver.url}/bot`);
    server.act.customerWrites();
    server.act.customerWrites({ conversationId: API_CONVERSATION_ID });
    server.act.changeStatus({ conversationId: API_CONVERSATION_ID });
    await server.delivered();
    const of = (path: string) => receiver.accepted.filter((each) => each.path === path);
    const events = (path: string) => of(path).map(({ body }) => Object(JSON.parse(body)).event as string);
    expect(events('/inbox').sort()).toEqual([
      'conversation_status_changed',
      'conversation_updated',
      'message_created',
    ]);
    const life = signed ? ['conversation_status_changed', 'conversation_updated'] : [];
    expect(events('/bot').sort()).toEqual(['conversation_resolved', ...life, 'message_created']);
    const secret = server.setInboxUrl(API_INBOX_ID, null);
    for (const each of of('/inbox')) {
      expect(each.headers['x-chatwoot-signature']).toBe(signed ? createSignature(each, secret) : undefined);
    }
  });

  test('an API inbox that refuses a message makes it a failed one, once', async () => {
    server = await startChatwootServer({ version: '4.13.0' });
    server.setInboxUrl(API_INBOX_ID, receiver.url);
    receiver.answer(500);
    const { id } = server.act.customerWrites({ conversationId: API_CONVERSATION_ID });
    await server.delivered();
    expect(receiver.events()).toEqual(['message_created', 'message_updated']);
    const failed = {
      status: 'failed',
      content_attributes: { external_error: expect.stringContaining('500') },
    };
    expect(server.store.message(id)).toMatchObject(failed);
  });

  test('rules and macros are never signed', async () => {
    await start();
    server.act.runHook(receiver.url, 'automation_event.message_created');
    server.act.runHook(receiver.url, 'macro.executed');
    await server.delivered();
    expect(receiver.events().sort()).toEqual(['automation_event.message_created', 'macro.executed']);
    for (const { headers } of receiver.accepted) expect(headers).not.toHaveProperty('x-chatwoot-signature');
    expect(server.deliveries()).toMatchObject([{ deliveryId: null }, { deliveryId: null }]);
  });
});
