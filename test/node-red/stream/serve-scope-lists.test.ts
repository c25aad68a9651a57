import type { ApiCall } from '../../../core/helpdesk/api';
import { crisp } from '../../../helpdesks/crisp';
import { rtmAccount } from '../../../helpdesks/crisp/rtm/account';
import { serveScopeLists } from '../../../node-red/host/stream/serve-scope-lists';
import { registerStreamAccount } from '../../../node-red/host/stream/stream-account';
import { FakeNodeRed } from '../../../tools/house/fake-node-red';

const ROUTE = 'GET /helpdesk-triggers/crisp-rtm-account/:id/inboxes';

function start() {
  const asked: unknown[] = [];
  const pick = async (account: object, call: ApiCall, within: readonly string[]) => {
    asked.push([account, typeof call, within]);
    return { ok: true, rows: [{ value: 'i1', label: 'Orders' }] } as const;
  };
  const stream = { ...crisp.stream, scope: [{ name: 'inboxes', filter: 'inboxes', pick }] as const };
  const provider = { ...crisp, stream };
  const host = new FakeNodeRed();
  registerStreamAccount(host.RED, provider, rtmAccount);
  serveScopeLists(host.RED, provider, rtmAccount);
  return { host, asked };
}

test('a list is read with the deployed account, and what another list has chosen', async () => {
  const { host, asked } = start();
  const credentials = { identifier: 'i', key: 'k' };
  host.deploy({ id: 'a', type: 'crisp rtm account', credentials } as never);
  const answer = await host.ask(ROUTE, { params: { id: 'a' }, query: { accounts: 'w1,w2' } });
  expect(answer).toEqual({ status: 200, body: [{ value: 'i1', label: 'Orders' }] });
  expect(asked).toEqual([[expect.objectContaining(credentials), 'function', ['w1', 'w2']]]);
});

test('nobody is asked without an account, or with one that cannot be meant', async () => {
  const { host, asked } = start();
  expect(await host.ask(ROUTE, { params: { id: 'a' } })).toMatchObject({ status: 404 });
  host.deploy({ id: 'a', type: 'crisp rtm account' } as never);
  expect(await host.ask(ROUTE, { params: { id: 'a' } })).toMatchObject({ status: 400 });
  expect(asked).toEqual([]);
});
