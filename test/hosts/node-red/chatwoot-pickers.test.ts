import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { registeringFlow } from './registration/flow';

let host: NodeRedHost;
let server: ChatwootServer;
beforeAll(async () => {
  server = await startChatwootServer();
  host = await startNodeRed();
  const triggers = [{}, { id: 'bare', token: '' }, { id: 'stranger', token: server.tokens.wrong }];
  const manual = triggers.map((each) => ({ ...each, settings: { registration: 'manual' } }));
  await host.admin.deploy(registeringFlow(host, server, manual));
}, 120_000);
afterAll(async () => {
  await host?.stop();
  await server?.close();
}, 30_000);

async function ask(account: string, filter: string): Promise<[status: number, body: unknown]> {
  const path = `/helpdesk-triggers/chatwoot-account/${account}/${filter}`;
  const response = await fetch(`${host.baseUrl}${path}`);
  return [response.status, await response.json().catch(() => undefined)];
}

test.each([
  ['inboxes', { value: '6', label: 'Partner API' }],
  ['teams', { value: 'none', label: 'No team' }],
  ['assignees', { value: 'agent:16', label: 'Ada Lindqvist' }],
  ['ignoreAuthors', { value: 'agent:18', label: 'Omar Haddad' }],
  ['labels', { value: 'vip', label: 'vip' }],
])('%s can be picked', async (filter, row) => {
  const [status, rows] = await ask('auto-account', filter);
  expect(status).toBe(200);
  expect(rows).toContainEqual(row);
});

test.each([
  ['an account that is not deployed', 'nothing', 'inboxes', 404, 'not-deployed'],
  ['a node that is no account', 'auto', 'inboxes', 404, 'not-deployed'],
  ['an account without a token', 'bare-account', 'inboxes', 502, 'no-token'],
  ['a token that is refused', 'stranger-account', 'inboxes', 502, 'token-refused'],
])('%s is said', async (_what, account, filter, status, code) => {
  expect(await ask(account, filter)).toMatchObject([status, { code }]);
});

test.each(['messageTypes', 'constructor'])('there is no list of %s', async (filter) => {
  expect(await ask('auto-account', filter)).toEqual([404, undefined]);
});

test('the editor knows which filters have a list', async () => {
  expect(await host.admin.get('/helpdesk-triggers/chatwoot')).toMatchObject({
    canRegister: true,
    pickers: ['inboxes', 'teams', 'assignees', 'ignoreAuthors', 'labels'],
  });
  expect(await host.admin.get('/helpdesk-triggers/crisp')).toMatchObject({ canRegister: false, pickers: [] });
});

/** What the button in the dialog of an account sends. */
async function testAccount(account: string, apiToken: string): Promise<[status: number, body: unknown]> {
  const response = await fetch(`${host.baseUrl}/helpdesk-triggers/chatwoot-account/${account}/test`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ baseUrl: server.url, accountId: String(server.accountId), apiToken }),
  });
  return [response.status, await response.json().catch(() => undefined)];
}

test('an account is tested with what stands in its dialog, deployed or not', async () => {
  const { administrator, agent, wrong } = server.tokens;
  expect(await testAccount('new', administrator)).toEqual([200, { code: 'everything' }]);
  expect(await testAccount('auto-account', '__PWRD__')).toEqual([200, { code: 'everything' }]);
  expect(await testAccount('stranger-account', '__PWRD__')).toMatchObject([502, { code: 'token-refused' }]);
  expect(await testAccount('new', agent)).toEqual([200, { code: 'less' }]);
  expect(await testAccount('new', wrong)).toMatchObject([
    502,
    { code: 'token-refused', detail: expect.stringContaining("Use an administrator's token") },
  ]);
  expect(await testAccount('new', '${NOBODY_SET_THIS}')).toMatchObject([
    400,
    { code: 'variable-unset', detail: expect.stringContaining('NOBODY_SET_THIS') },
  ]);
});
