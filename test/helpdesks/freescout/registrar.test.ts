import { createFetchApi } from '../../../core/api/fetch-api';
import { systemEnvironment } from '../../../core/environment/environment';
import type { HelpdeskApi } from '../../../core/helpdesk/api';
import type { StoredRegistration, WebhookSpec } from '../../../core/helpdesk/registration';
import { freescout } from '../../../helpdesks/freescout';
import { freescoutRegistrar as registrar } from '../../../helpdesks/freescout/registrar';
import { startFreeScout, type SimulatedFreeScout } from '../../../simulator/rest/freescout';

const URL_OF_OURS = 'https://flows.example.com/webhook/abc';
const MARKED = `${URL_OF_OURS}?as=n8n&registered-by=helpdesk-triggers`;

const spec = (change: Partial<WebhookSpec> = {}): WebhookSpec => ({
  url: URL_OF_OURS,
  events: ['convo.created', 'convo.status'],
  name: 'n8n: Shop',
  signed: true,
  allowPrivateUrl: false,
  ...change,
});

let desk: SimulatedFreeScout;
beforeEach(async () => {
  desk = await startFreeScout();
});
afterEach(() => desk.close());

function api(change: Partial<HelpdeskApi> = {}): HelpdeskApi {
  const account = { accountId: '', token: desk.accounts.admin.token, ...change };
  const headers = freescout.api?.headers(account) ?? {};
  const call = createFetchApi({ baseUrl: desk.url, headers }, systemEnvironment);
  return { enteredSecrets: [desk.secretKey], call, ...account };
}

async function register(change: Partial<WebhookSpec> = {}, stored?: StoredRegistration) {
  const result = await registrar.ensure(spec(change), stored, api());
  if (!result.ok) throw new Error(result.problem.detail);
  const { secrets, ...kept } = result.registration;
  return { secrets, kept };
}

const there = () => desk.webhooks().map(({ url, events }) => ({ url, events }));
const codeOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code;

test('creates a webhook that shows whose it is, and uses the secret that was pasted', async () => {
  const { secrets, kept } = await register();
  expect(there()).toEqual([{ url: MARKED, events: ['convo.created', 'convo.status'] }]);
  expect(secrets).toEqual([desk.secretKey]);
  expect(kept).toEqual({ id: '41', url: URL_OF_OURS, accountId: '', made: true });
  expect(JSON.stringify(kept)).not.toContain(desk.secretKey);
});

test('leaves it as it is when nothing changed, also when what was stored is lost', async () => {
  const { kept } = await register();
  expect(await registrar.check(spec(), kept, api())).toMatchObject({ state: 'in-place' });
  expect((await register({}, undefined)).kept).toEqual(kept);
  expect(desk.requests().filter(({ method }) => method !== 'GET')).toHaveLength(1);
});

test('replaces it when the events change: the new one first', async () => {
  const { kept } = await register();
  const more = { events: ['preset:new-contact', 'convo.created'] };
  expect(await registrar.check(spec(more), kept, api())).toMatchObject({ state: 'differs' });
  const { kept: now } = await register(more, kept);
  expect(there()).toEqual([{ url: MARKED, events: ['convo.created', 'customer.created'] }]);
  expect(now.id).not.toBe(kept.id);
  expect(
    desk
      .requests()
      .slice(-2)
      .map(({ method }) => method),
  ).toEqual(['POST', 'DELETE']);
});

test('takes the one at the URL before away', async () => {
  const { kept } = await register();
  await register({ url: 'https://flows.example.com/other?key=1' }, kept);
  expect(there().map(({ url }) => url)).toEqual([
    'https://flows.example.com/other?key=1&as=n8n&registered-by=helpdesk-triggers',
  ]);
});

test('what a test of this trigger left behind goes, and nothing that may be somebody else’s', async () => {
  const tested = 'https://flows.example.com/webhook-test/abc';
  const mark = 'registered-by=helpdesk-triggers';
  const foreign = [
    tested,
    `${tested}?as=n8n&${mark}`,
    `${tested}?${mark}`,
    `${tested}?as=%E0%A4%A&${mark}`,
    `${tested}/2?as=n8n%20test&${mark}`,
  ];
  for (const url of foreign) desk.add({ url, events: [] });
  desk.add({ url: `${tested}?as=n8n%20test&${mark}`, events: [] });
  const isLeftover = (url: string, name: string) => url === tested && name.startsWith('n8n test: ');
  const { kept } = await register({ isLeftover });
  expect(there().map(({ url }) => url)).toEqual([...foreign, MARKED]);
  expect(await registrar.check(spec({ isLeftover }), kept, api())).toMatchObject({ state: 'in-place' });
});

test('a test is marked as one, and one of an earlier mark is replaced', async () => {
  await register({ name: 'n8n test: Shop' });
  expect(there().map(({ url }) => url)).toEqual([MARKED.replace('as=n8n', 'as=n8n%20test')]);
  desk.add({ url: `${URL_OF_OURS}?registered-by=helpdesk-triggers`, events: spec().events });
  await register();
  expect(there().map(({ url }) => url)).toEqual([MARKED]);
});

test('uses what a person entered, and neither changes nor deletes it', async () => {
  desk.add({ url: URL_OF_OURS, events: ['convo.created', 'convo.status', 'convo.moved'] });
  desk.add({ url: 'https://elsewhere.example.com', events: ['convo.created'] });
  const before = there();
  const { kept } = await register();
  expect(kept.made).toBe(false);
  expect(await registrar.remove(kept, api())).toEqual({ ok: true, state: 'foreign' });
  expect(there()).toEqual(before);
});

test('says what a person’s webhook lacks, since none can be changed', async () => {
  desk.add({ url: URL_OF_OURS, events: ['convo.created'] });
  const result = await registrar.ensure(spec(), undefined, api());
  expect(codeOf(result)).toBe('events-not-registrable');
  expect(result).toHaveProperty('problem.detail', expect.stringContaining('does not send convo.status'));
  expect(there()).toHaveLength(1);
});

test('removes only what it made, from every page', async () => {
  for (let index = 0; index < 60; index += 1)
    desk.add({ url: `https://other.example.com/${index}`, events: [] });
  const { kept } = await register();
  expect(await registrar.remove(kept, api())).toEqual({ ok: true, state: 'removed' });
  expect(there()).toHaveLength(60);
  expect(await registrar.remove(kept, api())).toEqual({ ok: true, state: 'gone' });
});

test('delivers what is accepted with the pasted secret', async () => {
  expect(await registrar.readSecrets({ url: URL_OF_OURS, accountId: '' }, api())).toEqual({
    ok: true,
    secrets: [desk.secretKey],
  });
});

describe('problems', () => {
  test('no secret was pasted: nothing is created', async () => {
    const result = await registrar.ensure(spec(), undefined, api({ enteredSecrets: [] }));
    expect(result).toHaveProperty('problem.detail', expect.stringContaining('Secret Key'));
    expect(there()).toEqual([]);
  });

  test('a wrong API key', async () => {
    const result = await registrar.ensure(spec(), undefined, api({ token: 'wrong' }));
    expect(codeOf(result)).toBe('token-refused');
  });

  test('events that FreeScout does not have', async () => {
    expect(codeOf(await registrar.ensure(spec({ events: ['convo.nope'] }), undefined, api()))).toBe(
      'events-unknown',
    );
    expect(codeOf(await registrar.ensure(spec({ events: [] }), undefined, api()))).toBe('events-unknown');
  });

  test.each([
    [{ status: 400, body: { message: 'Error occurred' } }, 'url-refused'],
    [{ status: 404 }, 'plan-without-api'],
    [{ status: 429, body: {} }, 'rate-limited'],
    [{ status: 502, body: {} }, 'server-error'],
    [{ status: 302, headers: { location: 'https://x.example.com' } }, 'unexpected-answer'],
    [{ status: 200, body: { hello: 1 } }, 'unexpected-answer'],
  ])('%j', async (answer, code) => {
    desk.refuse(answer);
    expect(codeOf(await registrar.ensure(spec(), undefined, api()))).toBe(code);
    const kept = { id: '41', url: URL_OF_OURS, accountId: '', made: true };
    expect(codeOf(await registrar.remove(kept, api()))).toBe(code);
  });

  test('nobody answers', async () => {
    await desk.close();
    expect(codeOf(await registrar.ensure(spec(), undefined, api()))).toBe('unreachable');
    desk = await startFreeScout();
  });
});
