import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { realtimeExamples } from '../../../helpdesks/chatwoot/examples/realtime';
import {
  ADMIN_ID,
  AGENT_ID,
  API_CONVERSATION_ID,
  CONVERSATION_ID,
  OTHER_CONTACT_ID,
} from '../../../simulator/chatwoot/store/seed';
import { until } from '../until';
import { ask } from './ask';
import { createIdentifier, openCable, subscribed, type BareCable } from './bare-cable';

let server: ChatwootServer;

beforeEach(async () => {
  server = await startChatwootServer({ pingIntervalMs: 20 });
});

afterEach(async () => {
  await server.close();
});

const named = (cable: BareCable, event: string) => cable.events().filter((each) => each.event === event);

/** A message arrives after everything that was told before it. */
async function settle(cable: BareCable): Promise<void> {
  server.push(ADMIN_ID, { event: 'marker', data: {} });
  server.push(AGENT_ID, { event: 'marker', data: {} });
  await until(() => named(cable, 'marker').length > 0);
}

describe('the handshake', () => {
  test('welcome, pings, a confirmation that repeats the identifier to the letter, presence', async () => {
    const cable = openCable(server);
    await until(() => cable.ofType('ping').length > 1);
    expect(cable.frames[0]).toBe('{"type":"welcome"}');
    expect(cable.socket.protocol).toBe('actioncable-v1-json');
    const identifier = ` ${createIdentifier(server, AGENT_ID)} `;
    cable.send({ command: 'subscribe', identifier });
    await until(() => cable.events().length === 1);
    expect(cable.ofType('confirm_subscription')).toEqual([{ identifier, type: 'confirm_subscription' }]);
    expect(cable.events()).toEqual([
      { event: 'presence.update', data: { account_id: 12, users: { 17: 'online' }, contacts: {} } },
    ]);
    expect(server.connections()).toEqual({ open: 1, subscribed: 1, accepted: 1 });
  });

  test.each([
    ['a wrong token', { pubsub_token: 'wrong' }],
    ["another user's id", { user_id: ADMIN_ID }],
    ['an account that the user does not belong to', { account_id: 13 }],
    ['another channel', { channel: 'OtherChannel' }],
  ])('%s gets no answer at all', async (_, changes) => {
    const cable = openCable(server);
    await until(() => cable.ofType('welcome').length === 1);
    cable.send({ command: 'subscribe', identifier: createIdentifier(server, AGENT_ID, changes) });
    await until(() => server.commands().length === 1);
    server.act.customerWrites();
    const pings = cable.ofType('ping').length;
    await until(() => cable.ofType('ping').length > pings + 1);
    expect(cable.frames.filter((frame) => !/"(?:ping|welcome)"/.test(frame))).toEqual([]);
    expect(server.commands()).toMatchObject([{ command: 'subscribe', answer: null }]);
    expect(cable.closed).toEqual([]);
  });

  test('what makes no sense is ignored, a second subscription too', async () => {
    const cable = await subscribed(server, AGENT_ID);
    cable.socket.send('nonsense');
    cable.send({ command: 'subscribe', identifier: 'nonsense' });
    cable.send({ command: 'subscribe', identifier: createIdentifier(server, AGENT_ID) });
    await until(() => server.commands().length === 3);
    expect(cable.ofType('confirm_subscription')).toHaveLength(1);
  });

  test('knows whether anybody sent presence', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const identifier = createIdentifier(server, AGENT_ID);
    cable.send({ command: 'message', identifier, data: '{"action":"update_presence"}' });
    await until(() => server.commands().some(({ action }) => action === 'update_presence'));
  });

  test('other paths have no WebSocket', async () => {
    const cable = openCable(server, '/other');
    await until(() => cable.closed.length === 1);
    expect(cable.closed).toEqual([1006]);
    expect(server.connections().accepted).toBe(0);
  });
});

describe('who hears what', () => {
  test('an agent its own inboxes, an administrator all', async () => {
    const [agent, admin] = [await subscribed(server, AGENT_ID), await subscribed(server, ADMIN_ID)];
    server.act.customerWrites({ content: 'to the widget' });
    server.act.customerWrites({ content: 'to the API', conversationId: API_CONVERSATION_ID });
    await Promise.all([settle(agent), settle(admin)]);
    const contents = (cable: BareCable) => named(cable, 'message.created').map(({ data }) => data.content);
    expect(contents(agent)).toEqual(['to the widget']);
    expect(contents(admin)).toEqual(['to the widget', 'to the API']);
  });

  test('contacts and the cache, everybody; a notification, one', async () => {
    const [agent, admin] = [await subscribed(server, AGENT_ID), await subscribed(server, ADMIN_ID)];
    server.act.createContact();
    server.act.changeContact();
    server.act.mergeContacts();
    server.act.deleteContact({ contactId: server.act.createContact().id });
    server.act.invalidateCache();
    server.act.notify();
    await Promise.all([settle(agent), settle(admin)]);
    const heard = (cable: BareCable) => new Set(cable.events().map(({ event }) => event));
    const all = ['contact.created', 'contact.updated', 'contact.deleted', 'contact.merged'];
    expect([...all, 'account.cache_invalidated'].every((event) => heard(agent).has(event))).toBe(true);
    expect(heard(agent).has('notification.created')).toBe(true);
    expect(heard(admin).has('notification.created')).toBe(false);
    // Of an inbox that the agent is not in.
    expect(named(agent, 'conversation.contact_changed')).toEqual([]);
    expect(named(admin, 'conversation.contact_changed')).toMatchObject([
      { data: { id: API_CONVERSATION_ID } },
    ]);
    const [gone] = named(agent, 'contact.deleted');
    expect(gone?.data).toMatchObject({ id: OTHER_CONTACT_ID, account_id: 12, type: 'contact' });
  });

  test('typing is not told to whoever types', async () => {
    const [agent, admin] = [await subscribed(server, AGENT_ID), await subscribed(server, ADMIN_ID)];
    server.act.type('on', { by: AGENT_ID });
    server.act.type('off');
    await Promise.all([settle(agent), settle(admin)]);
    expect(named(agent, 'conversation.typing_on')).toEqual([]);
    expect(named(admin, 'conversation.typing_on')).toMatchObject([
      { data: { user: { id: AGENT_ID }, conversation: { id: CONVERSATION_ID }, is_private: false } },
    ]);
    expect(named(agent, 'conversation.typing_off')).toMatchObject([{ data: { user: { type: 'contact' } } }]);
  });

  test("a user's stream is one for all their accounts", async () => {
    const agent = await subscribed(server, AGENT_ID);
    const elsewhere = { event: 'message.created', data: { id: 1, account_id: 77 } };
    expect(server.push(AGENT_ID, elsewhere)).toBe(1);
    await until(() => named(agent, 'message.created').length === 1);
  });
});

describe('the push form', () => {
  test('of a message', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const { id } = server.act.agentReplies({ content: 'Yes', contentAttributes: { mark: 'ours' } });
    await settle(cable);
    const [told] = named(cable, 'message.created');
    expect(told?.data).toEqual({
      id,
      content: 'Yes',
      account_id: 12,
      inbox_id: 5,
      conversation_id: CONVERSATION_ID,
      message_type: 1,
      created_at: expect.any(Number),
      updated_at: expect.stringMatching(/^\d{4}-.*Z$/),
      private: false,
      status: 'sent',
      source_id: null,
      content_type: 'text',
      content_attributes: { mark: 'ours' },
      sender_type: 'User',
      sender_id: AGENT_ID,
      external_source_ids: {},
      additional_attributes: {},
      processed_message_content: 'Yes',
      sentiment: {},
      conversation: {
        assignee_id: null,
        unread_count: 1,
        last_activity_at: expect.any(Number),
        contact_inbox: { source_id: expect.any(String) },
      },
      sender: expect.objectContaining({ id: AGENT_ID, type: 'user', available_name: 'Lena' }),
      performer: expect.objectContaining({ id: AGENT_ID, type: 'user' }),
    });
    expect(named(cable, 'first.reply.created')).toMatchObject([{ data: { id } }]);
  });

  test('of an update, with what changed', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const { id } = server.act.customerWrites({ content: 'Hello' });
    server.act.deleteMessage(id);
    await settle(cable);
    const [told] = named(cable, 'message.updated');
    expect(told?.data).toMatchObject({
      content_attributes: { deleted: true },
      previous_changes: { content: ['Hello', 'This message was deleted'] },
    });
    expect(named(cable, 'message.created')[0]?.data).not.toHaveProperty('performer');
  });

  test('of a conversation, with activities and not with who did it', async () => {
    const cable = await subscribed(server, AGENT_ID);
    server.act.assign();
    server.act.setTeam();
    server.act.changeStatus();
    server.act.read();
    await settle(cable);
    const events = cable.events().map(({ event }) => event);
    expect(events.slice(1, -1)).toEqual([
      ...['assignee.changed', 'message.created', 'conversation.updated'],
      ...['team.changed', 'message.created', 'conversation.updated'],
      ...['conversation.status_changed', 'message.created', 'conversation.updated'],
      'conversation.read',
      ...['message.updated', 'message.updated', 'message.updated'],
    ]);
    const [assigned] = named(cable, 'assignee.changed');
    expect(assigned?.data).toMatchObject({
      id: CONVERSATION_ID,
      account_id: 12,
      meta: { assignee: { id: AGENT_ID }, assignee_type: 'User', sender: { type: 'contact' } },
    });
    const told = cable.events().filter(({ event }) => /^(?:conversation|assignee|team)\./.test(event));
    expect(told.filter(({ data }) => 'performer' in data)).toEqual([]);
    expect(assigned?.data).not.toHaveProperty('account');
    expect(named(cable, 'message.created').map(({ data }) => data.message_type)).toEqual([2, 2, 2]);
    expect(named(cable, 'conversation.updated')[0]?.data).not.toHaveProperty('changed_attributes');
  });

  test('of what somebody wrote through REST', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const body = { content: 'From a program', content_attributes: { mark: 'ours' } };
    const path = `/conversations/${CONVERSATION_ID}/messages`;
    const reply = await ask(server, path, { method: 'POST', body });
    expect(reply).toMatchObject({ status: 200, body: { message_type: 1, ...body } });
    await settle(cable);
    expect(named(cable, 'message.created')).toMatchObject([
      { data: { id: Object(reply.body).id, ...body, performer: { id: ADMIN_ID } } },
    ]);
  });

  test('has for every event the keys of the example that others are tested with', async () => {
    const cable = await subscribed(server, AGENT_ID);
    const { act } = server;
    act.customerWrites();
    act.deleteMessage(act.agentReplies().id);
    act.openConversation();
    act.assign();
    act.setTeam();
    act.changeStatus();
    act.read();
    act.mention();
    act.type('on');
    act.type('off');
    act.changeContact();
    act.deleteContact({ contactId: act.createContact().id });
    const notice = act.notify();
    act.readNotification(notice);
    act.deleteNotification(notice);
    act.mergeContacts({ from: act.createContact().id });
    act.invalidateCache();
    await settle(cable);
    const listKeys = (data: object) => Object.keys(data).filter((key) => key !== 'performer');
    const heard = cable.events().filter(({ event }) => event !== 'marker');
    for (const { event, data } of heard) {
      const examples = Object.entries(realtimeExamples).find(([name]) => name === event)?.[1] ?? [];
      const known = examples.map(({ payload }) => listKeys(payload).sort().join());
      expect([event, known]).toEqual([event, expect.arrayContaining([listKeys(data).sort().join()])]);
    }
    // Of an inbox of the agent's no conversation gets another contact here, and unread counts are not simulated.
    const rest = ['conversation.contact_changed', 'conversation.unread_count_changed'];
    const events = new Set([...heard.map(({ event }) => event), ...rest]);
    expect([...events].sort()).toEqual(Object.keys(realtimeExamples).sort());
  });
});
