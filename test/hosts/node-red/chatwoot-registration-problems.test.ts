import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { until } from '../../simulator/until';
import { registeringFlow, type RegisteringTrigger } from './registration/flow';

let host: NodeRedHost;
let server: ChatwootServer;
/** What a test started and the end has to close. */
const opened: { close(): unknown }[] = [];
beforeAll(async () => {
  server = await startChatwootServer({ allowPrivateNetwork: true });
  host = await startNodeRed();
}, 120_000);
afterAll(async () => {
  await host?.stop();
  await Promise.all([server, ...opened].map((each) => each?.close()));
}, 30_000);

const deploy = (triggers?: readonly RegisteringTrigger[], at = server) =>
  host.admin.deploy(registeringFlow(host, at, triggers));
const listening = () => host.statuses.waitFor('auto', 'status.listening');
const told = async () => (await host.messages.read('errors')).map(({ msg }) => msg.payload);

/** Deploys a trigger anew; gives back what a catch node gets first. */
async function trouble(trigger: RegisteringTrigger = {}, at = server) {
  await deploy([], at);
  const before = (await told()).length;
  await deploy([trigger], at);
  await host.messages.waitFor('errors', before + 1);
  return (await told())[before];
}

/** A Chatwoot that is set up in some other way. */
async function other(options: Parameters<typeof startChatwootServer>[0]) {
  const started = await startChatwootServer(options);
  opened.push(started);
  return started;
}

test.each([
  [
    'the token of an agent',
    () => server.tokens.agent,
    'not-administrator',
    /agent of account .* administrator/,
  ],
  ['the token of a bot', () => server.tokens.bot, 'not-administrator', /agent bot/],
  ['a wrong token', () => server.tokens.wrong, 'token-refused', /Profile Settings/],
])('%s', async (_what, token, reason, sentence) => {
  expect(await trouble({ token: token() })).toMatchObject({
    reason,
    detail: expect.stringMatching(sentence),
  });
  await until(() => host.statuses.of('auto')?.fill === 'red');
  expect(server.webhooks()).toEqual([]);
});

test('an account that the token does not have', async () => {
  const payload = await trouble({ accountSettings: { accountId: '999' } });
  expect(payload).toMatchObject({ reason: 'account-unknown', detail: expect.stringContaining('999') });
});

test.each([
  [{ cloudFreePlan: true, allowPrivateNetwork: true }, 'plan-without-api', /free plan/],
  [{ version: '4.10.1' }, 'unsigned-version', /4\.10\.1.* signed only since 4\.11\.2/],
  [{ version: '4.15.1', migrationsMissing: true }, 'migrations-missing', /migrations/],
])('%j', async (options, reason, sentence) => {
  const at = await other(options);
  expect(await trouble({}, at)).toMatchObject({ reason, detail: expect.stringMatching(sentence) });
  expect(at.webhooks()).toEqual([]);
});

test('a private address on 4.14, and the option that allows it', async () => {
  const at = await other({ version: '4.14.1', allowPrivateNetwork: true });
  const refused = await trouble({ settings: { allowPrivateUrl: false } }, at);
  expect(refused).toMatchObject({ reason: 'url-private', detail: expect.stringContaining('4.14') });
  await host.statuses.waitFor('auto', 'private address');
  await deploy([{}], at);
  await listening();
  expect(at.webhooks()).toHaveLength(1);
});

test('4.10 without signatures, when that was chosen', async () => {
  const at = await other({ version: '4.10.1' });
  await deploy([{ settings: { mode: 'unsigned' } }], at);
  await host.statuses.waitFor('auto', 'status.listening-unverified');
  at.act.customerWrites();
  await at.delivered();
  const [message] = (await host.messages.waitFor('auto-probe', 1)).slice(-1);
  expect(message?.msg.payload).toMatchObject({ event: 'message_created', verified: false });
});

test.each([
  ['no-account-id', '"Account ID" is empty', { accountSettings: { accountId: '' } }],
  ['no-address', 'no base URL', { accountSettings: { baseUrl: '' } }],
  ['no-public-address', 'status.no-public-address', { accountSettings: { publicAddress: '' } }],
  ['no-token', '"API access token" is empty', { token: '' }],
  ['no-account', 'status.no-account', { settings: { account: '' } }],
])('%s', async (reason, shown, trigger) => {
  expect(await trouble(trigger)).toMatchObject({ reason, detail: expect.any(String) });
  await host.statuses.waitFor('auto', shown);
});

test('a Chatwoot that is down at the start is registered with once it is up', async () => {
  const first = await startChatwootServer({ seed: 'the same', allowPrivateNetwork: true });
  const port = Number(new URL(first.url).port);
  await first.close();
  const payload = await trouble({}, first);
  expect(payload).toMatchObject({ reason: 'unreachable', detail: expect.stringContaining('ECONNREFUSED') });
  await until(() => /^waiting \d+ s: unreachable$/.test(host.statuses.of('auto')?.text ?? ''));
  const again = await other({ seed: 'the same', port, allowPrivateNetwork: true });
  await until(() => again.webhooks().length === 1, 20_000);
  await listening();
}, 40_000);

test.each<[string, (at: ChatwootServer) => Promise<unknown>]>([
  ['is away', (at) => at.close()],
  ['does not take the token any more', (at) => at.fault('rest-error', { status: 401 })],
])('a webhook that cannot be removed because Chatwoot %s is named in the log', async (_what, happens) => {
  const at = await other({ allowPrivateNetwork: true });
  await deploy([{}], at);
  await until(() => at.webhooks().length === 1);
  const [{ id } = { id: 0 }] = at.webhooks();
  await happens(at);
  await host.admin.deploy([]);
  await until(() =>
    host.log().includes(`Webhook ${id} of account ${at.accountId} still points to this Node-RED`),
  );
});

test('no token and no secret is in the log, in a status or in what catch nodes get', async () => {
  const secrets = [...Object.values(server.tokens), ...server.webhooks().map(({ secret }) => secret)];
  const seen = [host.log(), JSON.stringify(await host.messages.read('errors'))].join();
  for (const secret of secrets) expect(seen).not.toContain(secret);
});
