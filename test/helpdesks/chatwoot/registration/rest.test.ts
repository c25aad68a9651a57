import type { ApiAnswer, ApiRequest, HelpdeskApi, NoAnswer } from '../../../../core/helpdesk/api';
import { createWebhooksRest, readVersion } from '../../../../helpdesks/chatwoot/registration/rest';

const WEBHOOK = { id: 7, name: null, url: 'https://flows.example.com/1', subscriptions: [], secret: 's' };
const AWAY: NoAnswer = { status: 'unreachable', reason: 'ENOTFOUND' };

/** A server that gives one answer to everything, and the profile of an administrator. */
function answering(answer: ApiAnswer | NoAnswer, profile: ApiAnswer | NoAnswer = ADMINISTRATOR) {
  const requests: ApiRequest[] = [];
  const api: HelpdeskApi = {
    accountId: '1',
    token: '',
    enteredSecrets: [],
    call: async (request) => {
      requests.push(request);
      return request.path === '/api/v1/profile' ? profile : answer;
    },
  };
  return { api, requests, rest: createWebhooksRest(api, [4, 15, 1]) };
}

const ADMINISTRATOR = { status: 200, body: { accounts: [{ id: 1, role: 'administrator' }] } };
const accepted = (status: number) => ({ status, body: { payload: { webhook: WEBHOOK } } });
const problem = (code: string, detail: string | RegExp = '') => ({
  ok: false,
  problem: expect.objectContaining({ code, detail: expect.stringMatching(detail) }),
});

test.each([
  ['list', 'GET', '/api/v1/accounts/1/webhooks', undefined],
  ['create', 'POST', '/api/v1/accounts/1/webhooks', { webhook: { url: 'x' } }],
  ['change', 'PATCH', '/api/v1/accounts/1/webhooks/7', { webhook: { url: 'x' } }],
  ['remove', 'DELETE', '/api/v1/accounts/1/webhooks/7', undefined],
] as const)('%s calls %s %s', async (name, method, path, body) => {
  const { rest, requests } = answering(accepted(200));
  await { ...rest, create: () => rest.create({ url: 'x' }), change: () => rest.change('7', { url: 'x' }) }[
    name
  ]('7');
  expect(requests).toEqual([{ method, path, ...(body && { body }) }]);
});

test('a server that is away is said to be, by every call', async () => {
  const { api, rest } = answering(AWAY);
  const results = [readVersion(api), rest.list(), rest.create({}), rest.change('7', {}), rest.remove('7')];
  for (const result of await Promise.all(results))
    expect(result).toEqual(problem('unreachable', 'ENOTFOUND'));
});

test('so is one that is away by the time it is asked whose token it is', async () => {
  const { rest } = answering({ status: 401, body: {} }, AWAY);
  expect(await rest.list()).toEqual(problem('unreachable', 'ENOTFOUND'));
});

test.each([
  [199, false],
  [200, true],
  [299, true],
  [300, false],
])('an answer with %i is fine: %p', async (status, fine) => {
  const { rest } = answering(accepted(status));
  const listing = answering({ status, body: { payload: { webhooks: [WEBHOOK] } } }).rest;
  expect((await rest.create({})).ok).toBe(fine);
  expect((await listing.list()).ok).toBe(fine);
  expect((await rest.remove('7')).ok).toBe(fine);
});

describe('what was written', () => {
  test('is given back', async () => {
    const webhook = { ...WEBHOOK, id: '7' };
    expect(await answering(accepted(200)).rest.create({})).toEqual({ ok: true, webhook });
    expect(await answering(accepted(200)).rest.change('7', {})).toEqual({ ok: true, webhook });
  });

  test.each([
    ['no webhook', {}],
    ['something else in its place', { payload: { webhook: [WEBHOOK] } }],
    ['one without a number', { payload: { webhook: { ...WEBHOOK, id: null } } }],
    ['one without a URL', { payload: { webhook: { ...WEBHOOK, url: '' } } }],
  ])('has to be a webhook: %s', async (_, body) => {
    const { rest } = answering({ status: 200, body });
    expect(await rest.create({})).toEqual(problem('unexpected-answer', /returned something else \(200\)/));
  });

  test('may be gone, which only a change can find', async () => {
    const missing = { status: 404, body: { error: 'Resource could not be found' } };
    const { rest } = answering(missing);
    expect(await rest.change('7', {})).toEqual({ ok: 'gone' });
    expect(await rest.remove('7')).toEqual({ ok: 'gone' });
    expect(await rest.create({})).toEqual(problem('account-unknown'));
    expect(await rest.list()).toEqual(problem('account-unknown'));
  });

  test('is not gone because a proxy knows no such page, nor because something else is wrong', async () => {
    const page = answering({ status: 404, body: undefined }).rest;
    expect(await page.change('7', {})).toEqual(problem('unexpected-answer', /returned a web page \(404\)/));
    const refused = answering({ status: 403, body: {} }).rest;
    expect(await refused.change('7', {})).toEqual(problem('plan-without-api'));
    expect(await refused.remove('7')).toEqual(problem('plan-without-api'));
  });
});

test.each([
  [['url'], { ok: 'taken' }],
  [['subscriptions'], problem('events-unknown', /does not support one of the selected events/)],
  [['name'], problem('unexpected-answer', /without a reason.*log/)],
  [undefined, problem('unexpected-answer', /without a reason.*log/)],
])('422 about %p', async (attributes, expected) => {
  expect(await answering({ status: 422, body: { attributes } }).rest.create({})).toEqual(expected);
});

describe('the list', () => {
  test('leaves out what nobody could use', async () => {
    const webhooks = [
      null,
      'text',
      { id: 1 },
      { url: 'https://a.example.com/' },
      { ...WEBHOOK, subscriptions: ['message_created', 7, null] },
    ];
    expect(await answering({ status: 200, body: { payload: { webhooks } } }).rest.list()).toEqual({
      ok: true,
      webhooks: [{ ...WEBHOOK, id: '7', subscriptions: ['message_created'] }],
    });
  });

  test.each([[{}], [{ payload: { webhooks: {} } }], [[]]])('is none: %j', async (body) => {
    expect(await answering({ status: 200, body }).rest.list()).toEqual(problem('unexpected-answer'));
  });
});

describe('whose token it is', () => {
  const refused = { status: 401, body: { error: 'You are not authorized to do this action' } };
  const whose = (profile: ApiAnswer, refusal: ApiAnswer = refused) => answering(refusal, profile).rest.list();
  const bots = { error: 'Access to this endpoint is not authorized for bots' };

  test('is told by the profile', async () => {
    expect(await whose(ADMINISTRATOR)).toEqual(problem('account-unknown', /suspended/));
    expect(await whose({ status: 401, body: {} })).toEqual(problem('token-refused'));
    expect(await whose({ status: 401, body: bots })).toEqual(problem('not-administrator', /agent bot/));
    expect(await whose({ status: 200, body: { accounts: [{ id: 1, role: 'agent' }] } })).toEqual(
      problem('not-administrator', /agent of account 1/),
    );
    expect(await whose({ status: 200, body: { accounts: [null, { id: 2, name: 'Second Shop' }] } })).toEqual(
      problem('account-unknown', /2 \(Second Shop\)/),
    );
  });

  test('need not be asked where the refusal names bots', async () => {
    const { rest, requests } = answering({ status: 401, body: bots });
    expect(await rest.list()).toEqual(problem('not-administrator', /agent bot/));
    expect(requests).toHaveLength(1);
  });

  test('stays open where the profile is no profile', async () => {
    expect(await whose({ status: 200, body: undefined })).toEqual(problem('unexpected-answer', /\(200\)/));
    expect(await whose({ status: 502, body: ADMINISTRATOR.body })).toEqual(
      problem('unexpected-answer', /\(502\)/),
    );
  });

  test('is asked for 401 and 404 only', async () => {
    const { rest, requests } = answering({ status: 418, body: {} });
    expect(await rest.list()).toEqual(problem('unexpected-answer', /\(418\)/));
    expect(requests).toHaveLength(1);
  });
});

test.each([
  ['17', 'in 17 s.'],
  ['99999', 'in 99999 s.'],
  ['100000', 'in a minute.'],
  ['-1', 'in a minute.'],
  ['Sat, 28 Nov 2026 14:00:00 GMT', 'in a minute.'],
  [undefined, 'in a minute.'],
])('too many requests, to be tried again after %p', async (retryAfter, sentence) => {
  const answer = { status: 429, body: undefined, ...(retryAfter !== undefined && { retryAfter }) };
  expect(await answering(answer).rest.list()).toEqual(problem('rate-limited', sentence));
});

test.each([
  [299, /returned a web page \(299\)/],
  [300, /redirects/],
  [399, /redirects/],
  [400, /returned a web page \(400\)/],
])('%i without a body', async (status, sentence) => {
  const { rest } = answering({ status, body: undefined });
  expect(await rest.create({})).toEqual(problem('unexpected-answer', sentence));
});
