import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { HelpScoutAccountApi } from '../../credentials/HelpScoutAccountApi.credentials';

const type = new HelpScoutAccountApi();
const ACCOUNT = {
  baseUrl: 'https://api.helpscout.net/',
  accountId: ' app ',
  accessToken: 's',
  sessionToken: '',
};
const CALL = { url: 'https://api.helpscout.net/v2/conversations', headers: { accept: 'application/json' } };

const withToken = (sessionToken: string) => ({ ...ACCOUNT, sessionToken });

/** What Help Scout says to whoever asks for a session token; undefined where it cannot be reached. */
async function preAuthenticate(answer: object | undefined) {
  const asked: IHttpRequestOptions[] = [];
  const httpRequest = async (options: IHttpRequestOptions) => {
    asked.push(options);
    if (answer === undefined) throw new Error('ECONNREFUSED');
    return answer;
  };
  const context = { helpers: { httpRequest } } as unknown as IHttpRequestHelper;
  return { given: await type.preAuthentication.call(context, ACCOUNT), asked };
}

test('a session token is given for the app, and asked for at the address without a second slash', async () => {
  const { given, asked } = await preAuthenticate({ token_type: 'bearer', access_token: 'pass' });
  expect(given).toEqual({ sessionToken: 'pass' });
  expect(asked).toMatchObject([
    {
      method: 'POST',
      url: 'https://api.helpscout.net/v2/oauth2/token',
      body: { grant_type: 'client_credentials', client_id: 'app', client_secret: 's' },
    },
  ]);
});

test.each([[undefined], [{ error: 'invalid_client' }]])('without one nothing is kept: %j', async (answer) => {
  expect((await preAuthenticate(answer)).given).toEqual({});
});

test('a request carries the session token, and after a refusal the new one', async () => {
  const first = await type.authenticate(withToken('old'), CALL);
  expect(first.headers).toEqual({ accept: 'application/json', Authorization: 'Bearer old' });
  const second = await type.authenticate(withToken('new'), first);
  expect(second.headers).toEqual({ accept: 'application/json', Authorization: 'Bearer new' });
});

test.each([
  ['brings its own', { ...CALL, headers: { Authorization: 'Bearer own' } }],
  ['asks for one', { url: 'https://api.helpscout.net/v2/oauth2/token', method: 'POST' as const }],
])('a request that %s stays as it is', async (_what, options) => {
  expect(await type.authenticate(withToken('kept'), options)).toBe(options);
});
