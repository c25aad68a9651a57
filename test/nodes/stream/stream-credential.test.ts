import { chatwoot } from '../../../helpdesks/chatwoot';
import { crisp } from '../../../helpdesks/crisp';
import { readStreamAccount } from '../../../nodes/host/stream/stream-credential';
import { fakeContext } from '../fake-context';

test('the fields are found under the names that n8n stores, switches as texts', async () => {
  const credential = {
    tier: 'website',
    websiteId: ' w1 ',
    identifier: ' i ',
    tokenKey: 'k',
    allowStandIn: true,
    apiUrl: 'http://127.0.0.1:1/v1',
  };
  const { context } = fakeContext({ credential });
  const type = { credentialType: 'crispRtmApi', storedAs: { key: 'tokenKey' } };
  expect(await readStreamAccount(context, crisp.stream, type)).toEqual({
    tier: 'website',
    websiteId: 'w1',
    identifier: 'i',
    key: 'k',
    allowStandIn: 'true',
    apiUrl: 'http://127.0.0.1:1/v1',
    dailyCalls: '',
  });
});

test('what older versions stored is brought up to date first', async () => {
  const { context } = fakeContext({ credential: { tier: 'old' } });
  const migrate = (data: object) => ({ ...data, tier: 'user' });
  expect(await readStreamAccount(context, crisp.stream, { credentialType: 'x', migrate })).toMatchObject({
    tier: 'user',
  });
});

test('a socket without an account of its own takes the one of the API', async () => {
  const credential = { baseUrl: 'https://chat.example.com/', accountId: 3, accessToken: ' t ' };
  const { context } = fakeContext({ credential });
  expect(await readStreamAccount(context, chatwoot.stream, { credentialType: 'x' })).toEqual({
    baseUrl: 'https://chat.example.com',
    accountId: '3',
    token: 't',
  });
});

test('a credential that n8n cannot read is told', async () => {
  const { context } = fakeContext();
  await expect(readStreamAccount(context, crisp.stream, { credentialType: 'x' })).rejects.toThrow(
    'The credential could not be read: it does not exist any more',
  );
});
