import { expectInLog } from '../../fixtures/expect-in-log';
import { deliver } from '../../../simulator/deliver';
import { createDelivery } from '../../../simulator/senders';
import { providers, type ProviderId } from '../../../helpdesks';
import { firstSample } from '../../fixtures/samples';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createFlow } from '../../../tools/hosts/node-red-flow';

const REFERENCES = ['${HELPDESK_UNSET_SECRET}', '$(HELPDESK_UNSET_SECRET)'];
const UNSET = 'HELPDESK_UNSET_SECRET is not set';
const ids = Object.keys(providers) as ProviderId[];

let host: NodeRedHost;
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(() => host.stop());

const signedWith = (provider: ProviderId, secret: string) =>
  createDelivery(provider, firstSample(provider), { secret, now: Date.now() });

describe.each(REFERENCES)('a secret that is %s, which nobody set', (reference) => {
  beforeAll(async () => {
    await host.admin.deploy(
      createFlow(
        ids.map((provider) => ({
          provider,
          secret: reference,
          previousSecrets: reference,
          settings: { registration: 'manual', mode: 'signature' },
        })),
      ),
    );
  }, 60_000);

  test.each(ids)('proves nothing for %s, also to who signs with its text', async (provider) => {
    await host.statuses.waitFor(`${provider}-trigger`, UNSET);
    const answer = await deliver(host.hookUrl(`hook/${provider}-trigger`), signedWith(provider, reference));
    expect(answer.status).toBe(503);
    expect(await host.messages.read()).toEqual([]);
    // The refusal is shown now, and says the same.
    expect(host.statuses.of(`${provider}-trigger`)).toEqual({ fill: 'red', shape: 'ring', text: UNSET });
  });

  test('is named in the log, with what to do', async () => {
    await expectInLog(host, 'The environment variable HELPDESK_UNSET_SECRET is not set');
  });
});

test('nor does a key in the URL', async () => {
  const [reference = ''] = REFERENCES;
  const settings = { mode: 'url-key' };
  await host.admin.deploy(createFlow([{ provider: 'crisp', urlKey: reference, settings }]));
  const url = `${host.hookUrl('hook/crisp-trigger')}?key=${encodeURIComponent(reference)}`;
  await host.statuses.waitFor('crisp-trigger', UNSET);
  expect((await deliver(url, signedWith('crisp', 'unused'))).status).toBe(503);
  expect(await host.messages.read()).toEqual([]);
}, 60_000);

test('in front of an older secret that is set, only the reference is left out', async () => {
  const triggers = [
    { provider: 'botble', secret: '${HELPDESK_UNSET_SECRET}', previousSecrets: 'older' },
  ] as const;
  await host.admin.deploy(createFlow(triggers));
  const url = host.hookUrl('hook/botble-trigger');
  expect((await deliver(url, signedWith('botble', '${HELPDESK_UNSET_SECRET}'))).status).toBe(401);
  expect((await deliver(url, signedWith('botble', 'older'))).status).toBe(200);
  expect(await host.messages.waitFor('botble-trigger-probe', 1)).toHaveLength(1);
}, 60_000);

test('in a filter it is told, and nothing that the filter should hold back passes', async () => {
  const settings = { accounts: '${HELPDESK_UNSET_FILTER}', registration: 'manual' };
  await host.admin.deploy(createFlow([{ provider: 'chatwoot', secret: 'the-secret', settings }]));
  const url = host.hookUrl('hook/chatwoot-trigger');
  expect((await deliver(url, signedWith('chatwoot', 'the-secret'))).status).toBe(200);
  expect(await host.messages.read('chatwoot-trigger-probe')).toEqual([]);
  await expectInLog(host, 'The environment variable HELPDESK_UNSET_FILTER is not set');
}, 60_000);

test('a global variable that holds a number is said to be one', async () => {
  const flow = createFlow([{ provider: 'botble', secret: '${HELPDESK_NUMBER}' }]);
  const variables = [{ name: 'HELPDESK_NUMBER', value: '17', type: 'num' }];
  await host.admin.deploy([...flow, { id: 'globals', type: 'global-config', env: variables }]);
  await host.statuses.waitFor('botble-trigger', 'a number, not text');
  expect((await deliver(host.hookUrl('hook/botble-trigger'), signedWith('botble', '17'))).status).toBe(503);
  await expectInLog(host, 'The secret is a number, not text');
}, 60_000);

const SECRET_OF_ACCOUNT = '${HELPDESK_ELSEWHERE}';
const botble = { provider: 'botble', secret: SECRET_OF_ACCOUNT } as const;
const ELSEWHERE = [{ name: 'HELPDESK_ELSEWHERE', type: 'str', value: 'only here' }];

test("set for the trigger's group only, it is not set for the account, which is in no group", async () => {
  const nodes = createFlow([{ ...botble, settings: { g: 'group' } }]);
  const group = { id: 'group', type: 'group', z: 'tab', nodes: ['botble-trigger'], env: ELSEWHERE };
  await host.admin.deploy([...nodes, group]);
  await host.statuses.waitFor('botble-trigger', 'HELPDESK_ELSEWHERE is not set');
  const url = host.hookUrl('hook/botble-trigger');
  for (const secret of [SECRET_OF_ACCOUNT, 'only here'])
    expect((await deliver(url, signedWith('botble', secret))).status).toBe(503);
}, 60_000);

test.each([
  ['left empty', [{ name: 'HELPDESK_ELSEWHERE', type: 'str', value: '' }]],
  ['never declared', []],
])(
  'in an instance of a subflow where it was %s, it proves nothing',
  async (_how, env) => {
    const [tab, ...inside] = createFlow([botble]);
    await host.admin.deploy([
      tab ?? { id: 'tab', type: 'tab' },
      { id: 'subflow', type: 'subflow', name: 'Helpdesk', in: [], out: [], env },
      ...inside.map((node) => ({ ...node, z: 'subflow' })),
      { id: 'instance', type: 'subflow:subflow', z: 'tab', x: 100, y: 100, wires: [] },
    ]);
    const url = host.hookUrl('hook/botble-trigger');
    expect((await deliver(url, signedWith('botble', SECRET_OF_ACCOUNT))).status).toBe(503);
  },
  60_000,
);

test('in the path it is told, and no path is opened', async () => {
  await host.admin.deploy(
    createFlow([{ provider: 'botble', secret: 'a secret', path: '${HELPDESK_UNSET_PATH}' }]),
  );
  await host.statuses.waitFor('botble-trigger', 'status.path-invalid');
  await expectInLog(host, 'The environment variable HELPDESK_UNSET_PATH is not set');
}, 60_000);
