import { chatwoot } from '../../../helpdesks/chatwoot';
import { crisp } from '../../../helpdesks/crisp';
import { rtmAccount } from '../../../helpdesks/crisp/rtm/account';
import { registerAccountNode } from '../../../node-red/host/account';
import { findConnection } from '../../../node-red/host/stream/find-connection';
import { registerStreamAccount } from '../../../node-red/host/stream/stream-account';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';

function start() {
  const host = new FakeNodeRed();
  registerStreamAccount(host.RED, crisp, rtmAccount);
  registerAccountNode(host.RED, chatwoot);
  const deploy = (type: string, saved: object) => host.deploy({ id: 'a', type, ...saved } as never);
  return { RED: host.RED, deploy };
}

test('an account of the socket alone goes with what limits the socket', () => {
  const { RED, deploy } = start();
  const pace = { stableAfter: 5 };
  deploy('crisp rtm account', { tier: 'plugin', pace, credentials: { identifier: 'i', key: 'k' } });
  const filters = { accounts: ['w1'], labels: ['vip'] };
  expect(findConnection(RED, 'a', crisp, filters)).toEqual({
    account: expect.objectContaining({ tier: 'plugin', identifier: 'i', key: 'k' }),
    scope: { accounts: ['w1'], inboxes: [] },
    pace,
  });
});

test('the account of the API is taken where the socket has none of its own', () => {
  const { RED, deploy } = start();
  deploy('chatwoot account', {
    baseUrl: 'https://chat.example.com',
    accountId: 1,
    credentials: { apiToken: 't' },
  });
  expect(findConnection(RED, 'a', chatwoot, { inboxes: ['5'] })).toEqual({
    account: { baseUrl: 'https://chat.example.com', accountId: '1', token: 't' },
    scope: {},
  });
});

test.each([crisp, chatwoot])('without its account there is none: $id', (provider) => {
  const { RED, deploy } = start();
  expect(findConnection(RED, '', provider, {})).toBeUndefined();
  deploy(provider === crisp ? 'chatwoot account' : 'crisp rtm account', {});
  expect(findConnection(RED, 'a', provider, {})).toBeUndefined();
});
