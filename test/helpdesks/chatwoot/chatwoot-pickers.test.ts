import { chatwootPickers } from '../../../helpdesks/chatwoot/chatwoot-pickers';
import { systemEnvironment } from '../../../core/environment/environment';
import { createFetchApi } from '../../../core/api/fetch-api';
import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';

let server: ChatwootServer;
beforeAll(async () => {
  server = await startChatwootServer();
});
afterAll(() => server.close());

const NOBODY = { accountId: '1', token: '', enteredSecrets: [] };

function api(token = server.tokens.administrator, accountId = String(server.accountId)) {
  const headers = { 'Api-Access-Token': token };
  return { ...NOBODY, accountId, call: createFetchApi({ baseUrl: server.url, headers }, systemEnvironment) };
}

test.each([
  ['inboxes', ['5 Shop widget', '6 Partner API', '7 Mail']],
  ['teams', ['none No team', '4 sales', '9 repairs']],
  ['labels', ['returns returns', 'vip vip']],
  ['assignees', ['none Nobody', 'agent:16 Ada Lindqvist', 'agent:17', 'agent:18 Omar Haddad']],
  ['ignoreAuthors', ['agent:16 Ada Lindqvist', 'agent:17', 'agent:18 Omar Haddad']],
] as const)('%s, with names', async (filter, expected) => {
  const picked = await chatwootPickers[filter]?.(api());
  const rows = picked?.ok === true ? picked.rows.map(({ value, label }) => `${value} ${label}`) : [];
  expect(rows).toHaveLength(expected.length);
  for (const [index, start] of expected.entries()) expect(rows[index]).toMatch(new RegExp(`^${start}`));
});

test('an agent sees the inboxes of which it is a member', async () => {
  const picked = await chatwootPickers.inboxes?.(api(server.tokens.agent));
  expect(picked).toMatchObject({ ok: true, rows: [{ value: '5' }] });
});

test.each([
  ['a wrong token', () => api('nobody'), 'token-refused'],
  ['an account that the token does not have', () => api(undefined, '999'), 'account-unknown'],
])('%s is told, and not thrown', async (_what, given, code) => {
  expect(await chatwootPickers.labels?.(given())).toMatchObject({ ok: false, problem: { code } });
});

test.each([
  ['of a removed user', () => api('removed'), /its user was removed/],
  ['of an agent bot', () => api(server.tokens.bot), /^(?!.*webhooks).*agent bot.*access token of a person/],
])('the sentence for the token %s says whose is needed', async (_what, given, sentence) => {
  for (const pick of Object.values(chatwootPickers))
    expect(await pick(given())).toMatchObject({ problem: { detail: expect.stringMatching(sentence) } });
});

test('neither is a server that is not there, nor one that is no Chatwoot', async () => {
  const call = createFetchApi({ baseUrl: 'http://127.0.0.1:1', headers: {} }, systemEnvironment);
  expect(await chatwootPickers.teams?.({ ...NOBODY, call })).toMatchObject({
    problem: { code: 'unreachable' },
  });
  const page = { ...NOBODY, call: async () => ({ status: 200, body: { hello: 'world' } }) };
  expect(await chatwootPickers.teams?.(page)).toMatchObject({ problem: { code: 'unexpected-answer' } });
});
