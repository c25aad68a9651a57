import { servePicker, type ReadList } from '../../node-red/host/serve-picker';
import { FakeNodeRed } from '../../tools/house/fake-node-red';

const ROUTE = 'GET /helpdesk-triggers/crisp-token/:id/inboxes';

function start(read: ReadList) {
  const host = new FakeNodeRed();
  servePicker(host.RED, 'crisp-token', 'inboxes', read);
  const ask = (query: object = {}) => host.ask(ROUTE, { params: { id: 'a' }, query });
  return { host, ask };
}

test('gives the rows of the deployed node, and what they depend on', async () => {
  const rows = [{ value: '5', label: 'Shop widget' }];
  const asked: unknown[] = [];
  const { ask } = start(async (...given) => {
    asked.push(given);
    return { ok: true, rows };
  });
  expect(await ask({ accounts: 'site-1, site-2' })).toEqual({ status: 200, body: rows });
  await ask();
  expect(asked).toEqual([
    ['a', ['site-1', 'site-2']],
    ['a', []],
  ]);
});

test('is for people who may change flows', () => {
  const { host } = start(() => undefined);
  expect(host.adminRoutes.get(ROUTE)?.permission).toBe('flows.write');
});

test('says that it has to be deployed first', async () => {
  const { ask } = start(() => undefined);
  expect(await ask()).toMatchObject({ status: 404, body: { code: 'not-deployed' } });
});

test('says why the helpdesk gave none, and nothing else of it', async () => {
  const problem = { code: 'token-refused', detail: 'The token was rejected.', token: 'secret' };
  const { ask } = start(async () => ({ ok: false, problem }));
  expect(await ask()).toEqual({
    status: 502,
    body: { code: 'token-refused', detail: 'The token was rejected.' },
  });
});

test.each([
  [
    'at once',
    () => {
      throw new Error('The region is not valid.');
    },
  ],
  ['later', () => Promise.reject(new Error('The region is not valid.'))],
])('an error that comes %s is an answer: uncaught it would end the host', async (_when, read) => {
  expect(await start(read).ask()).toEqual({
    status: 400,
    body: { code: 'misconfigured', detail: 'The region is not valid.' },
  });
});
