import { SubscriptionMonitor } from '../../../../helpdesks/chatwoot/realtime/subscription-monitor';
import type { Ticket } from '../../../../helpdesks/chatwoot/realtime/ticket';
import { permanent, type Problem } from '../../../../core/sockets/problem';
import { FakeEnvironment, settle } from '../../../core/sockets/fake-environment';
import { OUT_OF_ORDER } from '../../../core/sockets/fake-service';

const MINUTE = 60_000;
const TICKET: Ticket = { userId: 17, pubsubToken: 'a pubsub token', accountName: null };
const ANOTHER: Ticket = { ...TICKET, pubsubToken: 'another one' };

let environment: FakeEnvironment;
let watch: SubscriptionMonitor;
let deaf: Problem[];
let unheard: number | null | undefined;
let proven: number;
let isPaused: boolean;
let signals: AbortSignal[];
/** Answers the questions that wait, in their order. */
let waiting: ((found: Ticket | Problem) => void)[];

beforeEach(() => {
  environment = new FakeEnvironment();
  deaf = [];
  signals = [];
  waiting = [];
  const ask = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<Ticket | Problem>((resolve) => waiting.push(resolve));
  };
  unheard = undefined;
  proven = 0;
  isPaused = false;
  const findUnheard = () => Promise.resolve(unheard);
  watch = new SubscriptionMonitor({ askForTicket: ask, findUnheard }, environment, environment.now, {
    onSubscriptionLost: (problem) => !isPaused && deaf.push(problem) > 0,
    onAllHeard: () => (proven += 1),
  });
  watch.start(TICKET);
});

async function answer(found: Ticket | Problem): Promise<void> {
  waiting.shift()?.(found);
  await settle();
}

test('asks a minute after the start, and a minute after every answer', async () => {
  await environment.advance(MINUTE - 1);
  expect(signals).toHaveLength(0);
  await environment.advance(1);
  expect(signals).toHaveLength(1);
  await answer(TICKET);
  await environment.advance(MINUTE);
  expect(signals).toHaveLength(2);
  expect([deaf, watch.subscriptionLostAt]).toEqual([[], null]);
});

test('another token means deaf since the last time that all was well', async () => {
  const started = environment.now();
  await environment.advance(MINUTE);
  await answer(TICKET);
  await environment.advance(MINUTE);
  await answer(ANOTHER);
  expect(deaf).toMatchObject([{ code: 'disconnected', permanent: false }]);
  expect(deaf[0]?.detail).toMatch(/websocket token.*password/);
  expect(watch.subscriptionLostAt).toBe(started + MINUTE);
  expect(environment.timers).toBe(0);
});

test('a refusal for good means deaf since the start, where nothing was known since', async () => {
  const started = environment.now();
  const refused = permanent('credentials-refused', 'taken back');
  await environment.advance(MINUTE);
  await answer(refused);
  expect(deaf).toEqual([refused]);
  expect(watch.subscriptionLostAt).toBe(started);
});

test('an outage says nothing, and is not a time that all was well', async () => {
  const started = environment.now();
  await environment.advance(MINUTE);
  await answer(OUT_OF_ORDER);
  expect(deaf).toEqual([]);
  await environment.advance(MINUTE);
  await answer(ANOTHER);
  expect(watch.subscriptionLostAt).toBe(started);
});

test('a question without an answer is given up after 15 s', async () => {
  await environment.advance(MINUTE + 14_999);
  expect(signals[0]?.aborted).toBe(false);
  await environment.advance(1);
  expect(signals[0]?.aborted).toBe(true);
  await answer(OUT_OF_ORDER);
});

test('started while it watches, it goes on as before', async () => {
  await environment.advance(MINUTE / 2);
  watch.start(ANOTHER);
  await environment.advance(MINUTE / 2);
  await answer(TICKET);
  expect(signals).toHaveLength(1);
  expect(deaf).toEqual([]);
});

test('started anew after it was found deaf, that is over', async () => {
  await environment.advance(MINUTE);
  await answer(ANOTHER);
  watch.stop();
  watch.start(ANOTHER);
  expect(watch.subscriptionLostAt).toBeNull();
  await environment.advance(MINUTE);
  await answer(ANOTHER);
  expect(deaf).toHaveLength(1);
});

describe('once stopped', () => {
  test('asks no more', async () => {
    watch.stop();
    expect(environment.timers).toBe(0);
    await environment.advance(2 * MINUTE);
    expect(signals).toHaveLength(0);
  });

  test('gives up the question under way, and does not listen to its answer', async () => {
    await environment.advance(MINUTE);
    watch.stop();
    expect(signals[0]?.aborted).toBe(true);
    await answer(ANOTHER);
    expect([deaf, watch.subscriptionLostAt, environment.timers]).toEqual([[], null, 0]);
  });

  test('and started again, does not listen to the answer of before', async () => {
    await environment.advance(MINUTE);
    watch.stop();
    watch.start(ANOTHER);
    await environment.advance(MINUTE);
    await answer(TICKET);
    expect(deaf).toEqual([]);
    await answer(ANOTHER);
    expect(deaf).toEqual([]);
    // One question a minute, as before.
    expect(environment.timers).toBe(1);
  });
});

describe('what happened and was not heard', () => {
  test('means deaf since then, and what was heard proves the line', async () => {
    unheard = null;
    await environment.advance(MINUTE);
    await answer(TICKET);
    expect([deaf, proven]).toEqual([[], 1]);
    unheard = 12_345;
    await environment.advance(MINUTE);
    await answer(TICKET);
    expect(deaf).toMatchObject([{ code: 'silent', permanent: false }]);
    expect([proven, watch.subscriptionLostAt]).toEqual([1, 12_345]);
    expect(environment.timers).toBe(0);
  });

  test('is asked for ever more rarely while nothing at all is heard, as before once something is', async () => {
    unheard = 1;
    const begin = () => {
      watch.stop();
      watch.start(TICKET);
    };
    const pauses: number[] = [];
    const pause = async () => {
      const since = environment.now();
      while (waiting.length === 0) await environment.advance(MINUTE);
      await answer(TICKET);
      pauses.push((environment.now() - since) / MINUTE);
      begin();
    };
    for (let round = 0; round < 6; round += 1) await pause();
    watch.noteHeard();
    begin();
    await pause();
    expect(pauses).toEqual([1, 2, 4, 8, 16, 16, 1]);
  });
});

test('a session that is paused is asked about again, and ended once it reads on', async () => {
  isPaused = true;
  unheard = environment.now() + 1;
  await environment.advance(60_000);
  await answer(TICKET);
  expect([deaf, watch.subscriptionLostAt]).toEqual([[], null]);
  isPaused = false;
  await environment.advance(60_000);
  await answer(TICKET);
  expect(deaf).toMatchObject([{ code: 'silent' }]);
  expect(watch.subscriptionLostAt).toBe(unheard);
});
