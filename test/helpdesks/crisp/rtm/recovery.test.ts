import type { JsonObject } from '../../../../core/read/read';
import { settle } from '../../../core/sockets/fake-environment';
import { example } from '../deliveries';
import { FakeCrisp, Recorder } from './fake-crisp';

let fake: FakeCrisp;
let recorder: Recorder;
let nextFingerprint: number;

beforeEach(() => {
  fake = new FakeCrisp();
  recorder = new Recorder();
  nextFingerprint = 1;
});

const WEBSITE = 'w1';
const LIST = `/website/${WEBSITE}/conversations/1`;
const MESSAGES = (session: string) => `/website/${WEBSITE}/conversation/${session}/messages`;

/** A message as REST shows it: it names neither website nor inbox. */
function message(content: string, ago = 0, more: JsonObject = {}): JsonObject {
  const { website_id: _w, session_id: _s, inbox_id: _i, ...rest } = example('message:send');
  const timestamp = fake.environment.now() - ago;
  nextFingerprint += 1;
  return { ...rest, content, timestamp, fingerprint: nextFingerprint, ...more };
}

const overSocket = (session: string, shown: JsonObject): JsonObject => ({
  website_id: WEBSITE,
  session_id: session,
  ...shown,
});

function conversation(session: string, messages: JsonObject[], more: JsonObject = {}): JsonObject {
  fake.replies.set(MESSAGES(session), [{ data: messages }, { data: [] }]);
  return { session_id: session, updated_at: fake.environment.now(), inbox_id: 'inbox', ...more };
}

function atCrisp(...conversations: JsonObject[]): void {
  fake.replies.set('/plugin/connect/websites/all/1', [{ data: [{ website_id: WEBSITE }] }]);
  fake.replies.set(LIST, [{ data: conversations }]);
}

/** Live for a minute, then broken; what Crisp has by then is decided by `prepare`. */
async function breakAfterAMinute(prepare: () => void, events = ['message:send', 'message:received']) {
  fake.hub.open(recorder.options({ events }));
  await fake.connect();
  await fake.environment.advance(60_000);
  fake.socket.beat();
  fake.socket.end();
  await fake.environment.advance(1000);
  prepare();
  await fake.connect();
}

/** The line comes back, but the messages of the conversation do not. */
const breakIntoSilence = () =>
  breakAfterAMinute(() => {
    atCrisp(conversation('s1', []));
    fake.replies.set(MESSAGES('s1'), ['silence']);
  });

const rest = () => fake.calls.map(({ path }) => path).filter((path) => !path.endsWith('/endpoints'));

describe('what was missed', () => {
  test('is emitted in the order in which it was written, whatever conversation it is in', async () => {
    await breakAfterAMinute(() =>
      atCrisp(
        conversation('s1', [message('first', 900), message('third', 700)]),
        conversation('s2', [message('second', 800), message('fourth', 600)]),
      ),
    );
    expect(recorder.contents).toEqual(['first', 'second', 'third', 'fourth']);
    expect(new Set(recorder.items.map(({ source }) => source))).toEqual(new Set(['catch-up']));
    expect(recorder.items[0]).toMatchObject({
      event: 'message:send',
      verified: true,
      account: { id: WEBSITE },
      conversation: { id: 's1' },
      inbox: { id: 'inbox' },
    });
  });

  test('an answer, a note and a bot are told from a visitor', async () => {
    await breakAfterAMinute(() =>
      atCrisp(
        conversation('s1', [
          message('answer', 900, { from: 'operator' }),
          message('note', 800, { from: 'operator', type: 'note' }),
          message('visitor', 700),
        ]),
      ),
    );
    expect(recorder.items.map(({ kind }) => kind)).toEqual([
      'message.sent',
      'message.note',
      'message.received',
    ]);
    expect(recorder.items.map(({ event }) => event)).toEqual([
      'message:received',
      'message:received',
      'message:send',
    ]);
  });

  test('comes once: neither what was heard before the break nor what the socket brings as well', async () => {
    fake.hub.open(recorder.options({ events: ['message:send'] }));
    await fake.connect();
    await fake.environment.advance(60_000);
    const heard = message('heard');
    fake.socket.say('message:send', overSocket('s1', heard));
    fake.socket.end();
    await fake.environment.advance(1000);
    const missed = message('missed', 500);
    atCrisp(conversation('s1', [heard, missed]));
    await fake.connect();
    fake.socket.say('message:send', overSocket('s1', missed));
    expect(recorder.contents).toEqual(['heard', 'missed']);
    expect(recorder.gaps[0]?.recovered).toBe(1);
  });

  test('comes before what the socket brings while it is still being read', async () => {
    await breakAfterAMinute(() => {
      atCrisp(conversation('s1', []));
      fake.replies.set(MESSAGES('s1'), [{ status: 503 }, { data: [message('missed', 500)] }, { data: [] }]);
    });
    fake.socket.say('message:send', overSocket('s1', message('late')));
    expect(recorder.contents).toEqual([]);
    await fake.environment.advance(1000);
    expect(recorder.contents).toEqual(['missed', 'late']);
    expect(recorder.gaps).toMatchObject([{ recovered: 1, incomplete: null }]);
  });

  test('holds back nothing for longer than ten seconds', async () => {
    await breakIntoSilence();
    fake.socket.say('message:send', overSocket('s1', message('late')));
    await fake.environment.advance(9_999);
    expect(recorder.contents).toEqual([]);
    await fake.environment.advance(1);
    expect(recorder.contents).toEqual(['late']);
  });

  test('is not what was written before the first connection', async () => {
    fake.hub.open(recorder.options({ events: ['message:send'] }));
    await fake.connect();
    await fake.environment.advance(5_000);
    atCrisp(conversation('s1', [message('long before', 20_000), message('missed', 500)]));
    await fake.reconnect();
    expect(recorder.contents).toEqual(['missed']);
  });

  test("counts by Crisp's clock, however wrong this machine's is", async () => {
    const { now } = fake.environment;
    const ahead = 600_000;
    fake.environment.fetch = ((original) => async (input, init) => {
      const response = await original(input, init);
      response.headers.set('date', new Date(now() + ahead).toUTCString());
      return response;
    })(fake.environment.fetch);
    await breakAfterAMinute(() => {
      const shown = [message('much before', 120_000 - ahead), message('missed', 500 - ahead)];
      atCrisp(conversation('s1', shown, { updated_at: now() + ahead }));
    });
    expect(recorder.contents).toEqual(['missed']);
  });

  test('goes through as many pages as there are', async () => {
    const page = (from: number) =>
      Array.from({ length: 20 }, (_, index) => ({
        session_id: `s${from + index}`,
        updated_at: fake.environment.now(),
      }));
    await breakAfterAMinute(() => {
      atCrisp();
      fake.replies.set(LIST, [{ data: page(0) }]);
      fake.replies.set(`/website/${WEBSITE}/conversations/2`, [{ data: page(20) }]);
      fake.replies.set(`/website/${WEBSITE}/conversations/3`, [
        { data: [{ session_id: 'old', updated_at: 1 }] },
      ]);
    });
    expect(rest().filter((path) => path.includes('/conversations/'))).toHaveLength(3);
    expect(rest().filter((path) => path.endsWith('/messages'))).toHaveLength(40);
    expect(rest()).not.toContain(MESSAGES('old'));
  });

  test('goes back through a long conversation', async () => {
    await breakAfterAMinute(() => {
      atCrisp(conversation('s1', []));
      fake.replies.set(MESSAGES('s1'), [
        { data: [message('three', 300), message('four', 200)] },
        { data: [message('one', 700), message('two', 600)] },
        { data: [message('long before', 3_600_000)] },
      ]);
    });
    expect(recorder.contents).toEqual(['one', 'two', 'three', 'four']);
    const queries = fake.callsTo('/messages').map(({ query }) => query);
    expect(queries).toEqual([
      '',
      expect.stringMatching(/^\?timestamp_before=\d{13}$/),
      expect.stringMatching(/^\?timestamp_before=\d{13}$/),
    ]);
  });

  test('of a conversation that is gone is gone, and the rest is read', async () => {
    await breakAfterAMinute(() => {
      atCrisp(conversation('gone', []), conversation('s1', [message('missed', 500)]));
      fake.replies.set(MESSAGES('gone'), [{ status: 404, reason: 'conversation_not_found' }]);
    });
    expect(recorder.contents).toEqual(['missed']);
    expect(recorder.gaps[0]?.incomplete).toBeNull();
  });
});

describe('the report', () => {
  test('tells from when to when, how much was read back, and what cannot be', async () => {
    await breakAfterAMinute(
      () => atCrisp(conversation('s1', [message('missed', 500)])),
      ['message:send', 'session:set_state', 'rtm:gap'],
    );
    const report = {
      from: '2026-03-04T09:30:00.000Z',
      to: '2026-03-04T09:31:01.000Z',
      recovered: 1,
      unrecoverable: ['session:set_state'],
      incomplete: null,
    };
    expect(recorder.gaps).toEqual([report]);
    expect(recorder.items.at(-1)).toMatchObject({ event: 'rtm:gap', data: report, kind: 'other' });
  });

  test('is no item unless asked for', async () => {
    await breakAfterAMinute(() => atCrisp(), ['*']);
    expect(recorder.gaps).toHaveLength(1);
    expect(recorder.items).toEqual([]);
  });

  test.each([
    ['refused', { status: 403 }, 'forbidden'],
    ['never answered', 'silence', 'unreachable'],
    ['failing', { status: 503 }, 'server-error'],
  ] as const)('says so when the reading is %s', async (_, reply, code) => {
    await breakAfterAMinute(() => {
      atCrisp(conversation('s1', []));
      fake.replies.set(MESSAGES('s1'), [reply]);
    });
    await fake.environment.advance(120_000);
    expect(recorder.gaps).toMatchObject([
      { recovered: 0, unrecoverable: ['message:send', 'message:received'], incomplete: { code } },
    ]);
    expect(recorder.states.at(-1)).toBe('live');
  });

  test('says so when the day has no calls left, and leaves some for reconnecting', async () => {
    fake.hub.open(recorder.options({ events: ['message:send'], dailyCalls: 10 }));
    await fake.connect();
    for (let turn = 0; turn < 3; turn += 1) {
      atCrisp(conversation('s1', []));
      await fake.reconnect(10_000);
    }
    expect(rest().length).toBeLessThanOrEqual(8);
    expect(recorder.gaps.at(-1)?.incomplete?.code).toBe('quota');
    expect(recorder.states.at(-1)).toBe('live');
  });

  test('says so when there is more than may be read', async () => {
    fake.hub.open(recorder.options({ events: ['message:send'], reading: { calls: 3 } }));
    await fake.connect();
    atCrisp(conversation('s1', [message('missed', 0)]), conversation('s2', [message('lost', 0)]));
    await fake.reconnect();
    expect(rest()).toHaveLength(3);
    expect(recorder.gaps).toMatchObject([
      { incomplete: { code: 'too-many' }, unrecoverable: ['message:send'] },
    ]);
  });

  test('costs no call when nobody wants messages', async () => {
    await breakAfterAMinute(() => atCrisp(), ['session:set_state']);
    expect(rest()).toEqual([]);
    expect(recorder.gaps).toMatchObject([{ recovered: 0, unrecoverable: ['session:set_state'] }]);
  });

  test('says so when reading back is switched off, and reads nothing', async () => {
    fake.hub.open(recorder.options({ events: ['message:send'], catchUp: false }));
    await fake.connect();
    await fake.reconnect();
    expect(rest()).toEqual([]);
    expect(recorder.gaps).toMatchObject([{ incomplete: { code: 'switched-off' } }]);
  });
});

describe('interrupted', () => {
  test('the next gap begins where that one ended', async () => {
    await breakAfterAMinute(() => atCrisp());
    await fake.environment.advance(30_000);
    fake.socket.beat();
    await fake.reconnect(2000);
    expect(recorder.gaps.map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-04T09:30:00.000Z', '2026-03-04T09:31:01.000Z'],
      ['2026-03-04T09:31:01.000Z', '2026-03-04T09:31:33.000Z'],
    ]);
  });

  test('a gap stays open until it is dealt with', async () => {
    await breakIntoSilence();
    const missed = message('missed', 500);
    await fake.environment.advance(2000);
    expect(recorder.gaps).toEqual([]);
    atCrisp(conversation('s1', [missed]));
    await fake.reconnect(5000);
    expect(recorder.contents).toEqual(['missed']);
    expect(recorder.gaps).toMatchObject([{ from: '2026-03-04T09:30:00.000Z', recovered: 1 }]);
  });

  test('what the socket brought in the meantime is not lost with it', async () => {
    await breakIntoSilence();
    fake.socket.say('message:send', overSocket('s1', message('live')));
    expect(recorder.contents).toEqual([]);
    fake.socket.end();
    expect(recorder.contents).toEqual(['live']);
  });

  test('closing ends the reading, and leaves no timer', async () => {
    const stream = fake.hub.open(recorder.options({ events: ['message:send'] }));
    await fake.connect();
    atCrisp(conversation('s1', []));
    fake.replies.set(MESSAGES('s1'), ['silence']);
    await fake.reconnect();
    await stream.close();
    await settle();
    expect(fake.environment.timers).toBe(0);
    expect(recorder.gaps).toEqual([]);
  });
});
