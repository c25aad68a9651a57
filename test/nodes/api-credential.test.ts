import type { IHttpRequestOptions } from 'n8n-workflow';
import { createApi, readApiCredential } from '../../nodes/host/api-credential';
import { fakeContext } from './fake-context';

const ENTERED = {
  baseUrl: ' https://chat.example.com// ',
  accountId: 12,
  accessToken: ' token\n',
  signingSecret: 'now',
  previousSigningSecrets: 'old older',
};
const READ = {
  baseUrl: 'https://chat.example.com',
  accountId: '12',
  accessToken: 'token',
  enteredSecrets: ['now', 'old', 'older'],
};

const read = (credential: Record<string, unknown>) =>
  readApiCredential(fakeContext({ credential }).context, { credentialType: 'accountApi' });

test('is read without the blanks and slashes that came along', async () => {
  expect(await read(ENTERED)).toEqual(READ);
});

test('is empty where nothing was entered', async () => {
  expect(await read({})).toEqual({ baseUrl: '', accountId: '', accessToken: '', enteredSecrets: [] });
});

test.each([
  ['accessToken', 'API Access Token'],
  ['signingSecret', 'Signing Secret'],
  ['previousSigningSecrets', 'Previous Signing Secrets'],
])('%s that is no text is refused under the name of its field', async (field, label) => {
  await expect(read({ ...ENTERED, [field]: 7 })).rejects.toThrow(
    `The field "${label}" of the credential is a number`,
  );
});

test("calls the helpdesk at its address with n8n's own helper, which adds the token", async () => {
  const sent: [string, IHttpRequestOptions][] = [];
  const { context } = fakeContext();
  context.helpers.httpRequestWithAuthentication = async (type, options) => {
    sent.push([type, options]);
    return { statusCode: 200, body: { ok: true }, headers: {} };
  };
  const { call, ...rest } = createApi(context, 'accountApi', READ);
  expect(rest).toEqual({ accountId: '12', token: 'token', enteredSecrets: ['now', 'old', 'older'] });
  expect(await call({ method: 'GET', path: '/api' })).toEqual({ status: 200, body: { ok: true } });
  expect(sent).toMatchObject([
    ['accountApi', { url: 'https://chat.example.com/api', disableFollowRedirect: true }],
  ]);
});

test('a deadline ends all calls together', async () => {
  const { context } = fakeContext();
  context.helpers.httpRequestWithAuthentication = () => new Promise(() => {});
  const deadline = new AbortController();
  const { call } = createApi(context, 'accountApi', READ, deadline.signal);
  const calls = Promise.all([call({ method: 'GET', path: '/a' }), call({ method: 'GET', path: '/b' })]);
  deadline.abort();
  expect(await calls).toEqual(Array(2).fill({ status: 'unreachable', reason: 'request timed out' }));
});
