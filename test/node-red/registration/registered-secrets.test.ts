import { NO_CREDENTIAL } from '../../../core/trigger/credential';
import { chatwoot } from '../../../helpdesks/chatwoot';
import {
  createRegisteredSecrets,
  type RegisteredSecretsParts,
} from '../../../node-red/host/registration/registered-secrets';
import type { RegistrationPort } from '../../../node-red/host/registration/registration-port';
import type { Registrations } from '../../../node-red/host/registration/registrations';
import type { Status } from '../../../node-red/host/status';
import { fakeNode } from '../fake-node';
import { target } from './fake-helpdesk';

afterEach(() => jest.useRealTimers());

function start(changes: Partial<RegisteredSecretsParts> = {}) {
  const fake = fakeNode();
  const calls: unknown[][] = [];
  let present: readonly string[] = [];
  let port: RegistrationPort | undefined;
  const registrations: Registrations = {
    attach: (id, _target, given) => {
      calls.push(['attach', id]);
      port = given;
      return { secrets: () => present, fresh: async () => present };
    },
    detach: (id) => void calls.push(['detach', id]),
    remove: async (id) => void calls.push(['remove', id]),
  };
  const status = {
    show: (name: string) => calls.push(['show', name]),
    registration: (...words: unknown[]) => calls.push(['registration', ...words]),
  } as unknown as Status;
  const credential = { ...NO_CREDENTIAL, signingSecrets: ['entered'], baseUrl: 'https://chat.example.com' };
  const parts = { RED: fake.RED, node: fake.node, provider: chatwoot, mode: 'signature' as const };
  const secrets = createRegisteredSecrets({
    ...parts,
    credential,
    status,
    registrations,
    target: target(),
    ...changes,
  });
  return {
    ...fake,
    calls,
    secrets,
    port: () => port,
    learn: (...given: readonly string[]) => void (present = given),
    known: async () => (await secrets.source.known(0)).credential,
  };
}

test('before the path is its own, a node registers nothing and accepts nothing', async () => {
  const { calls, known } = start();
  expect((await known()).signingSecrets).toEqual([]);
  expect(calls).toEqual([]);
});

test('then it accepts what the helpdesk signs with, never what was entered by hand', async () => {
  const { secrets, known, learn, calls } = start();
  secrets.open();
  expect(calls).toEqual([['attach', 'n']]);
  expect((await known()).signingSecrets).toEqual([]);
  learn('from the helpdesk');
  expect(await known()).toMatchObject({
    signingSecrets: ['from the helpdesk'],
    baseUrl: 'https://chat.example.com',
  });
  learn('a new one');
  const { credential } = await secrets.source.known(0);
  expect(await secrets.source.fresh(credential, 0)).toMatchObject({ signingSecrets: ['a new one'] });
});

test.each([
  ['signature', 'listening'],
  ['unsigned', 'listening-unverified'],
] as const)('registered, a node of the mode %s shows %s', (mode, name) => {
  const { secrets, port, calls } = start({ mode });
  secrets.open();
  port()?.state({ name: 'registered' });
  expect(calls.at(-1)).toEqual(['registration', { name: 'registered' }, name]);
});

test('what is missing is shown and reaches Catch nodes; nothing is accepted', async () => {
  const { secrets, calls, told, known } = start({ target: 'no-public-address' });
  secrets.open();
  expect(calls).toEqual([['show', 'no-public-address']]);
  expect(told()).toEqual([
    [
      'error',
      expect.stringContaining('problem.no-public-address'),
      expect.objectContaining({ payload: expect.objectContaining({ reason: 'no-public-address' }) }),
    ],
  ]);
  expect((await known()).signingSecrets).toEqual([]);
});

test('a redeploy keeps the webhook for the successor, a node that is deleted takes it away', async () => {
  const { secrets, calls } = start();
  await secrets.close(false);
  await secrets.close(true);
  expect(calls).toEqual([
    ['detach', 'n'],
    ['remove', 'n'],
  ]);
});

test('a deploy does not wait for a helpdesk that is slow', async () => {
  jest.useFakeTimers();
  const registrations = { remove: () => new Promise<void>(() => {}) } as unknown as Registrations;
  const { secrets } = start({ registrations });
  let isClosed = false;
  const closing = secrets.close(true).then(() => (isClosed = true));
  await jest.advanceTimersByTimeAsync(999);
  expect(isClosed).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await closing;
  expect(isClosed).toBe(true);
});
