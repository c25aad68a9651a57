import { UserError } from 'n8n-workflow';
import { readHeld, sealSecrets, writeHeld, type Slot } from '../../nodes/host/held-registration';
import { register } from '../../nodes/host/register';
import { unregister } from '../../nodes/host/unregister';
import { fakeContext, type ContextOptions } from './fake-context';
import { failing, fakeRegistrar, REGISTERED, URL } from './fake-registrar';
import { createHurriedRemovals } from './hurried-removals';

const TOKEN = 'a token of the API';
const credential = { baseUrl: 'https://chat.example.com', accountId: 12, accessToken: TOKEN };
const ACCESS = { baseUrl: credential.baseUrl, accessToken: TOKEN };
const TEST_URL = 'https://flows.example.com/webhook-test/1/webhook';

function start(options: ContextOptions = {}) {
  const parameters = { registration: 'automatic', authentication: 'signature', events: ['*'] };
  const fake = fakeContext({ mode: 'internal', url: URL, credential, parameters, ...options });
  const helpdesk = fakeRegistrar();
  const removals = createHurriedRemovals();
  const hold = (slot: Slot, changes: Partial<typeof REGISTERED> = {}) =>
    writeHeld(fake.context, slot, sealSecrets({ ...REGISTERED, ...changes }, ['a secret'], ACCESS));
  return {
    ...fake,
    ...helpdesk,
    removals,
    hold,
    unregister: () => unregister(fake.context, helpdesk.trigger, removals),
    held: (slot: Slot = 'production') => readHeld(fake.context, slot),
  };
}

const LEFT = 'Webhook 7 of Chatwoot account 12 still points to this n8n and could not be deleted: ';

describe('a published trigger', () => {
  test('keeps its webhook for the moment in which it may be published again', async () => {
    const n8n = start();
    n8n.hold('production');
    await n8n.unregister();
    expect(n8n.steps()).toEqual(['findMade']);
    expect(n8n.held()).toMatchObject({ id: '7', leaving: true });
    expect(await n8n.removals.passTime()).toEqual([5_000]);
    expect(n8n.steps()).toEqual(['findMade', 'findMade', 'remove']);
    expect(n8n.log).toEqual([]);
  });

  test('leaves one alone that another process has registered since: it has another id', async () => {
    const n8n = start();
    n8n.hold('production');
    await n8n.unregister();
    n8n.answers.findMade = { ok: true, id: '8' };
    await n8n.removals.passTime();
    expect(n8n.steps()).not.toContain('remove');
  });

  test('whose webhook is gone already has nothing to remove', async () => {
    const n8n = start();
    n8n.hold('production');
    n8n.answers.findMade = { ok: true, id: null };
    await n8n.unregister();
    expect([n8n.held(), await n8n.removals.passTime()]).toEqual([undefined, []]);
  });

  test('whose removal is refused now tells whoever unpublishes, and once the log', async () => {
    const n8n = start();
    n8n.hold('production');
    n8n.answers.findMade = failing('token-refused', false);
    const error = await n8n.unregister().catch((each: Error) => each);
    expect(error).toHaveProperty('message', expect.stringContaining(LEFT));
    // n8n tells nobody of what carries one when it unpublishes.
    expect((error as Error).cause).not.toBeInstanceOf(UserError);
    await expect(n8n.unregister()).rejects.toThrow(LEFT);
    expect(n8n.log).toEqual([expect.stringContaining(LEFT)]);
    expect(n8n.steps()).toEqual(['findMade']);
    expect(n8n.held()).toMatchObject({ id: '7' });
  });

  test('is tried again while the helpdesk is away, and told of in the log at last', async () => {
    const n8n = start();
    n8n.hold('production');
    await n8n.unregister();
    n8n.answers.remove = failing('unreachable', true);
    for (const delay of [5_000, 15_000]) expect(await n8n.removals.passTime()).toEqual([delay]);
    expect(n8n.log).toEqual([]);
    expect(await n8n.removals.passTime()).toEqual([60_000]);
    expect(n8n.log).toEqual([expect.stringContaining(`${LEFT}A sentence about unreachable.`)]);
    expect(await n8n.removals.passTime()).toEqual([]);
  });

  test('of a helpdesk without accounts is told without one', async () => {
    const n8n = start();
    n8n.hold('production', { accountId: '' });
    n8n.answers.findMade = failing('token-refused', false);
    await expect(n8n.unregister()).rejects.toThrow('Webhook 7 of Chatwoot still points to this n8n');
  });
});

describe('at once is removed', () => {
  test("a test's webhook, and that of the published trigger stays", async () => {
    const n8n = start({ url: TEST_URL });
    n8n.hold('production');
    n8n.hold('test', { id: '8', url: TEST_URL });
    await n8n.unregister();
    expect(n8n.calls).toMatchObject([{ step: 'remove', stored: { id: '8', url: TEST_URL } }]);
    expect([n8n.held('test'), n8n.held()?.leaving]).toEqual([undefined, false]);
    expect(await n8n.removals.passTime()).toEqual([]);
  });

  test('what a crash left behind, by its URL; that it is not there is no failure', async () => {
    const n8n = start();
    n8n.answers.remove = failing('token-refused', false);
    await n8n.unregister();
    expect(n8n.calls).toEqual([
      { step: 'remove', stored: { id: '', url: URL, accountId: '12', made: true } },
    ]);
    expect(n8n.log).toEqual([]);
  });

  test('what is held of a webhook that a person entered; the webhook is left to the registrar', async () => {
    const n8n = start();
    n8n.hold('production', { made: false });
    n8n.answers.remove = { ok: true, state: 'foreign' };
    await n8n.unregister();
    expect(n8n.calls).toMatchObject([{ step: 'remove', stored: { made: false } }]);
    expect(n8n.held()).toBeUndefined();
  });
});

test('what was refused for good while publishing is not asked about once more', async () => {
  const n8n = start();
  n8n.answers.ensure = failing('token-refused', false);
  await expect(register(n8n.context, n8n.trigger, n8n.removals)).rejects.toThrow();
  await n8n.unregister();
  expect(n8n.steps()).toEqual(['ensure']);
});

test('nor by an n8n that cleans up with a workflow of its own, and after that it is', async () => {
  const ids = { workflowId: 'w', nodeId: 'refused' };
  const activation = start(ids);
  activation.answers.ensure = failing('token-refused', false);
  await expect(register(activation.context, activation.trigger, activation.removals)).rejects.toThrow();
  const cleaning = start(ids);
  await cleaning.unregister();
  expect(cleaning.steps()).toEqual([]);
  await cleaning.unregister();
  expect(cleaning.steps()).toEqual(['remove']);
});

describe('a webhook at the server that the credential named before', () => {
  const moved = { ...credential, baseUrl: 'https://help.example.com' };
  const SENTENCE = `${LEFT}It was registered at https://chat.example.com, but the base URL is now https://help.example.com. Delete it in Chatwoot.`;

  test.each(['production', 'test'] as const)('(%s) is named and forgotten', async (slot) => {
    const n8n = start({ credential: moved, ...(slot === 'test' && { url: TEST_URL }) });
    n8n.hold(slot, slot === 'test' ? { url: TEST_URL } : {});
    n8n.answers.findMade = { ok: true, id: null };
    await n8n.unregister();
    expect([n8n.steps(), n8n.held(slot), await n8n.removals.passTime()]).toEqual([
      ['findMade'],
      undefined,
      [],
    ]);
    expect(n8n.log.join()).toContain(SENTENCE);
  });

  test('is left alone in silence if a person had entered it', async () => {
    const n8n = start({ credential: moved });
    n8n.hold('production', { made: false });
    n8n.answers.findMade = { ok: true, id: null };
    await n8n.unregister();
    expect([n8n.held(), n8n.log]).toEqual([undefined, []]);
  });

  test('is removed as ever if the server has only got another address', async () => {
    const n8n = start({ credential: moved });
    n8n.hold('production');
    await n8n.unregister();
    await n8n.removals.passTime();
    expect([n8n.steps().at(-1), n8n.log]).toEqual(['remove', []]);
  });
});
