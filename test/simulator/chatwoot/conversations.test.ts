import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import {
  AGENT_ID,
  API_CONVERSATION_ID,
  CONTACT_ID,
  CONVERSATION_ID,
  MAIL_INBOX_ID,
} from '../../../simulator/chatwoot/store/seed';
import { ask } from './ask';

let server: ChatwootServer;
let clock: number;

beforeEach(async () => {
  clock = Date.parse('2026-11-20T10:00:00Z');
  server = await startChatwootServer({ now: () => clock });
});

afterEach(async () => {
  await server.close();
});

/** One second passes. */
function later<T>(act: () => T): T {
  clock += 1_000;
  return act();
}

async function listed(query: string, token?: string) {
  const reply = await ask(server, `/conversations?${query}`, token === undefined ? {} : { token });
  const { data } = reply.body as { data: { meta: object; payload: { id: number }[] } };
  return { meta: data.meta, ids: data.payload.map(({ id }) => id), payload: data.payload };
}

describe('GET conversations', () => {
  test('lists the open ones, the last active first', async () => {
    later(() => server.act.customerWrites({ conversationId: API_CONVERSATION_ID }));
    expect((await listed('')).ids).toEqual([API_CONVERSATION_ID, CONVERSATION_ID]);
    later(() => server.act.customerWrites());
    expect((await listed('')).ids).toEqual([CONVERSATION_ID, API_CONVERSATION_ID]);
    expect((await listed('sort_by=last_activity_at_asc')).ids).toEqual([
      API_CONVERSATION_ID,
      CONVERSATION_ID,
    ]);
    later(() => server.act.changeStatus());
    expect((await listed('')).ids).toEqual([API_CONVERSATION_ID]);
    expect((await listed('status=resolved')).ids).toEqual([CONVERSATION_ID]);
    expect((await listed('status=all')).ids).toEqual([CONVERSATION_ID, API_CONVERSATION_ID]);
  });

  test('25 a page, all at once with updated_within', async () => {
    const opened = Array.from({ length: 30 }, () => later(() => server.act.openConversation().display_id));
    const first = await listed('status=all&page=1');
    expect(first.ids).toEqual(opened.toReversed().slice(0, 25));
    expect(first.meta).toEqual({ mine_count: 0, assigned_count: 0, unassigned_count: 32, all_count: 32 });
    expect((await listed('status=all&page=2')).ids).toHaveLength(7);
    expect((await listed('status=all&page=3')).ids).toEqual([]);
    expect((await listed('status=all&updated_within=29')).ids).toHaveLength(29);
  });

  test('filters by inbox, team, label and assignee; an agent sees only its inboxes', async () => {
    const { display_id: mail } = server.act.openConversation({ inboxId: MAIL_INBOX_ID });
    server.act.setTeam({ teamId: 9 });
    server.act.label({ labels: ['vip'] });
    server.act.assign({ userId: AGENT_ID });
    expect((await listed(`inbox_id=${MAIL_INBOX_ID}`)).ids).toEqual([mail]);
    expect((await listed('team_id=9')).ids).toEqual([CONVERSATION_ID]);
    expect((await listed('labels[]=vip')).ids).toEqual([CONVERSATION_ID]);
    expect((await listed('assignee_type=assigned')).ids).toEqual([CONVERSATION_ID]);
    const { agent } = server.tokens;
    expect((await listed('', agent)).ids).toEqual([CONVERSATION_ID]);
    expect((await listed('assignee_type=me', agent)).ids).toEqual([CONVERSATION_ID]);
    expect((await ask(server, `/conversations/${mail}`, { token: agent })).status).toBe(401);
    expect((await ask(server, '/conversations/1')).status).toBe(404);
  });

  test('shows one in its own form, which is not that of the cable', async () => {
    server.act.assign();
    server.act.privateNote({ content: 'psst' });
    const { body } = await ask(server, `/conversations/${CONVERSATION_ID}`);
    expect(body).toMatchObject({
      id: CONVERSATION_ID,
      account_id: 12,
      inbox_id: 5,
      status: 'open',
      first_reply_created_at: 0,
      created_at: expect.any(Number),
      messages: [{ content: 'psst', private: true }],
      last_non_activity_message: { content: 'psst' },
      meta: {
        sender: { id: CONTACT_ID, availability_status: 'offline' },
        assignee: { id: AGENT_ID, email: 'lena@northwind.example', role: 'agent' },
        assignee_type: 'User',
        channel: 'Channel::WebWidget',
      },
    });
    expect(body).not.toHaveProperty('contact_inbox');
    expect(Object(body).meta).not.toHaveProperty('team');
  });
});

describe('GET messages', () => {
  const path = `/conversations/${CONVERSATION_ID}/messages`;
  const ids = async (query: string) =>
    Object((await ask(server, `${path}?${query}`)).body).payload.map((each: { id: number }) => each.id);

  test('20, oldest first; before and after an id; between two', async () => {
    const [first] = await ids('');
    const written = Array.from({ length: 150 }, () => later(() => server.act.customerWrites().id));
    const all = [first, ...written];
    expect(await ids('')).toEqual(all.slice(-20));
    expect(await ids(`before=${written[100]}`)).toEqual(all.slice(81, 101));
    expect(await ids(`after=${first}`)).toEqual(written.slice(0, 100));
    expect(await ids(`after=${written[0]}&before=${written[2]}`)).toEqual(written.slice(0, 2));
    expect(await ids(`after=${written.at(-1)}`)).toEqual([]);
  });

  test('notes and activities are in it, unless they are filtered', async () => {
    server.act.privateNote();
    server.act.activity();
    expect(await ids('')).toHaveLength(3);
    expect(await ids('filter_internal_messages=true')).toHaveLength(1);
  });

  test('in its own form, with the contact beside', async () => {
    server.act.agentReplies({ contentAttributes: { mark: 'ours' }, echoId: 'e-1' });
    const { body } = await ask(server, path, { token: server.tokens.agent });
    expect(body).toMatchObject({ meta: { labels: [], contact: { id: CONTACT_ID, type: 'contact' } } });
    expect(Object(body).payload[1]).toEqual({
      id: expect.any(Number),
      content: 'Yes – **both**. Shall I put one aside?',
      inbox_id: 5,
      echo_id: 'e-1',
      conversation_id: CONVERSATION_ID,
      message_type: 1,
      content_type: 'text',
      status: 'sent',
      content_attributes: { mark: 'ours' },
      created_at: clock / 1_000,
      private: false,
      source_id: null,
      sender: expect.objectContaining({ id: AGENT_ID, type: 'user' }),
    });
  });
});

describe('POST messages', () => {
  const write = (id: number, body: object) =>
    ask(server, `/conversations/${id}/messages`, { method: 'POST', body });

  test('a note, and what a customer says only in an API inbox', async () => {
    expect(await write(CONVERSATION_ID, { content: 'a', private: true })).toMatchObject({
      body: { private: true },
    });
    expect(await write(CONVERSATION_ID, { content: 'a', message_type: 'incoming' })).toEqual({
      status: 422,
      body: { error: 'Incoming messages are only allowed in Api inboxes' },
    });
    const said = await write(API_CONVERSATION_ID, {
      content: 'a',
      message_type: 'incoming',
      source_id: 's-1',
    });
    expect(said).toMatchObject({
      status: 200,
      body: { message_type: 0, source_id: 's-1', sender: { type: 'contact' } },
    });
    expect((await write(1, { content: 'a' })).status).toBe(404);
  });
});

test('GET contacts/:id', async () => {
  const { body } = await ask(server, `/contacts/${CONTACT_ID}`, { token: server.tokens.agent });
  expect(body).toMatchObject({ payload: { id: CONTACT_ID, name: 'Priya Raman', created_at: clock / 1_000 } });
  expect((await ask(server, '/contacts/1')).status).toBe(404);
});
