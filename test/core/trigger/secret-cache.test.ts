import { NO_CREDENTIAL, type Credential } from '../../../core/trigger/credential';
import { createSecretCache } from '../../../core/trigger/secret-cache';

const withSecret = (secret: string): Credential => ({ ...NO_CREDENTIAL, signingSecrets: [secret] });

/** Somewhere a secret is kept that can be changed; it counts how often it was read. */
function storage(secret: string) {
  const state = { secret, reads: 0 };
  const read = async () => {
    state.reads += 1;
    return withSecret(state.secret);
  };
  return { state, read };
}

test('a secret stays in memory for half a minute, and is the same object as long as it is the same', async () => {
  const cache = createSecretCache(1_000);
  const { state, read } = storage('a');
  const first = await cache.get('id', 0, read);
  expect((await cache.get('id', 29_999, read)).values).toBe(first.values);
  expect(state.reads).toBe(1);
  const again = await cache.get('id', 30_000, read);
  expect([again.values === first.values, again.readAt, state.reads]).toEqual([true, 30_000, 2]);
  state.secret = 'b';
  expect((await cache.get('id', 60_000, read)).values).toEqual(withSecret('b'));
});

test('a mismatch reads at once, then after pauses that double while nothing new is found', async () => {
  const cache = createSecretCache(1_000, 4_000);
  const { state, read } = storage('a');
  await cache.get('id', 0, read);
  const times: number[] = [];
  for (let now = 100; now < 12_000; now += 100) {
    const before = state.reads;
    await cache.getEarly('id', now, read);
    if (state.reads > before) times.push(now);
  }
  expect(times).toEqual([100, 1_100, 3_100, 7_100, 11_100]);
});

test('a new secret makes the pauses short again', async () => {
  const cache = createSecretCache(1_000, 30_000);
  const { state, read } = storage('a');
  for (const now of [0, 1_000, 3_000]) await cache.getEarly('id', now, read);
  state.secret = 'b';
  expect((await cache.getEarly('id', 7_000, read)).values).toEqual(withSecret('b'));
  state.secret = 'c';
  expect((await cache.getEarly('id', 7_001, read)).values).toEqual(withSecret('c'));
});

test('reads at the same time share one, and an early one does not make the usual ones wait', async () => {
  const cache = createSecretCache(10_000);
  const { state, read } = storage('a');
  const [one, two] = await Promise.all([cache.get('id', 0, read), cache.get('id', 0, read)]);
  expect([one.values === two.values, state.reads]).toEqual([true, 1]);
  const never = () => new Promise<Credential>(() => {});
  void cache.getEarly('id', 1, never);
  expect((await cache.get('id', 1, read)).values).toBe(one.values);
});

test('a read that fails is told, and tried again', async () => {
  const cache = createSecretCache(1_000);
  await expect(cache.get('id', 0, () => Promise.reject(new Error('locked')))).rejects.toThrow('locked');
  expect((await cache.get('id', 1, storage('a').read)).values).toEqual(withSecret('a'));
});

test('one does not know the secrets of another, and no more than a thousand are kept', async () => {
  const cache = createSecretCache(1_000);
  const { state, read } = storage('a');
  for (let id = 0; id <= 1_000; id += 1) await cache.get(`id ${id}`, 0, read);
  expect(state.reads).toBe(1_001);
  await cache.get('id 1000', 1, read);
  expect(state.reads).toBe(1_001);
  await cache.get('id 0', 1, read);
  expect(state.reads).toBe(1_002);
});
