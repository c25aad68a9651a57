import { randomUUID } from 'node:crypto';
import { enteredSecrets } from '../../nodes/host/entered-secrets';

function source(mode: 'signature' | 'unsigned', id: string | null = randomUUID()) {
  const state = { secret: 'a', reads: 0 };
  const node = { credentials: { someApi: { id, name: 'x' } } };
  const context = {
    getNode: () => node,
    getCredentials: async () => {
      state.reads += 1;
      return { signingSecret: state.secret, previousSigningSecrets: 'old', baseUrl: 'https://x.example' };
    },
  };
  return { state, secrets: enteredSecrets(context as never, node, 'someApi', mode) };
}

test('what a person entered is read once, and is then no longer the newest there may be', async () => {
  const { state, secrets } = source('signature');
  const first = await secrets.known(1_000);
  expect(first).toEqual({
    credential: { signingSecrets: ['a', 'old'], urlKeys: [], baseUrl: 'https://x.example' },
    isNewest: true,
  });
  const second = await secrets.known(1_001);
  expect([second.isNewest, second.credential === first.credential, state.reads]).toEqual([false, true, 1]);
});

test('a mismatch reads again at once, and gives the same object while nothing changed', async () => {
  const { state, secrets } = source('signature');
  const { credential } = await secrets.known(1_000);
  expect(await secrets.fresh(credential, 1_001)).toBe(credential);
  state.secret = 'b';
  expect((await secrets.fresh(credential, 2_001)).signingSecrets).toEqual(['b', 'old']);
});

test.each([
  ['in the unsigned mode', source('unsigned')],
  ['where no credential was chosen', source('signature', null)],
])('nothing is read %s', async (_where, { state, secrets }) => {
  expect(await secrets.known(0)).toMatchObject({ credential: { signingSecrets: [] }, isNewest: true });
  expect(state.reads).toBe(0);
});
