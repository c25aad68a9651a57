import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { ADMIN_ID, CONVERSATION_ID } from '../../../simulator/chatwoot/store/seed';
import { recordedDeliveries } from '../../recorded/read-recorded';
import { subscribed } from './bare-cable';
import { startReceiver, type Receiver } from './receiver';
import { until } from '../until';

let server: ChatwootServer;
let receiver: Receiver;

const HEARD = ['message_created', 'message_updated', 'conversation_updated', 'conversation_status_changed'];

beforeEach(async () => {
  receiver = await startReceiver();
  server = await startChatwootServer({ allowPrivateNetwork: true });
  server.addForeignWebhook(`${receiver.url}/hook`, { subscriptions: HEARD });
});

afterEach(async () => {
  await Promise.all([server.close(), receiver.close()]);
});

interface Told {
  readonly event: string;
  readonly status?: string;
  readonly content?: string;
  readonly changed_attributes?: readonly { status?: { previous_value: string; current_value: string } }[];
}

/** What a reader of the deliveries learns of the status, and of the messages. */
function gist({ event, status, content, changed_attributes: changes }: Told): string {
  const change = changes?.flatMap((each) => each.status ?? [])[0];
  const changed = change === undefined ? '' : ` (${change.previous_value} → ${change.current_value})`;
  return `${event} ${content ?? status}${changed}`;
}

const DELETED = 'This message was deleted';

test('a queue that stands still tells of what happened as things are when it goes on, as recorded', async () => {
  const cable = await subscribed(server, ADMIN_ID);
  const late = await server.fault('late-jobs', { last: ['message_created'] });
  server.act.changeStatus({ status: 'resolved' });
  server.act.customerWrites({ content: 'still here' });
  server.act.deleteMessage(server.act.agentReplies({ content: 'to be deleted' }).id);
  expect([receiver.accepted.length, cable.events().length]).toEqual([0, 1]);
  await late.end();
  await server.delivered();

  const told = receiver.accepted.map(({ body }) => gist(JSON.parse(body)));
  const busy = recordedDeliveries.filter(({ hook, step }) => hook === 'account' && /^BUSY/.test(step));
  const recorded = busy
    .map(({ body }) => gist(JSON.parse(String(body))))
    .filter((each) => !/contact/.test(each));
  expect(told.sort()).toEqual(expect.arrayContaining(recorded));
  expect(told.filter((each) => each.startsWith('conversation_status_changed'))).toEqual([
    'conversation_status_changed open',
    'conversation_status_changed open',
  ]);

  await until(() => cable.events().some(({ event }) => event === 'message.updated'));
  const statuses = cable.events().filter(({ event }) => event === 'conversation.status_changed');
  expect(statuses.map(({ data }) => data.status)).toEqual(['open', 'open']);
  // A message keeps the words that it had.
  const messages = cable.events().filter(({ event }) => event === 'message.created');
  expect(messages.map(({ data }) => data.content)).toContain('to be deleted');
  expect(told.filter((each) => each.startsWith('message_created'))).toContain(`message_created ${DELETED}`);
});

test('what is gone by then is not told of', async () => {
  const late = await server.fault('late-jobs');
  server.act.customerWrites();
  server.store.conversations.delete(CONVERSATION_ID);
  await late.end();
  await server.delivered();
  expect(receiver.events()).toEqual([]);
});
