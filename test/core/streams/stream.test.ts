import type { MissedEvent } from '../../../core/streams/link';
import { permanent } from '../../../core/sockets/problem';
import { settle } from '../sockets/fake-environment';
import { created, FakeStream, message } from './fake-stream';

let stream: FakeStream;

beforeEach(() => {
  stream = new FakeStream();
});

describe('a stream of any service', () => {
  test('makes its items as the service says: source, links and keys', async () => {
    stream.open({ events: ['message_created'] });
    await stream.connect();
    stream.socket.last.say('message_created', message(5, 'hello'));
    stream.socket.last.say('message_updated', message(5, 'hello'));
    stream.socket.last.say('message_created', 'no event');
    expect(stream.items).toEqual([
      expect.objectContaining({
        provider: 'chatwoot',
        source: 'realtime',
        verified: true,
        conversation: expect.objectContaining({
          url: 'https://help.example.org/app/accounts/1/conversations/7',
        }),
        message: expect.objectContaining({ text: 'hello' }),
      }),
    ]);
  });

  test('tells its link what the users want, whenever that or the connection changes', async () => {
    stream.open({ events: ['message_created'] });
    await stream.connect();
    const other = stream.open({ events: ['contact_created', 'message_created'] });
    await other.close();
    stream.socket.last.end();
    const live = stream.follows.filter(([isLive]) => isLive).map(([, names]) => names.join());
    expect(live).toEqual(['message_created', 'message_created,contact_created', 'message_created']);
    expect(stream.follows.at(-1)).toEqual([false, ['message_created']]);
    expect(stream.socket.last.sent).toContainEqual(['subscribe', ['message_created', 'contact_created']]);
    expect(stream.socket.last.sent.at(-1)).toEqual(['subscribe', ['message_created']]);
  });

  test('shares one link, and closes it with the last user', async () => {
    const one = stream.open();
    const two = stream.open();
    await stream.connect();
    expect([stream.hub.size, stream.socket.sockets.length]).toEqual([1, 1]);
    await one.close();
    expect(stream.closed).toBe(0);
    await two.close();
    expect([stream.closed, stream.hub.size, stream.environment.timers]).toEqual([1, 0, 0]);
  });
});

describe('who listens', () => {
  test('and says nothing about states is not asked about them', async () => {
    const errors: unknown[] = [];
    stream.open({ onCallbackError: (error) => void errors.push(error) });
    await stream.connect();
    await stream.reconnect();
    expect(errors).toEqual([]);
  });

  test('and goes at once hears nothing, and knows how it ended', async () => {
    const states: string[] = [];
    const open = stream.open({ onState: ({ name }) => void states.push(name) });
    await open.close();
    await settle();
    expect(states).toEqual([]);
    expect(await open.first).toEqual({ kind: 'closed' });
  });

  test('and is the last to go takes the subscriptions along without a word', async () => {
    const open = stream.open({ events: ['message_created'] });
    await stream.connect();
    await open.close();
    expect(stream.follows.filter(([isLive, names]) => isLive && names.length === 0)).toEqual([]);
  });

  test('joins those who wait for the service to come back', async () => {
    stream.open();
    await stream.connect();
    stream.socket.last.end();
    const late = stream.open();
    expect(await late.first).toMatchObject({ kind: 'retrying', problem: { code: 'disconnected' } });
    await stream.environment.advance(10_000);
    await stream.connect();
    expect(stream.hub.size).toBe(1);
  });

  test('after a refusal is told of it for a while, and may close', async () => {
    stream.socket.answers.push(permanent('forbidden', 'no'));
    const one = stream.open();
    await settle();
    await one.close();
    const other = stream.open();
    expect(await other.first).toMatchObject({ kind: 'refused', problem: { code: 'forbidden' } });
    await expect(other.close()).resolves.toBeUndefined();
    expect(stream.socket.signals).toHaveLength(1);
  });
});

describe('after a gap', () => {
  test('what comes while reading waits, but not for long, nor too much', async () => {
    stream.readBack = () => new Promise(() => {});
    stream.open({ events: ['message_created'] });
    await stream.connect();
    await stream.reconnect();
    const say = (id: number) => stream.socket.last.say('message_created', message(id, String(id)));
    say(1);
    await stream.environment.advance(9_999);
    expect(stream.items).toHaveLength(0);
    await stream.environment.advance(1);
    expect(stream.contents).toEqual(['1']);
    say(2);
    expect(stream.contents).toEqual(['1', '2']);
    await stream.reconnect();
    for (let id = 10; id < 5_009; id += 1) say(id);
    expect(stream.items).toHaveLength(2);
    say(5_009);
    expect(stream.items).toHaveLength(5_002);
  });

  test('hands on what was missed before what comes now, each message once', async () => {
    const answers: ((missed: MissedEvent[]) => void)[] = [];
    stream.readBack = () =>
      new Promise((resolve) => answers.push((missed) => resolve({ missed, incomplete: null })));
    stream.open({ events: ['message_created', 'contact_created', 'realtime:gap'] });
    await stream.connect();
    stream.socket.last.say('message_created', message(1, 'one'));
    await stream.reconnect();
    stream.socket.last.say('message_created', message(3, 'three'));
    stream.socket.last.say('message_created', message(4, 'four'));
    answers[0]?.([created(1, 'one'), created(2, 'two'), created(3, 'three')]);
    await settle();
    expect(stream.contents.slice(0, 4)).toEqual(['one', 'two', 'three', 'four']);
    expect(stream.items.map(({ source }) => source)).toEqual([
      'realtime',
      'catch-up',
      'catch-up',
      'realtime',
      'realtime',
    ]);
    const report = stream.gaps[0];
    expect(report).toMatchObject({ recovered: 2, unrecoverable: ['contact_created'], incomplete: null });
    expect(stream.items.at(-1)).toEqual({
      provider: 'chatwoot',
      event: 'realtime:gap',
      kind: 'other',
      id: null,
      occurredAt: report?.to,
      verified: true,
      source: 'realtime',
      test: false,
      known: true,
      account: null,
      inbox: null,
      conversation: null,
      contact: null,
      author: null,
      assignee: null,
      message: null,
      data: report,
    });
    expect(stream.keys.at(-1)).toBeNull();
  });

  test('closing ends the reading, and waits for it', async () => {
    let aborted = false;
    stream.readBack = (_, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => {
          aborted = true;
          resolve({ missed: [created(1, 'one')], incomplete: null });
        }),
      );
    const open = stream.open();
    await stream.connect();
    await stream.reconnect();
    await open.close();
    expect([aborted, stream.environment.timers, stream.items, stream.gaps]).toEqual([true, 0, [], []]);
  });

  test('closing waits for a call that is still under way', async () => {
    let finish = () => {};
    stream.readBack = () =>
      new Promise((resolve) => (finish = () => resolve({ missed: [], incomplete: null })));
    const open = stream.open();
    await stream.connect();
    await stream.reconnect();
    let closed = false;
    const closing = open.close().then(() => (closed = true));
    await settle();
    expect(closed).toBe(false);
    finish();
    await closing;
  });

  test('says why reading back stopped, and that then nothing is certain', async () => {
    const incomplete = { code: 'too-many', detail: 'Enough.' } as const;
    stream.readBack = () => Promise.resolve({ missed: [], incomplete });
    stream.open();
    await stream.connect();
    await stream.reconnect();
    expect(stream.gaps).toEqual([
      expect.objectContaining({ incomplete, unrecoverable: ['message_created', 'contact_created'] }),
    ]);
  });

  test("asks by the service's clock, and not at all where nobody wants messages", async () => {
    stream.ahead = 600_000;
    const all = stream.open();
    await stream.connect();
    await stream.environment.advance(50_000);
    stream.socket.last.say('contact_created', {});
    const lastHeard = stream.environment.now();
    await stream.environment.advance(20_000);
    // A heartbeat proves a line, not that what happens comes over it.
    stream.socket.last.beat();
    await stream.reconnect();
    expect(stream.askedSince).toEqual([lastHeard + 600_000 - 30_000]);
    await all.close();
    stream.open({ events: ['contact_created'] });
    await stream.connect();
    await stream.reconnect();
    expect(stream.askedSince).toHaveLength(1);
    expect(stream.gaps.at(-1)).toMatchObject({ recovered: 0, unrecoverable: ['contact_created'] });
  });

  test('ends reading when the line breaks again, and reads from the first break on next time', async () => {
    const signals: AbortSignal[] = [];
    stream.readBack = (_, signal) => {
      signals.push(signal);
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ missed: [created(1, 'one')], incomplete: null })),
      );
    };
    stream.open();
    await stream.connect();
    await stream.reconnect();
    await stream.reconnect();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(stream.contents).toEqual(['one']);
    expect(stream.askedSince[1]).toBe(stream.askedSince[0]);
    expect(stream.gaps).toEqual([]);
  });
});

describe('a service that has to ask for what an event lacks', () => {
  const asked: number[] = [];
  const answers = new Map<number, () => void>();

  beforeEach(() => {
    asked.length = 0;
    stream.enrich = (envelope) => {
      const id = Number(envelope.payload.id);
      asked.push(id);
      const completed = { ...envelope, payload: { ...envelope.payload, content: `${id}, completed` } };
      if (id >= 10) return completed;
      return new Promise((resolve) => answers.set(id, () => resolve(completed)));
    };
  });

  test('keeps the order, whatever is answered first', async () => {
    stream.open({ events: ['message_created'] });
    await stream.connect();
    for (const id of [10, 1, 11, 2]) stream.socket.last.say('message_created', message(id, ''));
    expect(stream.contents).toEqual(['10, completed']);
    answers.get(2)?.();
    await settle();
    expect(stream.contents).toEqual(['10, completed']);
    answers.get(1)?.();
    await settle();
    expect(stream.contents).toEqual([10, 1, 11, 2].map((id) => `${id}, completed`));
    stream.socket.last.say('message_created', message(12, ''));
    expect(stream.contents.at(-1)).toBe('12, completed');
  });

  test('asks for nothing that nobody wants', async () => {
    stream.open({ events: ['contact_created'] });
    await stream.connect();
    stream.socket.last.say('message_created', message(10, ''));
    expect(asked).toEqual([]);
  });

  test('loses nothing that was still being asked for when the line broke', async () => {
    stream.open({ events: ['message_created'] });
    await stream.connect();
    stream.socket.last.say('message_created', message(1, ''));
    await stream.reconnect();
    answers.get(1)?.();
    await settle();
    expect(stream.contents).toEqual(['1, completed']);
  });

  test('tells nobody any more what is answered after the end', async () => {
    const open = stream.open({ events: ['message_created'] });
    await stream.connect();
    stream.socket.last.say('message_created', message(1, ''));
    await open.close();
    answers.get(1)?.();
    await settle();
    expect(stream.items).toEqual([]);
  });
});

describe('a stream that can take no more', () => {
  test('pauses the socket it shares until all can, or until it is closed', async () => {
    const [one, other] = [stream.open(), stream.open()];
    await stream.connect();
    one.setPaused(true);
    other.setPaused(true);
    one.setPaused(false);
    expect(stream.socket.last.isPaused).toBe(true);
    await other.close();
    expect(stream.socket.last.isPaused).toBe(false);
    one.setPaused(true);
    await one.close();
    other.setPaused(true);
    expect(stream.socket.sockets).toHaveLength(1);
  });
});
