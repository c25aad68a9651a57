import { accountTest } from '../../nodes/host/account-test';

test('a check is asked for at the address of the credential, with its account and its token', () => {
  const { request } = accountTest({
    method: 'POST',
    path: '/api/{accountId}/tokens',
    body: { client: '{accountId}', secret: '{token}', grant: 'client_credentials' },
    answers: {},
  });
  const account = '{{String($credentials.accountId).trim()}}';
  expect(request).toEqual({
    baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
    url: `=/api/${account}/tokens`,
    method: 'POST',
    body: {
      client: `=${account}`,
      secret: '={{String($credentials.accessToken).trim()}}',
      grant: 'client_credentials',
    },
    // A login page behind a redirect would be taken for success.
    disableFollowRedirect: true,
  });
});

test('what names nothing of the account stays a text', () => {
  const { request } = accountTest({ path: '/me', answers: {} });
  expect(request).toMatchObject({ url: '/me' });
  expect(request).not.toHaveProperty('method');
  expect(request).not.toHaveProperty('body');
});

test('each answer says what a person can do, and so does a redirect', () => {
  const { rules = [] } = accountTest({ path: '/me', answers: { 401: 'Enter the token again.' } });
  const said = rules.flatMap(({ type, properties }) =>
    type === 'responseCode' ? [[properties.value, properties.message]] : [],
  );
  expect(said).toContainEqual([401, 'Enter the token again.']);
  expect(said.map(([status]) => status)).toEqual(expect.arrayContaining([301, 302, 307, 308]));
});
