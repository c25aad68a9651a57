import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ICredentialType, IHttpRequestOptions } from 'n8n-workflow';
import { object } from '../../core/read/read';
import { readCredential } from '../../nodes/host/read-credential';

const FOLDER = join(__dirname, '../../credentials');

const credentials = readdirSync(FOLDER).map((file) => {
  const name = file.replace('.credentials.ts', '');
  const module = jest.requireActual<Record<string, new () => ICredentialType>>(join(FOLDER, file));
  const type = module[name];
  if (type === undefined) throw new Error(`${file} exports no ${name}`);
  return new type();
});
const tested = credentials.filter(({ test }) => test !== undefined);

/** What a person copied together with blanks. */
const COPIED: Readonly<Record<string, string>> = {
  baseUrl: ' https://chat.example.com/ ',
  accountId: ' 12\n',
  accessToken: 'token ',
  identifier: 'id ',
  tokenKey: ' key',
  websiteId: ' site ',
  apiKey: 'token ',
  sessionToken: 'token',
  apiUrl: ' http://127.0.0.1:4600/v1 ',
};

/** As n8n's expressions do with a credential. */
function evaluate(template: string, fields: object): string {
  const [start = '', ...expressions] = template.replace(/^=/, '').split('{{');
  const values = expressions.map((each) => {
    const end = each.lastIndexOf('}}');
    return (
      String(new Function('$credentials', `return (${each.slice(0, end)});`)(fields)) + each.slice(end + 2)
    );
  });
  return [start, ...values].join('');
}

test.each(tested.map((type) => [type.name, type] as const))(
  '%s asks at the address that was meant, whatever blanks came along',
  (_name, { test: credentialTest }) => {
    const { baseURL = '', url = '' } = credentialTest?.request ?? {};
    // n8n leaves out what the form does not show.
    const hidden = { tier: 'plugin', websiteId: undefined };
    for (const fields of [{}, { tier: 'website' }, { allowStandIn: true }, hidden]) {
      const address = evaluate(baseURL, { ...COPIED, ...fields }) + evaluate(url, { ...COPIED, ...fields });
      expect(address).toMatch(/^https?:\/\/[^\s]+$/);
      expect(address).not.toMatch(/%20|[^:]\/\//);
    }
    // One is given in exchange for a pass.
    for (const value of Object.values(object(credentialTest?.request.body)))
      expect(evaluate(String(value), COPIED)).toMatch(/^\S+$/);
  },
);

test('the tests of credentials are read, not missed', () => {
  expect(tested.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'chatwootAccountApi',
      'chatwootRealtimeApi',
      'chatwootWebhookApi',
      'crispRtmApi',
    ]),
  );
});

test.each(
  credentials
    .filter(({ authenticate }) => authenticate !== undefined)
    .map((each) => [each.name, each] as const),
)('%s sends the token without blanks', async (_name, { authenticate }) => {
  const options = { url: 'https://chat.example.com', headers: { accept: 'application/json' } };
  const sent: IHttpRequestOptions =
    typeof authenticate === 'function'
      ? await authenticate(COPIED, options)
      : (JSON.parse(evaluateAll(JSON.stringify(authenticate?.properties))) as IHttpRequestOptions);
  expect(JSON.stringify(sent)).not.toMatch(/" |\s"|\\n/);
  expect(JSON.stringify(sent)).toMatch(/\b(?:token|key)"/);
});

function evaluateAll(properties: string): string {
  return JSON.stringify(JSON.parse(properties), (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('=')
      ? evaluate(value, { ...COPIED, tier: 'plugin' })
      : value,
  );
}

test('an entered account is known, without blanks, and none where none was entered', () => {
  expect(readCredential({ baseUrl: ' https://chat.example.com ', accountId: ' 12 ' })).toMatchObject({
    baseUrl: 'https://chat.example.com',
    accountId: '12',
  });
  expect(readCredential({ accountId: 12 })).toMatchObject({ accountId: '12' });
  expect(readCredential({ accountId: ' ' })).not.toHaveProperty('accountId');
});
