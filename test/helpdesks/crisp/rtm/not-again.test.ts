import type { JsonObject } from '../../../../core/read/read';
import { example } from '../deliveries';
import { FakeCrisp, Recorder } from './fake-crisp';

const WEBSITE = 'w1';
const LIST = `/website/${WEBSITE}/conversations/1`;
const MESSAGES = (session: string) => `/website/${WEBSITE}/conversation/${session}/messages`;

let fake: FakeCrisp;
let recorder: Recorder;
let said: Map<string, JsonObject[]>;
let count: number;

beforeEach(() => {
  fake = new FakeCrisp();
  recorder = new Recorder();
  said = new Map();
  count = 0;
});

const read = (session?: string) =>
  fake.calls.filter(({ path }) => path.endsWith(session === undefined ? '/messages' : MESSAGES(session)));

/** What REST shows from now on. */
function show(): void {
  const listed = [...said].map(([session, messages]) => {
    const last = messages.at(-1) ?? {};
    fake.replies.set(MESSAGES(session), [{ data: messages.slice(-20) }]);
    return { session_id: session, updated_at: last.timestamp, preview_message: last };
  });
  listed.sort((one, other) => Number(other.updated_at) - Number(one.updated_at));
  fake.replies.set('/plugin/connect/websites/all/1', [{ data: [{ website_id: WEBSITE }] }, { data: [] }]);
  fake.replies.set(LIST, [{ data: listed.slice(0, 50) }]);
}

function say(number: number, isHeard: boolean): void {
  const session = `s${number}`;
  const { website_id: _w, session_id: _s, inbox_id: _i, ...rest } = example('message:send');
  const timestamp = fake.environment.now();
  count += 1;
  const written = {
    ...rest,
    content: `message ${count}`,
    timestamp,
    fingerprint: timestamp * 100 + (count % 100),
  };
  said.set(session, [...(said.get(session) ?? []), written]);
  if (isHeard) fake.socket.say('message:send', { website_id: WEBSITE, session_id: session, ...written });
}

const sessions = (length: number) => Array.from({ length }, (_, session) => session);

test('after a short gap only the conversations that were written in meanwhile are asked for', async () => {
  fake.hub.open(recorder.options({ events: ['message:send'] }));
  await fake.connect();
  for (let second = 0; second < 30; second += 1) {
    sessions(50).forEach((session) => say(session, true));
    await fake.environment.advance(1000);
  }
  fake.socket.end();
  await fake.environment.advance(500);
  for (const session of [3, 14, 15]) say(session, false);
  show();
  await fake.environment.advance(500);
  await fake.connect();
  expect(recorder.contents).toHaveLength(1503);
  expect(read()).toHaveLength(3);
});

test('an interrupted reading goes on where it was, and loses nothing', async () => {
  fake.hub.open(recorder.options({ events: ['message:send'] }));
  await fake.connect();
  sessions(3).forEach((session) => say(session, true));
  fake.socket.end();
  await fake.environment.advance(500);
  sessions(3).forEach((session) => say(session, false));
  show();
  fake.replies.set(MESSAGES('s1'), ['silence', ...(fake.replies.get(MESSAGES('s1')) ?? [])]);
  await fake.environment.advance(500);
  await fake.connect();
  // A conversation that is still to be read is written in meanwhile.
  say(2, true);
  show();
  fake.socket.end();
  await fake.environment.advance(5000);
  await fake.connect();
  expect(recorder.contents).toHaveLength(7);
  expect(new Set(recorder.contents).size).toBe(7);
  expect([read('s0').length, read('s1').length, read('s2').length]).toEqual([1, 2, 1]);
  expect(recorder.gaps.at(-1)?.incomplete).toBeNull();
});

test('somebody else who reads has not got what the others have', async () => {
  fake.hub.open(recorder.options({ events: ['message:send'] }));
  await fake.connect();
  sessions(2).forEach((session) => say(session, true));
  fake.socket.end();
  await fake.environment.advance(500);
  sessions(2).forEach((session) => say(session, false));
  show();
  fake.replies.set(MESSAGES('s1'), ['silence', ...(fake.replies.get(MESSAGES('s1')) ?? [])]);
  await fake.environment.advance(500);
  await fake.connect();
  fake.socket.end();
  const other = new Recorder();
  fake.hub.open(other.options({ events: ['message:send'] }));
  show();
  await fake.environment.advance(5000);
  await fake.connect();
  expect(recorder.contents).toHaveLength(4);
  expect(other.contents).toEqual(expect.arrayContaining(['message 4']));
  expect(read('s0')).toHaveLength(2);
});
