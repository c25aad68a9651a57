import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { FakeChatwoot, NOW, pushedMessage, Recorder, restConversation, restMessage } from './fake-chatwoot';

let chatwoot: FakeChatwoot;
let recorder: Recorder;
let stream: Stream;

beforeEach(async () => {
  chatwoot = new FakeChatwoot();
  recorder = new Recorder();
  stream = chatwoot.hub.open(recorder.options({ events: ['message.created'] }));
  await chatwoot.connect();
});
afterEach(() => stream.close());

const list = (...conversations: object[]) => ({ body: { data: { meta: {}, payload: conversations } } });
const thread = (...messages: object[]) => ({ body: { meta: {}, payload: messages } });

/** Pings go on. */
const beatFor = async (seconds: number) => {
  for (let passed = 0; passed < seconds; passed += 3) {
    chatwoot.socket.beat();
    await chatwoot.environment.advance(3_000);
  }
};

test('three messages that were stored and never pushed are noticed within two minutes, and come', async () => {
  chatwoot.reply('/conversations', list(restConversation({ last_activity_at: NOW + 20 })));
  chatwoot.reply(
    '/conversations/932/messages',
    thread(...[1, 2, 3].map((id) => restMessage(id, `missed ${id}`, NOW + 9 + id))),
  );
  await beatFor(123);
  expect(chatwoot.sockets.length).toBe(2);
  await chatwoot.connect();
  expect(recorder.contents).toEqual(['missed 1', 'missed 2', 'missed 3']);
  expect(recorder.items.map(({ source }) => source)).toEqual(Array(3).fill('catch-up'));
  expect(recorder.gaps).toMatchObject([{ from: '2026-03-04T09:30:00.000Z', recovered: 3 }]);

  // What was only late comes over the new subscription, too, and is known.
  await beatFor(180);
  await chatwoot.say('message.created', pushedMessage(3, 'missed 3'));
  expect(recorder.contents).toHaveLength(3);
  expect(chatwoot.sockets).toHaveLength(2);
});

test('a paused socket has not read what waits for it: it is left alone until it reads on', async () => {
  stream.setPaused(true);
  chatwoot.reply('/conversations', list(restConversation({ last_activity_at: NOW + 20 })));
  await chatwoot.environment.advance(600_000);
  expect(chatwoot.sockets).toHaveLength(1);
  stream.setPaused(false);
  await beatFor(63);
  expect(chatwoot.sockets.length).toBeGreaterThan(1);
});

test('a quiet line stays, and the next gap begins where it was last known to bring everything', async () => {
  chatwoot.reply('/conversations', list(restConversation({ last_activity_at: NOW - 500 })));
  await beatFor(300);
  expect(chatwoot.sockets).toHaveLength(1);
  await chatwoot.reconnect();
  const [gap] = recorder.gaps;
  // Checked a minute ago at most, and a minute is allowed to what was on its way then.
  expect(Date.parse(gap?.from ?? '')).toBeGreaterThanOrEqual((NOW + 180) * 1000);
});

test('an answer that is not Chatwoot’s, or none, proves nothing and ends nothing', async () => {
  chatwoot.reply('/conversations', { status: 502 }, { body: { data: {} } }, 'silence', 'unreachable');
  await beatFor(420);
  expect(chatwoot.sockets).toHaveLength(1);
  chatwoot.reply('/conversations', list());
  await chatwoot.reconnect();
  expect(recorder.gaps).toMatchObject([{ from: '2026-03-04T09:30:00.000Z' }]);
});
