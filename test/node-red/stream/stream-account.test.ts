import { crisp } from '../../../helpdesks/crisp';
import { rtmAccount } from '../../../helpdesks/crisp/rtm/account';
import {
  createStreamApi,
  findStreamAccount,
  registerStreamAccount,
} from '../../../node-red/host/stream/stream-account';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';

function start() {
  const host = new FakeNodeRed();
  const kept: unknown[] = [];
  const register = host.RED.nodes.registerType.bind(host.RED.nodes);
  host.RED.nodes.registerType = (type: string, constructor: never, options?: object) => {
    kept.push(options);
    register(type, constructor);
  };
  registerStreamAccount(host.RED, crisp, rtmAccount);
  const deploy = (saved: object) => host.deploy({ id: 'a', type: 'crisp rtm account', ...saved } as never);
  return { host, kept, deploy, find: () => findStreamAccount(host.RED, 'a', crisp) };
}

const CREDENTIALS = { identifier: 'an identifier', key: 'a key' };

test('only the token is kept encrypted, and only its key hidden', () => {
  expect(start().kept).toEqual([
    { credentials: { identifier: { type: 'text' }, key: { type: 'password' } } },
  ]);
});

test('what a flow saved is read as texts, switches and numbers too', () => {
  const { deploy, find } = start();
  deploy({ tier: 'website', websiteId: 'w', allowStandIn: true, dailyCalls: 100, credentials: CREDENTIALS });
  expect(find()?.entered).toEqual({
    tier: 'website',
    websiteId: 'w',
    allowStandIn: 'true',
    apiUrl: '',
    dailyCalls: '100',
    ...CREDENTIALS,
  });
});

test('a field that refers to a variable that is not set is told, and is empty', () => {
  const { host, deploy, find } = start();
  deploy({ websiteId: '${CRISP_SITE}', credentials: { identifier: '${CRISP_ID}' } });
  expect(find()?.entered).toMatchObject({ websiteId: '', identifier: '', key: '' });
  expect(host.told.map(([, level, text]) => [level, text])).toEqual([
    ['error', expect.stringContaining('problem.variable-unset')],
    ['error', expect.stringContaining('problem.variable-unset')],
  ]);
});

test('a node of another type is none', () => {
  const { host } = start();
  expect(findStreamAccount(host.RED, 'a', crisp)).toBeUndefined();
  host.RED.nodes.getNode = () => ({ type: 'crisp account' }) as never;
  expect(findStreamAccount(host.RED, 'a', crisp)).toBeUndefined();
});

test('no API is opened that the token must not go to', () => {
  const entered = { tier: 'user', ...CREDENTIALS, allowStandIn: 'true', apiUrl: 'https://crisp.example.com' };
  expect(() => createStreamApi(rtmAccount, entered)).toThrow(/must start with https/);
});
