import { botble } from '../../helpdesks/botble';
import { crisp } from '../../helpdesks/crisp';
import { findAccount, readAccount, readCredentials, registerAccountNode } from '../../node-red/host/account';
import { FakeNodeRed } from '../../tools/house/fake-node-red';

function deploy(saved: Readonly<Record<string, unknown>>) {
  const host = new FakeNodeRed();
  registerAccountNode(host.RED, botble);
  host.deploy({ id: 'a', type: 'botble account', ...saved });
  const account = findAccount(host.RED, 'a', botble);
  return { host, account, credential: readAccount(account) };
}

test('is what a person entered, without the blanks that came along', () => {
  const { account, credential } = deploy({
    baseUrl: ' https://shop.example.com ',
    accountId: ' 12 ',
    publicAddress: 'https://flows.example.com\n',
    credentials: { secret: 'now', previousSecrets: 'old older', urlKey: 'key old-key', apiToken: 'token' },
  });
  expect(account).toMatchObject({
    baseUrl: 'https://shop.example.com',
    accountId: '12',
    publicAddress: 'https://flows.example.com',
    fieldProblems: [],
  });
  expect(credential).toEqual({
    signingSecrets: ['now', 'old', 'older'],
    urlKeys: ['key', 'old-key'],
    baseUrl: 'https://shop.example.com',
    accountId: '12',
  });
});

test('a number is an account too, as flows that were written by hand have it', () => {
  expect(deploy({ accountId: 12 }).credential.accountId).toBe('12');
});

test('without anything entered, and without an account, there is no secret', () => {
  const none = { signingSecrets: [], urlKeys: [], baseUrl: undefined };
  expect(deploy({}).credential).toEqual(none);
  expect(readAccount(undefined)).toEqual(none);
  expect(readCredentials(undefined)).toEqual({});
});

test('a variable that is not set is no secret, and is told at the deploy', () => {
  const { credential, host, account } = deploy({ credentials: { secret: '${HELPDESK_SECRET}' } });
  expect(credential.signingSecrets).toEqual([]);
  expect(account?.fieldProblems).toEqual([
    { code: 'variable-unset', field: 'secret', name: 'HELPDESK_SECRET' },
  ]);
  expect(host.told).toMatchObject([['a', 'error', expect.stringContaining('problem.variable-unset'), {}]]);
});

test.each([
  ['secret', 12345, { signature: 'number' }],
  ['previousSecrets', ['old'], { signature: 'array' }],
  ['urlKey', true, { 'url-key': 'boolean' }],
])('what is no text as %s is no secret, and its type is known', (field, value, nonText) => {
  const { credential } = deploy({ credentials: { [field]: value } });
  expect(credential).toMatchObject({ signingSecrets: [], urlKeys: [] });
  expect(credential.nonText).toEqual({ signature: undefined, 'url-key': undefined, ...nonText });
});

test('a token that is no text says nothing about the secret', () => {
  expect(deploy({ credentials: { secret: 'now', apiToken: 7 } }).credential).toMatchObject({
    signingSecrets: ['now'],
    nonText: { signature: undefined, 'url-key': undefined },
  });
});

test('only a deployed account of this helpdesk is found', () => {
  const { host } = deploy({});
  expect(findAccount(host.RED, 'a', crisp)).toBeUndefined();
  expect(findAccount(host.RED, 'other', botble)).toBeUndefined();
  expect(findAccount(host.RED, '', botble)).toBeUndefined();
});

test('Node-RED keeps all secrets encrypted, and shows none', () => {
  const registered: unknown[] = [];
  const { RED } = new FakeNodeRed();
  RED.nodes.registerType = (_type: string, _constructor: unknown, options?: object) =>
    void registered.push(options);
  registerAccountNode(RED, botble);
  const hidden = { type: 'password' };
  expect(registered).toEqual([
    { credentials: { secret: hidden, previousSecrets: hidden, urlKey: hidden, apiToken: hidden } },
  ]);
});
