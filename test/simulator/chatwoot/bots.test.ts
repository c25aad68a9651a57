import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { API_CONVERSATION_ID, API_INBOX_ID } from '../../../simulator/chatwoot/store/seed';
import { startReceiver, type Receiver } from './receiver';

let server: ChatwootServer;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await startReceiver();
  server = await startChatwootServer({ allowPrivateNetwork: true });
  server.act.changeStatus({ conversationId: API_CONVERSATION_ID, status: 'pending' });
  server.setBotUrl(API_INBOX_ID, `${receiver.url}/bot`);
});

afterEach(async () => {
  await Promise.all([server.close(), receiver.close()]);
});

/** As recorded: one attempt, and people are to take over. */
test.each([404, 503])('a bot that answers %d loses its conversation at once', async (status) => {
  receiver.answer(status);
  server.act.customerWrites({ conversationId: API_CONVERSATION_ID });
  await server.delivered();
  expect(receiver.events().filter((event) => event === 'message_created')).toHaveLength(1);
  const { status: now } = server.store.conversation(API_CONVERSATION_ID);
  const last = server.store.findMessages(API_CONVERSATION_ID).at(-1);
  expect([now, last?.message_type, last?.content]).toEqual([
    'open',
    'activity',
    'Conversation was marked open by system due to an error with the agent bot.',
  ]);
});

test('one that answers 200 keeps it', async () => {
  server.act.customerWrites({ conversationId: API_CONVERSATION_ID });
  await server.delivered();
  expect(server.store.conversation(API_CONVERSATION_ID).status).toBe('pending');
});

test.each([
  [404, '404 Not Found'],
  [503, '503 Service Unavailable'],
])('an API inbox that answers %d has a failed message, which says so', async (status, error) => {
  server.setBotUrl(API_INBOX_ID, null);
  server.setInboxUrl(API_INBOX_ID, `${receiver.url}/inbox`);
  receiver.answer(status);
  const { id } = server.act.agentReplies({ conversationId: API_CONVERSATION_ID });
  await server.delivered();
  expect(server.store.message(id)).toMatchObject({
    status: 'failed',
    content_attributes: { external_error: error },
  });
});
