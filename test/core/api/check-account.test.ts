import type { AccountChecks } from '../../../core/helpdesk/account-check';
import type { ApiAnswer, ApiRequest, NoAnswer } from '../../../core/helpdesk/api';
import { checkAccount } from '../../../core/api/check-account';

const CHECKS: AccountChecks = [
  { path: '/accounts/{accountId}/webhooks', answers: { 401: 'Use another token.', 404: 'No such account.' } },
  { path: '/accounts/{accountId}/inboxes', answers: {} },
];

/** A helpdesk that gives these answers in turn. */
function helpdesk(...answers: readonly (ApiAnswer | NoAnswer)[]) {
  const asked: ApiRequest[] = [];
  const call = async (request: ApiRequest) => {
    asked.push(request);
    return answers[asked.length - 1] ?? { status: 500, body: {} };
  };
  return { asked, api: { accountId: 'a/1', token: 'secret-token', enteredSecrets: [], call } };
}

test('an account that may do everything is asked about once', async () => {
  const { api, asked } = helpdesk({ status: 200, body: [] });
  expect(await checkAccount(CHECKS, 'Desk', api)).toEqual({ ok: true, may: 'everything' });
  expect(asked).toEqual([{ method: 'GET', path: '/accounts/a%2F1/webhooks' }]);
});

test.each([401, 403])('one that is refused with %i may do less', async (status) => {
  const { api, asked } = helpdesk({ status, body: {} }, { status: 200, body: {} });
  expect(await checkAccount(CHECKS, 'Desk', api)).toEqual({ ok: true, may: 'less' });
  expect(asked.map(({ path }) => path)).toEqual(['/accounts/a%2F1/webhooks', '/accounts/a%2F1/inboxes']);
});

test('what the helpdesk means by an answer is said, of the first question', async () => {
  const { api, asked } = helpdesk({ status: 401, body: {} }, { status: 401, body: {} });
  expect(await checkAccount(CHECKS, 'Desk', api)).toMatchObject({
    ok: false,
    problem: { code: 'token-refused', detail: 'Use another token.' },
  });
  expect(asked).toHaveLength(2);
});

test.each<[string, ApiAnswer | NoAnswer, string, RegExp]>([
  ['an unknown account', { status: 404, body: {} }, 'account-unknown', /^No such account\.$/],
  [
    'nobody',
    { status: 'unreachable', reason: 'ENOTFOUND' },
    'unreachable',
    /Desk did not answer \(ENOTFOUND\)/,
  ],
  ['a login page', { status: 200, body: undefined }, 'unexpected-answer', /a web page \(200\)/],
  ['a redirect', { status: 302, body: undefined }, 'unexpected-answer', /redirects .* not sent there/],
  ['too many requests', { status: 429, body: {} }, 'rate-limited', /429/],
  ['a fault', { status: 503, body: {} }, 'server-error', /503/],
])('%s ends it with a sentence', async (_what, answer, code, detail) => {
  const { api, asked } = helpdesk(answer);
  const verdict = await checkAccount(CHECKS, 'Desk', api);
  expect(verdict).toMatchObject({ ok: false, problem: { code, detail: expect.stringMatching(detail) } });
  expect(JSON.stringify(verdict)).not.toContain('secret-token');
  expect(asked).toHaveLength(1);
});

test('a body carries the account, whatever stands in it', async () => {
  const { api, asked } = helpdesk({ status: 200, body: {} });
  const body = { grant_type: 'client_credentials', client_id: '{accountId}', client_secret: '{token}' };
  await checkAccount([{ method: 'POST', path: '/token', body, answers: {} }], 'Desk', {
    ...api,
    accountId: '{token}',
  });
  expect(asked).toEqual([
    {
      method: 'POST',
      path: '/token',
      body: { grant_type: 'client_credentials', client_id: '{token}', client_secret: 'secret-token' },
    },
  ]);
});
