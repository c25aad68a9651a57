import { toMark, type Checkpoint } from '../../../core/streams/checkpoint';
import type { ReadBack } from '../../../core/streams/link';
import { Progress } from '../../../core/streams/progress';
import type { StreamItem } from '../../../core/helpdesk/stream-item';
import type { GapReport } from '../../../core/sockets/gap';
import type { StreamListener } from '../../../core/helpdesk/stream-listener';
import { settle } from '../sockets/fake-environment';
import { created, FakeStream, message } from './fake-stream';

let stream: FakeStream;
let stored: number;

beforeEach(() => {
  stream = new FakeStream();
  stored = stream.environment.now() - 600_000;
});

/** A trigger that stored a checkpoint ten minutes ago, and what it got. */
function resume(checkpoint: Partial<Checkpoint> = {}, more: Partial<StreamListener> = {}) {
  const items: StreamItem[] = [];
  const gaps: GapReport[] = [];
  const progress = new Progress(
    { scope: 'account 1', at: stored, begin: 0, taken: '', batches: [], ...checkpoint },
    100,
  );
  const keys: string[] = [];
  const open = stream.open({
    events: ['message_created'],
    progress,
    onItem: (item, key) => {
      items.push(item);
      if (key !== null) keys.push(key);
    },
    onGap: (report) => void gaps.push(report),
    ...more,
  });
  const texts = () => items.map((item) => [item.source, (item.data as { content?: string }).content]);
  return { progress, gaps, keys, texts, open };
}

const reads = (...missed: ReadBack['missed']) => {
  stream.readBack = () => Promise.resolve({ missed, incomplete: null });
};

test('reads back from its checkpoint, with what was handed on left out, and says so', async () => {
  const probe = resume();
  reads(created(1, 'before', stored - 1000), created(2, 'missed', stored + 5000));
  await stream.connect();
  await probe.open.close();
  const mark = toMark(probe.keys[0] ?? '');

  stream.askedSince.length = 0;
  const { texts, gaps } = resume({ taken: mark });
  await stream.connect();
  stream.socket.last.say('message_created', message(3, 'live'));
  expect(stream.askedSince).toEqual([stored - 30_000]);
  expect(texts()).toEqual([
    ['catch-up', 'missed'],
    ['realtime', 'live'],
  ]);
  expect(gaps).toEqual([
    expect.objectContaining({
      from: new Date(stored).toISOString(),
      to: new Date(stream.environment.now()).toISOString(),
      recovered: 1,
      incomplete: null,
    }),
  ]);
});

test('what was there before the trigger is not for it after a restart either', async () => {
  const { texts } = resume({ begin: stored - 2000 });
  reads(created(1, 'of before', stored - 2001), created(2, 'missed', stored - 1000));
  await stream.connect();
  expect(stream.askedSince).toEqual([stored - 2000]);
  expect(texts()).toEqual([['catch-up', 'missed']]);
});

test('without a checkpoint of this account it begins with what comes', async () => {
  const { gaps } = resume({ scope: 'account 2' });
  await stream.connect();
  expect([stream.askedSince, gaps]).toEqual([[], []]);
});

test('that does not want missed messages reads nothing', async () => {
  const { gaps } = resume({}, { catchUp: false });
  await stream.connect();
  expect([stream.askedSince, gaps]).toEqual([[], []]);
});

test('reads no further back than wanted, and says that this was not all', async () => {
  const { gaps } = resume({}, { maxReadBackMs: 60_000 });
  await stream.connect();
  expect(stream.askedSince).toEqual([stream.environment.now() - 60_000]);
  expect(gaps).toMatchObject([
    {
      from: new Date(stored).toISOString(),
      unrecoverable: ['message_created'],
      incomplete: { code: 'too-old' },
    },
  ]);
});

test('the checkpoint stays where it was until what was missed has been handed on', async () => {
  let answer = (_: ReadBack) => {};
  stream.readBack = () => new Promise((resolve) => (answer = resolve));
  const { progress, keys } = resume();
  expect(progress.checkpoint()?.at).toBe(stored);
  await stream.connect();
  stream.socket.last.say('message_created', message(9, 'live'));
  expect(progress.checkpoint()?.at).toBe(stored);
  answer({ missed: [created(2, 'missed', stored + 5000)], incomplete: null });
  await settle();
  // The message itself is dated 09:30 of the fourth of March: before all of this.
  expect(progress.checkpoint()?.at).toBe(Date.UTC(2026, 2, 4, 9, 30));
  progress.settle(keys);
  expect(progress.checkpoint()?.at).toBe(stream.environment.now());
});

test('interrupted while it reads, it reads again, and nothing comes twice', async () => {
  stream.readBack = (_, signal) =>
    new Promise((resolve) =>
      signal.addEventListener('abort', () =>
        resolve({ missed: [created(1, 'one', stored + 1000)], incomplete: null }),
      ),
    );
  const { texts, gaps } = resume();
  await stream.connect();
  stream.socket.last.end();
  await settle();
  expect([texts(), gaps]).toEqual([[['catch-up', 'one']], []]);
  reads(created(1, 'one', stored + 1000), created(2, 'two', stored + 2000));
  await stream.environment.advance(10_000);
  await stream.connect();
  expect(texts()).toEqual([
    ['catch-up', 'one'],
    ['catch-up', 'two'],
  ]);
  expect(gaps).toMatchObject([{ from: new Date(stored).toISOString(), recovered: 2 }]);
});

describe('on a line that is live already', () => {
  test('it gets what it missed, and nobody else does', async () => {
    stream.open({ events: ['message_created'] });
    await stream.connect();
    stream.socket.last.say('message_created', message(5, 'heard by the other'));
    reads(created(4, 'missed', stored + 1000), created(5, 'heard by the other', stored + 2000));
    const { texts, gaps } = resume();
    stream.socket.last.say('message_created', message(6, 'live'));
    await settle();
    expect(texts()).toEqual([
      ['catch-up', 'missed'],
      ['catch-up', 'heard by the other'],
      ['realtime', 'live'],
    ]);
    expect(gaps).toHaveLength(1);
    expect([stream.contents, stream.gaps]).toEqual([['heard by the other', 'live'], []]);
  });

  test('what it reads before it is heard is still new to the others', async () => {
    stream.open({ events: ['message_created'] });
    await stream.connect();
    reads(created(6, 'slow', stored + 1000));
    const { texts } = resume();
    await settle();
    stream.socket.last.say('message_created', message(6, 'slow'));
    expect([texts(), stream.contents]).toEqual([[['catch-up', 'slow']], ['slow']]);
  });

  test('two that join one after the other each get their own', async () => {
    stream.open({ events: ['message_created'] });
    await stream.connect();
    const answers: ((found: ReadBack) => void)[] = [];
    stream.readBack = () => new Promise((resolve) => answers.push(resolve));
    const one = resume();
    const other = resume({ at: stored - 60_000 });
    const missed = [created(1, 'early', stored - 50_000), created(2, 'late', stored + 1000)];
    answers[0]?.({ missed, incomplete: null });
    await settle();
    answers[1]?.({ missed, incomplete: null });
    await settle();
    expect(one.texts()).toEqual([['catch-up', 'late']]);
    expect(other.texts()).toEqual([
      ['catch-up', 'early'],
      ['catch-up', 'late'],
    ]);
    expect(stream.askedSince).toEqual([stored - 30_000, stored - 90_000]);
  });
});

test('a gap begins at the last event, as heartbeats prove a line and no delivery', async () => {
  stream.open({ events: ['message_created'] });
  await stream.connect();
  stream.socket.last.say('message_created', message(1, 'heard'));
  const lastHeard = stream.environment.now();
  for (let minute = 0; minute < 3; minute += 1) {
    await stream.environment.advance(60_000);
    stream.socket.last.beat();
  }
  reads(created(2, 'never pushed', lastHeard + 90_000));
  await stream.reconnect();
  expect(stream.contents).toEqual(['heard', 'never pushed']);
  expect(stream.gaps).toMatchObject([{ from: new Date(lastHeard).toISOString(), recovered: 1 }]);
});
