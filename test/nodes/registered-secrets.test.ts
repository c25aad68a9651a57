import { registeredSecrets } from '../../nodes/host/registered-secrets';
import { readHeld, sealSecrets, writeHeld } from '../../nodes/host/held-registration';
import { fakeContext, type ContextOptions } from './fake-context';
import { failing, fakeRegistrar, REGISTERED, URL } from './fake-registrar';

const TOKEN = 'a token of the API';
const credential = { baseUrl: 'https://chat.example.com/', accountId: 12, accessToken: TOKEN };
const NOW = Date.UTC(2026, 2, 4, 9, 30);

/** A published trigger, and what n8n has stored of it. */
function start(options: ContextOptions = {}) {
  const fake = fakeContext({ mode: 'webhook', url: URL, credential, ...options });
  writeHeld(
    fake.context,
    'production',
    sealSecrets(REGISTERED, ['a secret'], { baseUrl: 'https://chat.example.com', accessToken: TOKEN }),
  );
  const helpdesk = fakeRegistrar({ readSecrets: { ok: true, secrets: ['a new secret'] } });
  const problems: string[] = [];
  const source = (context = fake.context) =>
    registeredSecrets(context, context.getNode(), helpdesk.trigger, ({ code }) => problems.push(code));
  return { ...fake, helpdesk, problems, source };
}

test('what is held sealed is opened with the token, without a call', async () => {
  const { source, helpdesk } = start();
  expect(await source().known(NOW)).toEqual({
    credential: {
      signingSecrets: ['a secret'],
      urlKeys: [],
      baseUrl: 'https://chat.example.com',
      accountId: '12',
    },
    isNewest: false,
  });
  expect(helpdesk.steps()).toEqual([]);
});

test('for a delivery that does not fit it, the helpdesk is asked, and its answer kept, sealed', async () => {
  const { source, helpdesk, context, staticData } = start();
  const { credential: known } = await source().known(NOW);
  const fresh = await source().fresh(known, NOW);
  expect(fresh.signingSecrets).toEqual(['a new secret']);
  expect(helpdesk.calls).toEqual([{ step: 'readSecrets', stored: { url: URL, accountId: '12' } }]);
  expect(JSON.stringify(staticData)).not.toContain('a new secret');
  expect(readHeld(context, 'production')).toMatchObject({ id: '7', url: URL, made: true });
  expect((await source().known(NOW)).credential.signingSecrets).toEqual(['a new secret']);
});

test('whoever sends what does not fit makes us ask once in ten seconds', async () => {
  const { source, helpdesk } = start();
  helpdesk.answers.readSecrets = { ok: true, secrets: ['a secret'] };
  const { credential: known } = await source().known(NOW);
  for (const later of [0, 1, 5_000, 9_999]) expect(await source().fresh(known, NOW + later)).toBe(known);
  expect(helpdesk.steps()).toHaveLength(1);
  await source().fresh(known, NOW + 10_000);
  expect(helpdesk.steps()).toHaveLength(2);
});

test('what n8n did not save is offered with each delivery, until it has', async () => {
  const { source, helpdesk, context, staticData } = start();
  const before = structuredClone(staticData);
  const node = { workflowId: context.getWorkflow().id ?? '', nodeId: context.getNode().id };
  const { credential: known } = await source().known(NOW);
  await source().fresh(known, NOW);
  const forgetful = fakeContext({ mode: 'webhook', url: URL, credential, ...node, staticData: before });
  const { credential: next } = await source(forgetful.context).known(NOW + 60_000);
  expect(next.signingSecrets).toEqual(['a new secret']);
  expect(before).toEqual(staticData);
  expect(helpdesk.steps()).toHaveLength(1);
});

test('a helpdesk that cannot be asked changes nothing, and is told why', async () => {
  const { source, helpdesk, problems } = start();
  helpdesk.answers.readSecrets = failing('unreachable', true);
  const { credential: known } = await source().known(NOW);
  expect(await source().fresh(known, NOW)).toBe(known);
  expect(problems).toEqual(['unreachable']);
});

test('a helpdesk that gives no secret takes none away', async () => {
  const { source, helpdesk } = start();
  helpdesk.answers.readSecrets = { ok: true, secrets: [] };
  const { credential: known } = await source().known(NOW);
  expect(await source().fresh(known, NOW)).toBe(known);
});

test('what was lost is found at the helpdesk by its URL', async () => {
  const { context, source, helpdesk } = start();
  writeHeld(context, 'production', undefined);
  const { credential: known } = await source().known(NOW);
  expect(known.signingSecrets).toEqual([]);
  expect((await source().fresh(known, NOW)).signingSecrets).toEqual(['a new secret']);
  expect(helpdesk.calls[0]?.stored).toEqual({ url: URL, accountId: '12' });
  expect(readHeld(context, 'production')).toMatchObject({ id: '', url: URL, made: true });
});

test('a copied workflow does not take the secret of its original', async () => {
  const { staticData, source } = start();
  const copy = fakeContext({ mode: 'webhook', url: URL, credential, staticData });
  expect((await source(copy.context).known(NOW)).credential.signingSecrets).toEqual([]);
});

test('a test listens with a registration of its own', async () => {
  const { staticData, source, context } = start();
  const node = { workflowId: context.getWorkflow().id ?? '', nodeId: context.getNode().id };
  const test = fakeContext({ mode: 'manual', url: URL, credential, ...node, staticData });
  writeHeld(
    test.context,
    'test',
    sealSecrets(REGISTERED, ['of the test'], { baseUrl: 'https://chat.example.com', accessToken: TOKEN }),
  );
  expect((await source(test.context).known(NOW)).credential.signingSecrets).toEqual(['of the test']);
});
