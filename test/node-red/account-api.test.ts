import type { ProviderApi } from '../../core/helpdesk/provider';
import type { AccountNode } from '../../node-red/host/account';
import { createApi, type AccountApi } from '../../node-red/host/account-api';

const API: ProviderApi = {
  headers: ({ accountId, token }) => ({ authorization: `${accountId} ${token}` }),
  needsAccountId: true,
  pickers: {},
  checks: [{ path: '/me', answers: {} }],
};
const account = (changes: object = {}) =>
  ({
    baseUrl: 'https://chat.example.com/',
    accountId: '12',
    credentials: { apiToken: ' token\n', secret: 'now', previousSecrets: 'old' },
    fieldProblems: [],
    ...changes,
  }) as unknown as AccountNode;

test.each([
  [undefined, 'no-account'],
  [account({ baseUrl: '' }), 'no-address'],
  [account({ accountId: '' }), 'no-account-id'],
  [account({ credentials: {} }), 'no-token'],
  [account({ credentials: { apiToken: ' ' } }), 'no-token'],
  [account({ credentials: undefined }), 'no-token'],
])('%j: %s', (given, missing) => {
  expect(createApi(given, API)).toBe(missing);
});

test('an address that is the same for everybody need not be entered, but may be', () => {
  const api = { ...API, baseUrl: 'https://api.example.com' };
  expect(createApi(account({ baseUrl: '' }), api)).toMatchObject({ baseUrl: 'https://api.example.com' });
  expect(createApi(account(), api)).toMatchObject({ baseUrl: 'https://chat.example.com' });
});

test('an account need not be entered where the token says whose it is', () => {
  expect(createApi(account({ accountId: '' }), { ...API, needsAccountId: false })).toMatchObject({
    accountId: '',
    token: 'token',
  });
});

describe('the way to the API', () => {
  afterEach(() => jest.restoreAllMocks());

  test('calls the helpdesk with the token, and follows no redirect with it', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ ok: true }));
    const { open, enteredSecrets } = createApi(account(), API) as AccountApi;
    const { call, ...rest } = open();
    expect(rest).toEqual({ accountId: '12', token: 'token', enteredSecrets: ['now', 'old'] });
    expect(enteredSecrets).toEqual(['now', 'old']);
    expect(await call({ method: 'GET', path: '/api/x' })).toMatchObject({ status: 200, body: { ok: true } });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('https://chat.example.com/api/x');
    expect(init).toMatchObject({ headers: { authorization: '12 token' }, redirect: 'manual' });
  });

  test('waits no longer than it is told', async () => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const { open } = createApi(account(), API) as AccountApi;
    expect(await open(1).call({ method: 'GET', path: '/api' })).toMatchObject({ status: 'unreachable' });
  });
});
