import { takeRefused } from '../../nodes/host/refused-activations';
import { isInPlace, register } from '../../nodes/host/register';
import { ownerOf, readHeld, sealSecrets, writeHeld } from '../../nodes/host/held-registration';
import { fakeContext, type ContextOptions } from './fake-context';
import { failing, fakeRegistrar, REGISTERED, URL } from './fake-registrar';
import { createHurriedRemovals } from './hurried-removals';

const TOKEN = 'a token of the API';
const credential = { baseUrl: 'https://chat.example.com', accountId: 12, accessToken: TOKEN };
const ACCESS = { baseUrl: credential.baseUrl, accessToken: TOKEN };
const PARAMETERS = { authentication: 'signature', registration: 'automatic', events: ['message_created'] };

function start(options: ContextOptions = {}) {
  const fake = fakeContext({ url: URL, credential, parameters: PARAMETERS, ...options });
  const helpdesk = fakeRegistrar();
  const removals = createHurriedRemovals();
  const hold = (leaving = false) =>
    writeHeld(fake.context, 'production', { ...sealSecrets(REGISTERED, ['a secret'], ACCESS), leaving });
  return {
    ...fake,
    ...helpdesk,
    removals,
    hold,
    isInPlace: () => isInPlace(fake.context, helpdesk.trigger, removals),
    register: () => register(fake.context, helpdesk.trigger, removals),
    held: () => readHeld(fake.context, 'production'),
  };
}

describe('what is in place', () => {
  test('is what the helpdesk has as it is wanted, with the secret that is held', async () => {
    const n8n = start();
    n8n.hold();
    expect(await n8n.isInPlace()).toBe(true);
    expect(n8n.steps()).toEqual(['check']);
  });

  test('is nothing where nothing is held, and then nobody is asked', async () => {
    const n8n = start();
    expect(await n8n.isInPlace()).toBe(false);
    expect(n8n.steps()).toEqual([]);
  });

  test.each([
    ['differs', { ok: true, state: 'differs' }],
    ['is gone', { ok: true, state: 'absent' }],
    ['has another id', { ok: true, state: 'in-place', registration: { ...REGISTERED, id: '8' } }],
    ['has another secret', { ok: true, state: 'in-place', registration: { ...REGISTERED, secrets: ['x'] } }],
    ['cannot be asked for now', failing('unreachable', true)],
  ] as const)('is not what %s', async (_what, check) => {
    const n8n = start();
    n8n.hold();
    n8n.answers.check = check;
    expect(await n8n.isInPlace()).toBe(false);
    expect(n8n.steps()).toEqual(['check']);
    expect(n8n.held()).toMatchObject({ id: '7', leaving: false });
  });

  test('is told of at once where the helpdesk refuses for good', async () => {
    const n8n = start();
    n8n.hold();
    n8n.answers.check = failing('token-refused', false);
    await expect(n8n.isInPlace()).rejects.toThrow('A sentence about token-refused.');
  });

  test('is not what another process of n8n is about to remove', async () => {
    const n8n = start();
    n8n.hold(true);
    expect(await n8n.isInPlace()).toBe(false);
    expect(n8n.steps()).toEqual([]);
  });
});

describe('registering', () => {
  test('asks for the events that were chosen, at this URL, under the name of the workflow', async () => {
    const n8n = start();
    await n8n.register();
    expect(n8n.calls).toMatchObject([
      {
        step: 'ensure',
        stored: undefined,
        spec: {
          url: URL,
          name: 'n8n: Orders',
          events: ['message_created'],
          signed: true,
          allowPrivateUrl: false,
        },
      },
    ]);
  });

  test('keeps what the helpdesk gave, and its secret only sealed', async () => {
    const n8n = start();
    await n8n.register();
    expect(n8n.held()).toMatchObject({ id: '7', url: URL, accountId: '12', made: true, leaving: false });
    expect(JSON.stringify(n8n.staticData)).not.toContain('a secret');
  });

  test('of a test is called so, kept apart, and sweeps up nothing', async () => {
    const n8n = start({ mode: 'manual' });
    await n8n.register();
    expect(n8n.calls[0]?.spec).toMatchObject({ name: 'n8n test: Orders' });
    expect(n8n.calls[0]?.spec).not.toHaveProperty('isLeftover');
    expect([n8n.held(), readHeld(n8n.context, 'test')?.id]).toEqual([undefined, '7']);
  });

  test('adjusts what is held', async () => {
    const n8n = start();
    n8n.hold();
    await n8n.register();
    expect(n8n.calls).toMatchObject([{ step: 'ensure', stored: { id: '7', url: URL } }]);
  });

  test('calls off a removal that this process has planned, and keeps the webhook', async () => {
    const n8n = start();
    n8n.hold(true);
    const removal = jest.fn(async () => 'done' as const);
    n8n.removals.plan(ownerOf(n8n.context), removal);
    await n8n.register();
    expect(n8n.calls).toMatchObject([{ step: 'ensure', stored: { id: '7', leaving: false } }]);
    await n8n.removals.passTime();
    expect(removal).not.toHaveBeenCalled();
  });

  test('takes away what another process may remove, and makes it anew', async () => {
    const n8n = start();
    n8n.hold(true);
    await n8n.register();
    expect(n8n.steps()).toEqual(['remove', 'ensure']);
    expect(n8n.calls[1]).toMatchObject({ stored: undefined });
    expect(n8n.held()).toMatchObject({ leaving: false });
  });

  test('that is refused for good is asked once in an activation, and stores nothing', async () => {
    const n8n = start();
    n8n.answers.ensure = failing('not-administrator', false);
    expect(takeRefused(n8n.context)).toBe(false);
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(n8n.register()).rejects.toThrow('A sentence about not-administrator.');
    }
    expect(n8n.steps()).toEqual(['ensure']);
    expect([takeRefused(n8n.context), n8n.staticData]).toEqual([true, {}]);
  });

  test('that failed for now is asked again', async () => {
    const n8n = start();
    n8n.answers.ensure = failing('unreachable', true);
    await expect(n8n.register()).rejects.toThrow('A sentence about unreachable.');
    n8n.answers.ensure = { ok: true, registration: REGISTERED };
    await n8n.register();
    expect([takeRefused(n8n.context), n8n.held()?.id]).toEqual([false, '7']);
  });
});

describe('after a change of the base URL', () => {
  const moved = { ...credential, baseUrl: 'https://help.example.com' };

  test('nothing is in place, the id of the other server says nothing, and what stays there is named', async () => {
    const n8n = start({ credential: moved });
    n8n.hold();
    n8n.answers.findMade = { ok: true, id: null };
    expect(await n8n.isInPlace()).toBe(false);
    await n8n.register();
    expect(n8n.calls.find(({ step }) => step === 'ensure')?.stored).toBeUndefined();
    expect(n8n.held()).toMatchObject({ id: '7', baseUrl: 'https://help.example.com' });
    expect(n8n.log).toEqual([expect.stringContaining('It was registered at https://chat.example.com')]);
  });

  test('the same server with another address keeps its webhook', async () => {
    const n8n = start({ credential: moved });
    n8n.hold();
    expect(await n8n.isInPlace()).toBe(true);
    expect(n8n.log).toEqual([]);
  });
});
