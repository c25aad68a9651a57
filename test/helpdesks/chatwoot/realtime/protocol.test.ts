import { InboxNames } from '../../../../helpdesks/chatwoot/realtime/inbox-names';
import { CableProtocol } from '../../../../helpdesks/chatwoot/realtime/protocol';
import { toCableUrl, judge } from '../../../../helpdesks/chatwoot/realtime/subscribe';
import { CONFIRMED, REJECTED } from '../../../../core/sockets/action-cable';
import { FakeSocket } from '../../../core/sockets/fake-service';
import { CREDENTIAL } from './fake-chatwoot';
import { FakeRest } from './fake-rest';

const LISTENER = { onOpen: () => {}, onEvent: () => {}, onHeartbeat: () => {}, onEnd: () => {} };
const CABLE = new URL('wss://chat.example.com/cable');

function protocol(): CableProtocol {
  const rest = new FakeRest();
  const inboxes = new InboxNames('/inboxes', rest, rest.now);
  const ask = () => Promise.resolve({ userId: 17, pubsubToken: 'a pubsub token', accountName: null });
  return new CableProtocol(
    CREDENTIAL,
    ask,
    inboxes,
    (endpoint, listener) => new FakeSocket(endpoint, listener),
  );
}

test.each([
  ['https://chat.example.com', 'wss://chat.example.com/cable'],
  ['http://10.0.0.5:3000/desk', 'ws://10.0.0.5:3000/desk/cable'],
])('%s has its websocket at %s', (baseUrl, cable) => expect(toCableUrl(baseUrl).href).toBe(cable));

test('subscribes with the ticket that it asked for, and without one not at all', async () => {
  const subscriber = protocol();
  const socket = new FakeSocket(CABLE, LISTENER);
  subscriber.authenticate(socket);
  expect(socket.sent).toEqual([]);
  expect(await subscriber.findEndpoint(new AbortController().signal)).toEqual(CABLE);
  subscriber.authenticate(socket);
  expect(socket.sent).toEqual([
    ['subscribe', { channel: 'RoomChannel', pubsub_token: 'a pubsub token', account_id: 12, user_id: 17 }],
  ]);
});

test('a confirmation is the beginning, a rejection the end, and events say nothing of either', () => {
  expect(judge(CONFIRMED)).toBe('authenticated');
  expect(judge('message.created')).toBeUndefined();
  expect(judge(REJECTED)).toMatchObject({
    code: 'unauthorized',
    permanent: true,
    detail: expect.stringMatching(/rejected the subscription.*user of the access token.*account/),
  });
});
