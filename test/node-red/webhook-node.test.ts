import { botble } from '../../helpdesks/botble';
import { chatwoot } from '../../helpdesks/chatwoot';
import { registerAccountNode } from '../../node-red/host/account';
import { registerWebhookNode } from '../../node-red/host/webhook-node';
import { FakeNodeRed } from '../../tools/house/fake-node-red';
import { botbleDelivery, SECRET } from '../core/deliveries';

let sent = 0;
const delivery = () => botbleDelivery({ data: { message_id: (sent += 1) } });

function start(host = new FakeNodeRed()) {
  registerAccountNode(host.RED, botble);
  registerWebhookNode(host.RED, botble);
  const deploy = (saved: object = {}, id = 't') =>
    host.deploy({ id, type: 'botble webhook', z: 'tab', account: 'a', path: 'hook', ...saved } as never);
  const account = () =>
    host.deploy({ id: 'a', type: 'botble account', credentials: { secret: SECRET } } as never);
  const running = () => host.events.emit('flows:started');
  const says = (level: string, id = 't') =>
    host.told.filter(([who, what]) => who === id && what === level).map(([, , words]) => words);
  const shows = (id = 't') => (says('status', id) as { text?: string }[]).map(({ text }) => text);
  return { host, deploy, account, running, says, shows };
}

/** A deployed trigger whose flows run. */
function deployed(saved: object = {}) {
  const all = start();
  all.account();
  all.deploy(saved);
  all.running();
  return all;
}

test('a delivery with the secret of the account becomes a message, one without it none', async () => {
  const { host, shows } = deployed();
  expect(shows()).toEqual(['status.listening']);
  expect(await host.receive('/hook', delivery())).toBe(200);
  expect(host.sent).toMatchObject([{ topic: 'botble/message.received', payload: { verified: true } }]);
  const forged = { ...delivery(), headers: { 'x-webhook-signature': 'a'.repeat(64) } };
  expect(await host.receive('/hook', forged)).toBe(401);
  expect(host.sent).toHaveLength(1);
  await host.close('t', true);
});

test('a copy is dropped, also after a redeploy', async () => {
  const { host, deploy, running } = deployed();
  const message = delivery();
  await host.receive('/hook', message);
  host.events.emit('flows:stopping');
  await host.close('t');
  deploy();
  running();
  expect(await host.receive('/hook', message)).toBe(200);
  expect(host.sent).toHaveLength(1);
  await host.close('t', true);
});

test('without an account there is no secret: it says so, and refuses everything', async () => {
  const { host, deploy, running, shows } = start();
  deploy();
  running();
  expect(shows()).toEqual(['status.no-secret']);
  expect(await host.receive('/hook', delivery())).toBe(503);
  expect(host.sent).toEqual([]);
  await host.close('t', true);
});

test.each([
  ['a b', 'path-invalid'],
  ['', 'path-invalid'],
  ['flows', 'path-reserved'],
])('the path %j is refused: %s', async (path, problem) => {
  const { host, shows, says } = deployed({ path });
  expect([shows(), says('error')]).toEqual([
    [`status.${problem}`],
    [expect.stringContaining(`problem.${problem}`)],
  ]);
  expect(await host.receive('/hook', delivery())).toBe(404);
});

test('where HTTP nodes are switched off, it says so', () => {
  const host = new FakeNodeRed();
  Object.assign(host.RED, { settings: { httpNodeRoot: false } });
  const { deploy, shows } = start(host);
  deploy();
  expect(shows()).toEqual(['status.http-off']);
});

test('settings that cannot be meant are told, and take no path', async () => {
  const { host, shows, says } = deployed({ events: ['no.such.event'] });
  expect(shows()).toEqual(['status.misconfigured']);
  expect(says('error')).toEqual([expect.stringContaining('no.such.event')]);
  expect(await host.receive('/hook', delivery())).toBe(404);
});

test('the second node on a path waits, and says who has it', async () => {
  const { host, deploy, shows, says } = deployed({ name: 'First' });
  deploy({}, 'u');
  expect(shows('u')).toEqual(['status.path-in-use']);
  expect(says('error', 'u')).toEqual([expect.stringContaining('problem.path-in-use')]);
  await host.close('t', true);
  expect(shows('u').at(-1)).toBe('status.listening');
  await host.close('u', true);
});

test('a node that is gone answers nothing, and shows nothing any more', async () => {
  const { host, says } = deployed();
  await host.close('t', true);
  const shown = says('status').length;
  expect(await host.receive('/hook', delivery())).toBe(404);
  expect(says('status')).toHaveLength(shown);
});

test('a filter whose variable is not set is told at the deploy', async () => {
  const { host, says } = deployed({ accounts: '${ACCOUNTS}' });
  expect(says('error')).toEqual([expect.stringContaining('problem.variable-unset')]);
  // Used as it stands: a filter that lost its value would let everything pass.
  expect(await host.receive('/hook', delivery())).toBe(200);
  expect(host.sent).toEqual([]);
  await host.close('t', true);
});

test('a helpdesk that registers webhooks is told what is missing for it', async () => {
  const host = new FakeNodeRed();
  registerAccountNode(host.RED, chatwoot);
  registerWebhookNode(host.RED, chatwoot);
  host.deploy({ id: 't', type: 'chatwoot webhook', version: 2, account: 'a', path: 'hook' } as never);
  host.events.emit('flows:started');
  const statuses = host.told.flatMap(([, level, words]) => (level === 'status' ? [words] : []));
  expect(statuses).toMatchObject([{ fill: 'red', text: 'status.no-account' }]);
  await host.close('t', true);
});
