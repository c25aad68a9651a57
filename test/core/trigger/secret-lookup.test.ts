import { NO_CREDENTIAL } from '../../../core/trigger/credential';
import { createSecretLookup, registeredSource } from '../../../core/trigger/secret-lookup';
import { FakeEnvironment } from '../sockets/fake-environment';

function create(read: () => Promise<void> = async () => {}) {
  const environment = new FakeEnvironment();
  const state = { reads: 0 };
  const lookup = createSecretLookup(environment, () => {
    state.reads += 1;
    return read();
  });
  return { environment, state, lookup };
}

test('asks once in ten seconds, however often it is called', async () => {
  const { environment, state, lookup } = create();
  for (let second = 0; second < 21; second += 1) {
    await Promise.all([lookup.fresh(), lookup.fresh()]);
    await environment.advance(1_000);
  }
  expect(state.reads).toBe(3);
});

test('waits for a registration that is under way instead of asking', async () => {
  const { state, lookup } = create();
  let finish = () => {};
  void lookup.during(new Promise((resolve) => (finish = resolve)));
  const fresh = lookup.fresh();
  expect(lookup.isRegistering()).toBe(true);
  lookup.learn(['a']);
  finish();
  expect(await fresh).toEqual(['a']);
  expect([state.reads, lookup.isRegistering()]).toEqual([0, false]);
});

test('answers with what is known after three seconds', async () => {
  const { environment, lookup } = create(() => new Promise(() => {}));
  lookup.learn(['a']);
  let answer: readonly string[] | undefined;
  void lookup.fresh().then((secrets) => (answer = secrets));
  await environment.advance(2_999);
  expect(answer).toBeUndefined();
  await environment.advance(1);
  expect(answer).toEqual(['a']);
});

test('a source gives the same object as long as the secrets are the same', async () => {
  const { lookup } = create(async () => lookup.learn(['b']));
  lookup.learn(['a']);
  const source = registeredSource(lookup, { ...NO_CREDENTIAL, baseUrl: 'https://x.example' });
  const known = await source.known(0);
  expect(known).toEqual({
    credential: { signingSecrets: ['a'], urlKeys: [], baseUrl: 'https://x.example' },
    isNewest: false,
  });
  lookup.learn(['a']);
  expect((await source.known(1)).credential).toBe(known.credential);
  const fresh = await source.fresh(known.credential, 2);
  expect(fresh.signingSecrets).toEqual(['b']);
  expect((await source.known(3)).credential).toBe(fresh);
});
