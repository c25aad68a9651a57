import { createActionCableOpener, CONFIRMED, REJECTED } from '../../../core/sockets/action-cable';
import type { Transport } from '../../../core/sockets/transport';
import type { WebSocketListener } from '../../../core/sockets/web-socket';

const CABLE = new URL('wss://chat.example.com/cable');

/** The socket below, in the test's hands, and what the transport above told. */
function open() {
  const sent: unknown[] = [];
  const told: unknown[][] = [];
  const opened: { url: URL; protocols: readonly string[]; listener: WebSocketListener }[] = [];
  let closed = 0;
  const transport: Transport = createActionCableOpener((url, protocols, listener) => {
    opened.push({ url, protocols, listener });
    return {
      send: (text) => void sent.push(JSON.parse(text)),
      setPaused: () => {},
      close: () => {
        closed += 1;
        return Promise.resolve();
      },
    };
  })(CABLE, {
    onOpen: () => void told.push(['open']),
    onEvent: (name, payload) => void told.push(['event', name, payload]),
    onHeartbeat: () => void told.push(['heartbeat']),
    onEnd: (reason) => void told.push(['end', reason]),
  });
  const socket = opened[0];
  if (socket === undefined) throw new Error('no socket was opened');
  const { url, protocols, listener } = socket;
  const say = (frame: unknown) => listener.onMessage(JSON.stringify(frame));
  return { transport, sent, told, url, protocols, listener, say, closed: () => closed };
}

test('offers the protocol and waits for the welcome', () => {
  const { url, protocols, listener, told, say } = open();
  expect(url).toBe(CABLE);
  expect(protocols).toEqual(['actioncable-v1-json', 'actioncable-unsupported']);
  listener.onOpen();
  expect(told).toEqual([]);
  say({ type: 'welcome' });
  expect(told).toEqual([['open']]);
});

test('a command carries its parameters as a text, as Rails reads them', () => {
  const { transport, sent } = open();
  transport.send('subscribe', { channel: 'RoomChannel', account_id: 12 });
  expect(sent).toEqual([{ command: 'subscribe', identifier: '{"channel":"RoomChannel","account_id":12}' }]);
});

test('answers, pings and what the channel says', () => {
  const { say, told } = open();
  say({ identifier: '{}', type: 'confirm_subscription' });
  say({ identifier: '{}', type: 'reject_subscription' });
  say({ type: 'ping', message: 1778061600 });
  say({ identifier: '{}', message: { event: 'message.created', data: { id: 1 } } });
  expect(told).toEqual([
    ['event', CONFIRMED, null],
    ['event', REJECTED, null],
    ['heartbeat'],
    ['event', 'message.created', { id: 1 }],
  ]);
});

test.each([
  'no JSON',
  '',
  '[]',
  'null',
  '7',
  '{}',
  '{"type":"something new"}',
  '{"message":"a text"}',
  '{"message":{"data":{}}}',
  '{"message":{"event":"","data":{}}}',
  '{"message":{"event":7,"data":{}}}',
  '{"type":{"type":"welcome"}}',
])('%s is ignored', (text) => {
  const { listener, told } = open();
  listener.onMessage(text);
  expect(told).toEqual([]);
});

test('the server says goodbye, in a word of its own', () => {
  const { say, listener, told } = open();
  say({ type: 'disconnect', reason: 'server_restart', reconnect: true });
  say({ identifier: '{}', message: { event: 'message.created', data: {} } });
  listener.onEnd('code 1000');
  expect(told).toEqual([['end', 'server_restart']]);
});

test.each(['the token abc def was refused', 'x'.repeat(61), '', 7, null, undefined])(
  'a goodbye with the reason %j keeps it out of logs',
  (reason) => {
    const { say, told } = open();
    say({ type: 'disconnect', reason });
    expect(told).toEqual([['end', 'disconnect']]);
  },
);

test('the longest reason that is a word', () => {
  const { say, told } = open();
  say({ type: 'disconnect', reason: `${'x'.repeat(58)}-_` });
  expect(told).toEqual([['end', `${'x'.repeat(58)}-_`]]);
});

test('an end is told once, and closing goes down to the socket', async () => {
  const { listener, told, transport, closed } = open();
  listener.onEnd('code 1006');
  listener.onEnd('code 1006');
  expect(told).toEqual([['end', 'code 1006']]);
  await transport.close();
  expect(closed()).toBe(1);
});
