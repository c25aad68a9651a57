import type { HelpdeskApi } from '../../core/helpdesk/api';
import type { Provider, ProviderApi } from '../../core/helpdesk/provider';
import { botble } from '../../helpdesks/botble';
import { registerAccountNode } from '../../node-red/host/account';
import { serveAccountPickers } from '../../node-red/host/serve-account-pickers';
import { FakeNodeRed } from '../../tools/house/fake-node-red';

const rows = [{ value: '5', label: 'Shop widget' }];

function start() {
  const asked: HelpdeskApi[] = [];
  const list = async (api: HelpdeskApi) => {
    asked.push(api);
    return { ok: true, rows } as const;
  };
  const api: ProviderApi = {
    headers: () => ({}),
    needsAccountId: true,
    pickers: { inboxes: list, teams: list },
    checks: [{ path: '/me', answers: {} }],
  };
  const provider: Provider = { ...botble, api };
  const host = new FakeNodeRed();
  registerAccountNode(host.RED, provider);
  serveAccountPickers(host.RED, provider);
  const deploy = (saved: object) => host.deploy({ id: 'a', type: 'botble account', ...saved });
  const ask = () => host.ask('GET /helpdesk-triggers/botble-account/:id/inboxes', { params: { id: 'a' } });
  return { host, asked, deploy, ask };
}

const COMPLETE = { baseUrl: 'https://x.example.com', accountId: '12', credentials: { apiToken: 'token' } };

test('each list has a place of its own, for people who may change flows', () => {
  expect([...start().host.adminRoutes].map(([path, { permission }]) => [path, permission])).toEqual([
    ['GET /helpdesk-triggers/botble-account/:id/inboxes', 'flows.write'],
    ['GET /helpdesk-triggers/botble-account/:id/teams', 'flows.write'],
  ]);
});

test('is read with the token of the deployed account', async () => {
  const { deploy, ask, asked } = start();
  deploy(COMPLETE);
  expect(await ask()).toEqual({ status: 200, body: rows });
  expect(asked).toMatchObject([{ accountId: '12', token: 'token' }]);
});

test('no account of this id is deployed', async () => {
  expect(await start().ask()).toMatchObject({ status: 404, body: { code: 'not-deployed' } });
});

test.each([
  [{ baseUrl: '' }, 'no-address'],
  [{ accountId: '' }, 'no-account-id'],
  [{ credentials: {} }, 'no-token'],
])('with %j it says what is missing, and asks nobody', async (changes, code) => {
  const { deploy, ask, asked } = start();
  deploy({ ...COMPLETE, ...changes });
  expect(await ask()).toEqual({
    status: 502,
    body: { code, detail: expect.stringContaining(`picker.${code}`) },
  });
  expect(asked).toEqual([]);
});

test('a helpdesk that can be asked nothing serves nothing', () => {
  const host = new FakeNodeRed();
  serveAccountPickers(host.RED, botble);
  expect(host.adminRoutes.size).toBe(0);
});
