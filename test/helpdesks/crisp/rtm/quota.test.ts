import { permanent, transient } from '../../../../core/sockets/problem';
import { createQuota, type Quota } from '../../../../helpdesks/crisp/rtm/quota';
import { FakeEnvironment } from '../../../core/sockets/fake-environment';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

let environment: FakeEnvironment;
beforeEach(() => {
  environment = new FakeEnvironment();
});

const refusal = (retryAfter?: number) => transient('rate-limited', 'Crisp is limiting requests.', retryAfter);
const spend = (quota: Quota, calls: number) => {
  for (let call = 0; call < calls; call += 1) quota.count();
};
/** As many as it takes to be no short burst, and so far apart. */
const refuse = async (quota: Quota, times = 3) => {
  for (let each = 0; each < times; each += 1) {
    if (each > 0) await environment.advance(2_500);
    quota.noteAnswer(refusal());
  }
};

test('nothing is assumed: without a limit and a refusal, any number of calls may be spent', () => {
  const quota = createQuota(environment.now);
  spend(quota, 100_000);
  expect([quota.spent(), quota.used()]).toEqual([null, 100_000]);
});

test('of a limit that somebody set, a fifth is kept for reconnecting, until the day is over', async () => {
  const quota = createQuota(environment.now, 10);
  spend(quota, 7);
  expect(quota.spent()).toBeNull();
  spend(quota, 1);
  expect(quota.spent()).toEqual({
    code: 'quota',
    detail: expect.stringContaining('limit of 10 REST calls per day that is set for this token'),
  });
  await environment.advance(DAY_MS);
  expect([quota.spent(), quota.used()]).toEqual([null, 0]);
});

test('the third refusal in a row is a quota that is used up, and named so', async () => {
  const quota = createQuota(environment.now);
  spend(quota, 512);
  await refuse(quota, 2);
  expect(quota.spent()).toBeNull();
  await environment.advance(2_500);
  await refuse(quota, 1);
  expect(quota.spent()).toEqual({
    code: 'quota',
    detail: expect.stringMatching(/rejected further REST API calls .* 512 calls from here .* daily quota/),
  });
});

test('refusals within five seconds are a burst that is over soon, however many', async () => {
  const quota = createQuota(environment.now);
  for (let each = 0; each < 20; each += 1) quota.noteAnswer(refusal(2_000));
  await environment.advance(4_999);
  quota.noteAnswer(refusal());
  expect(quota.spent()).toBeNull();
  await environment.advance(1);
  quota.noteAnswer(refusal());
  expect(quota.spent()?.code).toBe('quota');
});

test('a refusal that asks for more than a minute is one at once', async () => {
  const quota = createQuota(environment.now);
  quota.noteAnswer(refusal(3_600_000));
  expect(quota.spent()?.code).toBe('quota');
  await environment.advance(3_599_999);
  expect(quota.spent()?.code).toBe('quota');
  await environment.advance(1);
  expect(quota.spent()).toBeNull();
});

test('an answer between refusals, and a failure that says nothing of a quota, count for what they are', async () => {
  const quota = createQuota(environment.now);
  await refuse(quota, 2);
  quota.noteAnswer(null);
  await refuse(quota, 2);
  quota.noteAnswer(transient('server-error', 'broken'));
  quota.noteAnswer(permanent('not-found', 'gone'));
  expect(quota.spent()).toBeNull();
});

test('it is tried again ever more rarely, to four hours, and as at first after an answer', async () => {
  const quota = createQuota(environment.now);
  for (const minutes of [15, 30, 60, 120, 240, 240]) {
    // After a pause one refusal says enough.
    await refuse(quota, minutes === 15 ? 3 : 1);
    await environment.advance(minutes * MINUTE_MS - 1);
    expect(quota.spent()?.code).toBe('quota');
    await environment.advance(1);
    expect(quota.spent()).toBeNull();
  }
  quota.noteAnswer(null);
  await refuse(quota);
  await environment.advance(15 * MINUTE_MS);
  expect(quota.spent()).toBeNull();
});

test('what one day allowed limits the next, four fifths of it, and not the one after that', async () => {
  const quota = createQuota(environment.now);
  spend(quota, 500);
  await refuse(quota);
  quota.noteAnswer(null);
  await environment.advance(DAY_MS);
  spend(quota, 399);
  expect(quota.spent()).toBeNull();
  spend(quota, 1);
  expect(quota.spent()).toEqual({
    code: 'quota',
    detail: expect.stringMatching(/allowed this token 500 REST API calls on the previous day/),
  });
  await environment.advance(DAY_MS);
  spend(quota, 10_000);
  expect(quota.spent()).toBeNull();
});

test('a clock that is set back begins a new day, and does not pause for as long', async () => {
  const quota = createQuota(environment.now);
  spend(quota, 5);
  await refuse(quota);
  environment.setClock(-2 * DAY_MS);
  expect([quota.used(), quota.spent()]).toEqual([0, null]);
});
