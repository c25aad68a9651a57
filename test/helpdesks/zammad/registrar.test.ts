import { createFetchApi } from '../../../core/api/fetch-api';
import { systemEnvironment } from '../../../core/environment/environment';
import type { HelpdeskApi } from '../../../core/helpdesk/api';
import type { StoredRegistration, WebhookSpec } from '../../../core/helpdesk/registration';
import { zammad } from '../../../helpdesks/zammad';
import { zammadRegistrar as registrar } from '../../../helpdesks/zammad/registrar';
import { createSettings, receive } from '../../../library';
import { listen } from '../../../simulator/listener';
import { startZammad, type SimulatedZammad } from '../../../simulator/rest/zammad';

const URL_OF_OURS = 'https://flows.example.com/webhook/abc';

const spec = (change: Partial<WebhookSpec> = {}): WebhookSpec => ({
  url: URL_OF_OURS,
  events: ['ticket.created', 'article.customer'],
  name: 'n8n: Shop',
  signed: true,
  allowPrivateUrl: false,
  ...change,
});

let desk: SimulatedZammad;
beforeEach(async () => {
  desk = await startZammad();
});
afterEach(() => desk.close());

function api(token = desk.tokens.admin): HelpdeskApi {
  const account = { accountId: '', token };
  const headers = zammad.api?.headers(account) ?? {};
  return {
    ...account,
    enteredSecrets: [],
    call: createFetchApi({ baseUrl: desk.url, headers }, systemEnvironment),
  };
}

async function register(change: Partial<WebhookSpec> = {}, stored?: StoredRegistration, token?: string) {
  const result = await registrar.ensure(spec(change), stored, api(token));
  if (!result.ok) throw new Error(result.problem.detail);
  const { secrets, ...kept } = result.registration;
  return { secrets, kept };
}

const codeOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code;
const eventOf = ({ name }: Record<string, unknown>) =>
  / · (\S+) \(Helpdesk Triggers [0-9a-f]{8}\)$/.exec(String(name))?.[1];
const events = (kind: 'webhooks' | 'triggers') => desk.rows(kind).map(eventOf);
const writes = () => desk.requests().filter(({ method }) => method !== 'GET');

test('what a test of this trigger left behind goes, the trigger first, and nothing else', async () => {
  const tested = 'https://flows.example.com/webhook-test/abc';
  const named = 'https://flows.example.com/webhook-dev/abc';
  const isLeftover = (url: string, name: string) =>
    [tested, named].includes(url) && name.startsWith('n8n test: ');
  await register({ url: tested, name: 'n8n test: Shop', events: ['ticket.created'] });
  // Not by its name, and not by its URL.
  await register({ url: named, name: 'n8n: Shop', events: ['ticket.escalation'] });
  await register({ url: `${tested}/2`, name: 'n8n test: Shop', events: ['ticket.updated'] });
  const before = writes().length;
  const { kept } = await register({ isLeftover });
  const gone = writes()
    .slice(before)
    .filter(({ method }) => method === 'DELETE');
  expect(gone.map(({ path }) => path.split('/').at(-2))).toEqual(['triggers', 'webhooks']);
  const rest = ['ticket.escalation', 'ticket.updated', 'ticket.created', 'article.customer'];
  expect([events('webhooks'), events('triggers')]).toEqual([rest, rest]);
  expect(await registrar.check(spec({ isLeftover }), kept, api())).toMatchObject({ state: 'in-place' });
});

test('creates a webhook and a trigger for each event, in order, each with a token of its own', async () => {
  const { secrets, kept } = await register();
  expect(writes().map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
    'POST webhooks',
    'POST triggers',
    'POST webhooks',
    'POST triggers',
  ]);
  expect(desk.rows('webhooks')).toMatchObject([
    {
      endpoint: URL_OF_OURS,
      signature_token: `ticket.created:${secrets[0]}`,
      ssl_verify: true,
      active: true,
    },
    { endpoint: URL_OF_OURS, signature_token: `article.customer:${secrets[0]}` },
  ]);
  expect(desk.rows('triggers')).toMatchObject([
    {
      condition: { 'ticket.action': { operator: 'is', value: 'create' } },
      perform: { 'notification.webhook': { webhook_id: '3' } },
      activator: 'action',
      execution_condition_mode: 'selective',
    },
    { perform: { 'notification.webhook': { webhook_id: '4' } } },
  ]);
  expect(kept).toEqual({ id: '["3","4"]', url: URL_OF_OURS, accountId: '', made: true });
  expect(secrets[0]).toHaveLength(40);
});

test('does nothing when nothing changed, also when what was stored is lost', async () => {
  const { kept, secrets } = await register();
  expect(await registrar.check(spec(), kept, api())).toMatchObject({
    state: 'in-place',
    registration: { secrets },
  });
  expect((await register()).kept).toEqual(kept);
  expect(await registrar.readSecrets(kept, api())).toEqual({ ok: true, secrets });
  expect(writes()).toHaveLength(4);
});

test('creates what is new and removes what is not wanted any more: triggers before webhooks', async () => {
  const { kept } = await register();
  const change = { events: ['article.customer', 'ticket.state_changed'] };
  expect(await registrar.check(spec(change), kept, api())).toMatchObject({ state: 'differs' });
  await register(change, kept);
  expect(events('webhooks')).toEqual(['article.customer', 'ticket.state_changed']);
  expect(events('triggers')).toEqual(['article.customer', 'ticket.state_changed']);
  expect(
    writes()
      .slice(-2)
      .map(({ method, path }) => `${method} ${path}`),
  ).toEqual(['DELETE /api/v1/triggers/3', 'DELETE /api/v1/webhooks/3']);
});

test('all events are all but the update, which tells the others once more', async () => {
  await register({ events: ['*'] });
  expect(events('triggers')).toHaveLength(11);
  expect(events('triggers')).not.toContain('ticket.updated');
});

test('takes back what it created when one cannot be', async () => {
  const refused = { status: 422, body: { error: 'no', error_human: 'Invalid ticket selector conditions' } };
  let posts = 0;
  desk.refuse(({ method }) => (method === 'POST' && (posts += 1) === 4 ? refused : undefined));
  const result = await registrar.ensure(spec(), undefined, api());
  expect(result).toHaveProperty(
    'problem.detail',
    expect.stringContaining('Invalid ticket selector conditions'),
  );
  expect([desk.rows('webhooks'), desk.rows('triggers')]).toEqual([[], []]);
  expect(
    writes()
      .slice(-3)
      .map(({ method, path }) => `${method} ${path}`),
  ).toEqual(['DELETE /api/v1/webhooks/4', 'DELETE /api/v1/triggers/3', 'DELETE /api/v1/webhooks/3']);
});

test('gives the webhooks new tokens with another access token', async () => {
  const { kept, secrets } = await register();
  const [before] = desk.rows('webhooks').map(({ signature_token }) => signature_token);
  const other = 'another-token';
  desk.refuse(({ headers }) => {
    headers.authorization = `Token token=${desk.tokens.admin}`;
    return undefined;
  });
  expect(await registrar.check(spec(), kept, api(other))).toMatchObject({ state: 'differs' });
  const renewed = await register({}, kept, other);
  expect(renewed.secrets).not.toEqual(secrets);
  expect(desk.rows('webhooks')[0]?.signature_token).not.toBe(before);
  expect(renewed.kept).toEqual(kept);
});

test('mends what somebody took apart, and keeps a condition that somebody narrowed', async () => {
  const { kept } = await register();
  const narrowed = {
    'ticket.action': { operator: 'is', value: 'create' },
    'ticket.group_id': { operator: 'is', value: 2 },
  };
  desk.change('triggers', 3, { condition: narrowed, active: false });
  desk.delete('triggers', 4);
  expect(await registrar.check(spec(), kept, api())).toMatchObject({ state: 'differs' });
  await register({}, kept);
  expect(desk.rows('triggers')).toMatchObject([
    { id: 3, condition: narrowed, active: true },
    { active: true },
  ]);
  expect(await registrar.check(spec(), kept, api())).toMatchObject({ state: 'in-place' });
});

test('touches nothing of others, whatever leads to the same URL', async () => {
  desk.add('webhooks', { name: 'Mine', endpoint: URL_OF_OURS, signature_token: 'ticket.created:by hand' });
  desk.add('triggers', { name: 'Mine', perform: { 'notification.webhook': { webhook_id: 3 } } });
  const before = [desk.rows('webhooks')[0], desk.rows('triggers')[0]].map((row) => ({ ...row }));
  const { kept } = await register();
  expect(await registrar.remove(kept, api())).toEqual({ ok: true, state: 'removed' });
  expect([...desk.rows('webhooks'), ...desk.rows('triggers')]).toEqual(before);
  expect(await registrar.remove(kept, api())).toEqual({ ok: true, state: 'foreign' });
  desk.delete('webhooks', 3);
  expect(await registrar.remove(kept, api())).toEqual({ ok: true, state: 'gone' });
});

test('moves with the URL', async () => {
  const { kept } = await register();
  await register({ url: 'https://flows.example.com/other' }, kept);
  expect(desk.rows('webhooks').map(({ endpoint }) => endpoint)).toEqual(
    Array(2).fill('https://flows.example.com/other'),
  );
  expect(desk.rows('triggers')).toHaveLength(2);
});

test('a webhook that somebody else’s trigger uses cannot be removed, and the problem says so', async () => {
  const { kept } = await register({ events: ['ticket.created'] });
  desk.add('triggers', { name: 'Somebody’s', perform: { 'notification.webhook': { webhook_id: 3 } } });
  const result = await registrar.remove(kept, api());
  expect(result).toHaveProperty('problem.detail', expect.stringContaining('referenced by other object'));
});

test('two triggers of one workflow name do not meet', async () => {
  const one = await register();
  await register({ url: 'https://flows.example.com/two' });
  expect(desk.rows('triggers')).toHaveLength(4);
  await registrar.remove(one.kept, api());
  expect(desk.rows('webhooks').map(({ endpoint }) => endpoint)).toEqual(
    Array(2).fill('https://flows.example.com/two'),
  );
});

test('everything that happens is delivered once, and its key tells the event', async () => {
  const items: unknown[] = [];
  let secrets: readonly string[] = [];
  const listener = await listen(0, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const settings = createSettings({ provider: zammad, authentication: { mode: 'signature', secrets } });
      const { headers } = request;
      const rawBody = Buffer.concat(chunks);
      const outcome = receive(
        { method: 'POST', headers, query: {}, rawBody, receivedAt: Date.now() },
        settings,
      );
      items.push(outcome.kind === 'accept' ? [outcome.item.event, outcome.item.verified] : outcome);
      response.end('{}');
    });
  });
  ({ secrets } = await register({ url: `http://127.0.0.1:${listener.port}/hook`, events: ['*'] }));
  const names = zammad.events.filter(({ background }) => background !== true).map(({ name }) => name);
  for (const name of names) await desk.happens(name);
  await listener.close();
  expect(items).toEqual(names.map((name) => [name, true]));
});

describe('problems', () => {
  test.each([
    ['wrong', 'token-refused'],
    ['agent', 'not-administrator'],
  ] as const)('the token of %s', async (whose, code) => {
    const result = await registrar.ensure(spec(), undefined, api(desk.tokens[whose]));
    expect(codeOf(result)).toBe(code);
    expect(JSON.stringify(result)).not.toContain(desk.tokens[whose]);
  });

  test.each([
    [{ status: 404, body: {} }, 'unexpected-answer'],
    [{ status: 500, body: {} }, 'server-error'],
    [{ status: 200, body: { a: 1 } }, 'unexpected-answer'],
  ])('%j', async (answer, code) => {
    desk.refuse(() => answer);
    expect(codeOf(await registrar.ensure(spec(), undefined, api()))).toBe(code);
  });

  test('an event that nobody knows', async () => {
    expect(codeOf(await registrar.ensure(spec({ events: ['ticket.nope'] }), undefined, api()))).toBe(
      'events-unknown',
    );
  });

  test('more than a page of webhooks is read to its end', async () => {
    for (let index = 0; index < 130; index += 1)
      desk.add('webhooks', { name: `w${index}`, endpoint: 'https://x.example.com' });
    await register();
    expect(await registrar.check(spec(), undefined, api())).toMatchObject({ state: 'in-place' });
  });
});
