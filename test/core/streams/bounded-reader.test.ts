import { permanent, transient } from '../../../core/sockets/problem';
import { DEFAULT_READ_LIMITS, BoundedReader, type RestAnswer } from '../../../core/streams/bounded-reader';
import type { Incomplete } from '../../../core/sockets/gap';
import type { ApiRequest } from '../../../core/helpdesk/api';
import { FakeEnvironment, settle } from '../sockets/fake-environment';

const REQUEST: ApiRequest = { method: 'GET', path: '/messages' };
const data = (value: unknown): RestAnswer => ({ ok: true, data: value });
const busy: RestAnswer = { ok: false, problem: transient('server-error', 'busy') };

function reading(limits = { calls: 200, timeoutMs: 60_000 }) {
  const environment = new FakeEnvironment();
  const ending = new AbortController();
  const answers: (RestAnswer | Promise<RestAnswer>)[] = [];
  const asked: ApiRequest[] = [];
  let spent: Incomplete | null = null;
  const source = {
    call: (request: ApiRequest) => {
      asked.push(request);
      return Promise.resolve(answers.shift() ?? data('more'));
    },
    spent: () => spent,
  };
  const reader = new BoundedReader(source, limits, environment, ending.signal);
  const spend = (why: Incomplete) => (spent = why);
  return { environment, ending, answers, asked, reader, spend };
}

test('reads for ten minutes and 2,000 calls at most', () => {
  expect(DEFAULT_READ_LIMITS).toEqual({ calls: 2000, timeoutMs: 600_000 });
});

test('gives what is there', async () => {
  const { reader, answers, asked, environment } = reading();
  answers.push(data([1]));
  expect(await reader.read(REQUEST)).toEqual([1]);
  expect(asked).toEqual([{ ...REQUEST, signal: expect.any(AbortSignal) }]);
  expect([reader.incomplete, environment.timers]).toEqual([null, 0]);
});

test('what was removed meanwhile is nothing, and no reason to stop', async () => {
  const { reader, answers } = reading();
  answers.push({ ok: false, problem: permanent('not-found', 'gone') }, data(2));
  expect([await reader.read(REQUEST), await reader.read(REQUEST)]).toEqual([null, 2]);
  expect(reader.incomplete).toBeNull();
});

test('tries again after a second, two and four, and gives up after the fourth time', async () => {
  const { reader, answers, asked, environment } = reading();
  answers.push(busy, busy, busy, busy);
  let answer: unknown;
  void reader.read(REQUEST).then((given) => (answer = given));
  for (const [index, pause] of [1000, 2000, 4000].entries()) {
    await environment.advance(pause - 1);
    expect(asked).toHaveLength(index + 1);
    await environment.advance(1);
    expect(asked).toHaveLength(index + 2);
  }
  await settle();
  expect(answer).toBeNull();
  expect(reader.incomplete).toEqual({ code: 'server-error', detail: 'busy' });
  expect(environment.timers).toBe(0);
});

test('goes on with what comes at the fourth time', async () => {
  const { reader, answers, environment } = reading();
  answers.push(busy, busy, busy, data('late'));
  const answer = reader.read(REQUEST);
  await environment.advance(7000);
  expect(await answer).toBe('late');
  expect(reader.incomplete).toBeNull();
});

test('waits as long as it was asked to, where that is longer', async () => {
  const { reader, answers, asked, environment } = reading();
  answers.push({ ok: false, problem: transient('rate-limited', 'slow', 5000) });
  const answer = reader.read(REQUEST);
  await environment.advance(4999);
  expect(asked).toHaveLength(1);
  await environment.advance(1);
  expect(await answer).toBe('more');
});

test.each<[string, RestAnswer]>([
  ['a person has to help', { ok: false, problem: permanent('forbidden', 'no') }],
  ['it was asked to wait beyond its time', { ok: false, problem: transient('forbidden', 'no', 60_001) }],
])('stops at once when %s', async (_, answer) => {
  const { reader, answers, asked } = reading();
  answers.push(answer);
  expect([await reader.read(REQUEST), await reader.read(REQUEST)]).toEqual([null, null]);
  expect(asked).toHaveLength(1);
  expect(reader.incomplete).toEqual({ code: 'forbidden', detail: 'no' });
});

test('a wait that just fits into its time is waited', async () => {
  const { reader, answers, environment } = reading();
  answers.push({ ok: false, problem: transient('rate-limited', 'slow', 60_000) });
  const answer = reader.read(REQUEST);
  await environment.advance(60_000);
  expect(await answer).toBeNull();
  expect(reader.incomplete).toEqual({ code: 'too-long', detail: 'Recovery stopped after 60 s.' });
});

test('ends after so many calls', async () => {
  const { reader, asked } = reading({ calls: 2, timeoutMs: 60_000 });
  const answers = [await reader.read(REQUEST), await reader.read(REQUEST), await reader.read(REQUEST)];
  expect(answers).toEqual(['more', 'more', null]);
  expect(asked).toHaveLength(2);
  expect(reader.incomplete).toEqual({
    code: 'too-many',
    detail: 'Recovery stopped after 2 REST API calls.',
  });
});

test('ends after its time', async () => {
  const { reader, environment } = reading({ calls: 9, timeoutMs: 2500 });
  await environment.advance(2499);
  expect(await reader.read(REQUEST)).toBe('more');
  await environment.advance(1);
  expect(await reader.read(REQUEST)).toBeNull();
  expect(reader.incomplete).toEqual({ code: 'too-long', detail: 'Recovery stopped after 2.5 s.' });
});

test('ends when the quota is spent, and the first reason is the one', async () => {
  const { reader, spend, asked } = reading();
  spend({ code: 'quota', detail: 'spent' });
  expect(await reader.read(REQUEST)).toBeNull();
  reader.stop({ code: 'too-many', detail: 'later' });
  expect(reader.incomplete).toEqual({ code: 'quota', detail: 'spent' });
  expect(asked).toEqual([]);
});

describe('an interruption', () => {
  test('ends a call, and its failure is no reason to stop', async () => {
    const { reader, answers, asked, ending } = reading();
    answers.push(
      new Promise((resolve) =>
        ending.signal.addEventListener('abort', () =>
          resolve({ ok: false, problem: permanent('forbidden', 'no') }),
        ),
      ),
    );
    const answer = reader.read(REQUEST);
    await settle();
    expect(asked[0]?.signal?.aborted).toBe(false);
    ending.abort();
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(await answer).toBeNull();
    expect(await reader.read(REQUEST)).toBeNull();
    expect(asked).toHaveLength(1);
    expect(reader.incomplete).toBeNull();
  });

  test('ends a pause, and leaves no timer', async () => {
    const { reader, answers, ending, environment } = reading();
    answers.push(busy);
    const answer = reader.read(REQUEST);
    await settle();
    expect(environment.timers).toBe(1);
    ending.abort();
    expect(await answer).toBeNull();
    expect([environment.timers, reader.incomplete]).toEqual([0, null]);
  });
});

test('a call that is never answered is ended after 15 s', async () => {
  const { reader, answers, asked, environment } = reading();
  answers.push(new Promise(() => {}));
  void reader.read(REQUEST);
  await environment.advance(14_999);
  expect(asked[0]?.signal?.aborted).toBe(false);
  await environment.advance(1);
  expect(asked[0]?.signal?.aborted).toBe(true);
});
