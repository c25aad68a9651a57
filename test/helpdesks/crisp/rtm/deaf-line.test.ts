import type { Stream } from '../../../../core/helpdesk/provider-stream';
import { FakeCrisp, PLUGIN, Recorder } from './fake-crisp';

const MINUTE_MS = 60_000;
const LIST = '/website/w1/conversations/1';
const MESSAGES = '/website/w1/conversation/s1/messages';

let crisp: FakeCrisp;
let recorder: Recorder;
let stream: Stream;

beforeEach(() => {
  crisp = new FakeCrisp();
  recorder = new Recorder();
  crisp.replies.set('/website/w1/connect/endpoints', crisp.replies.get('/plugin/connect/endpoints') ?? []);
});
afterEach(() => stream.close());

async function listen(events = ['message:send'], credential = WEBSITE): Promise<void> {
  stream = crisp.hub.open(recorder.options({ events, credential }));
  await crisp.connect();
}
const WEBSITE = { ...PLUGIN, tier: 'website' as const, websiteId: 'w1' };

/** Heartbeats go on. */
async function beatFor(minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes * 60; passed += 25) {
    crisp.socket.beat();
    await crisp.environment.advance(25_000);
  }
}

const stored = (fingerprint: number, minutes: number, more = {}) => ({
  fingerprint,
  from: 'user',
  type: 'text',
  content: `message ${fingerprint}`,
  timestamp: crisp.environment.now() + minutes * MINUTE_MS,
  ...more,
});
const conversation = (minutes: number, more = {}) => ({
  session_id: 's1',
  updated_at: crisp.environment.now() + minutes * MINUTE_MS,
  ...more,
});
const has = (path: string, ...lists: unknown[][]) =>
  crisp.replies.set(
    path,
    lists.map((data) => ({ data })),
  );
const asked = () => crisp.calls.map(({ path }) => path).filter((path) => !path.endsWith('/endpoints'));

test('messages that were stored and never came are noticed within minutes, and read back', async () => {
  await listen();
  has(LIST, [conversation(1)]);
  has(MESSAGES, [stored(1, 0.5), stored(2, 1)]);
  await beatFor(2);
  expect(crisp.sockets).toHaveLength(2);
  await crisp.connect();
  expect(recorder.contents).toEqual(['message 1', 'message 2']);
  expect(recorder.items.map(({ source }) => source)).toEqual(['catch-up', 'catch-up']);
  expect(recorder.gaps).toMatchObject([{ from: '2026-03-04T09:30:00.000Z', recovered: 2 }]);

  // Known now, they are no reason to reconnect again.
  await beatFor(30);
  expect(crisp.sockets).toHaveLength(2);
});

test('a plugin’s calls are few: a quiet day costs two fifths of them at most', async () => {
  await listen(['message:send'], PLUGIN as typeof WEBSITE);
  has('/plugin/connect/websites/all/1', [{ website_id: 'w1' }, { website_id: 'w2' }]);
  await beatFor(24 * 60);
  expect(asked().length).toBeGreaterThan(100);
  expect(asked().length).toBeLessThanOrEqual(0.4 * 500 + 2);
  expect(asked().slice(0, 5)).toEqual([
    '/plugin/connect/websites/all/1',
    '/plugin/connect/websites/all/2',
    '/website/w1/conversations/1',
    '/website/w2/conversations/1',
    '/website/w1/conversations/1',
  ]);
});

test('a line that brings anything is not asked about', async () => {
  await listen();
  for (let passed = 0; passed < 60; passed += 1) {
    crisp.socket.say('session:set_state', { session_id: 's9', state: 'resolved' });
    await beatFor(1);
  }
  expect(asked()).toEqual([]);
});

test('a conversation that is written in all the time hides no message that is due', async () => {
  await listen();
  const written: object[] = [];
  for (let second = 0; second < 300 && crisp.sockets.length === 1; second += 15) {
    written.push(stored(100 + second, 0));
    has(LIST, [conversation(0)]);
    has(MESSAGES, [...written]);
    crisp.socket.beat();
    await crisp.environment.advance(15_000);
  }
  expect(crisp.sockets).toHaveLength(2);
  await crisp.connect();
  expect(recorder.contents).toHaveLength(written.length);
});

test('a message that came is heard; a conversation that only changed is looked into once', async () => {
  await listen();
  const message = stored(7, 0, { website_id: 'w1', session_id: 's1' });
  crisp.socket.say('message:send', message);
  await beatFor(2);
  has(LIST, [
    conversation(-1, { preview_message: { fingerprint: 7 } }),
    conversation(-1, { session_id: 's2' }),
  ]);
  has('/website/w1/conversation/s2/messages', [stored(3, -10_000)]);
  await beatFor(20);
  expect(crisp.sockets).toHaveLength(1);
  expect(asked().filter((path) => path.endsWith('/messages'))).toEqual([
    '/website/w1/conversation/s2/messages',
  ]);
});

test.each([
  ['is not subscribed to', { from: 'operator' }],
  ['is no message of a person', { type: 'event' }],
])('what %s is not missed', async (_, more) => {
  await listen();
  has(LIST, [conversation(1)]);
  has(MESSAGES, [stored(1, 1, more)]);
  await beatFor(10);
  expect(crisp.sockets).toHaveLength(1);
});

test('who listens to no messages costs no call', async () => {
  await listen(['session:set_state']);
  await beatFor(60);
  expect(asked()).toEqual([]);
});

test('an answer that fails proves nothing and ends nothing', async () => {
  await listen();
  crisp.replies.set(LIST, [{ status: 503 }]);
  await beatFor(20);
  expect(crisp.sockets).toHaveLength(1);
  expect(recorder.states.at(-1)).toBe('live');
});

test('on a quiet line the next gap begins where everything was last known to have come', async () => {
  await listen();
  has(LIST, []);
  await beatFor(60);
  crisp.socket.end();
  await crisp.environment.advance(1000);
  await crisp.connect();
  const [gap] = recorder.gaps;
  expect(Date.parse(gap?.from ?? '')).toBeGreaterThanOrEqual(Date.UTC(2026, 2, 4, 10, 30) - 4 * MINUTE_MS);
});

test('while nothing is heard however often it reconnects, that becomes ever rarer', async () => {
  await listen();
  const at: number[] = [];
  for (let second = 0; second < 4 * 3600; second += 5) {
    has(LIST, [conversation(-1.5)]);
    has(MESSAGES, [stored(1000 + second, -1.5)]);
    const before = crisp.sockets.length;
    crisp.socket.beat();
    await crisp.environment.advance(5_000);
    if (crisp.sockets.length === before) continue;
    at.push(second);
    await crisp.connect();
  }
  const pauses = at.slice(1).map((second, index) => second - (at[index] ?? 0));
  expect(pauses.slice(0, 4).every((pause, index) => pause > (pauses[index - 1] ?? 0) * 1.5)).toBe(true);
  expect(Math.max(...pauses)).toBeLessThan(40 * 60);
});

test('a paused socket has not read what waits for it: it is left alone', async () => {
  await listen();
  stream.setPaused(true);
  has(LIST, [conversation(1)]);
  has(MESSAGES, [stored(1, 1)]);
  await crisp.environment.advance(10 * MINUTE_MS);
  expect(crisp.sockets).toHaveLength(1);
  expect(asked().length).toBeGreaterThan(2);
  stream.setPaused(false);
  await beatFor(3);
  expect(crisp.sockets.length).toBeGreaterThan(1);
});
