import { providers, type ProviderId } from '../../library';
import type { Provider } from '../../core/helpdesk/provider';
import { registerAccountNode } from '../../node-red/host/account';
import { serveAccountPickers } from '../../node-red/host/serve-account-pickers';
import { serveAccountTest } from '../../node-red/host/serve-account-test';
import { registerWebhookNode } from '../../node-red/host/webhook-node';
import { eventNames } from '../../simulator/samples';
import { createDelivery } from '../../simulator/senders';
import { FakeNodeRed } from '../../tools/house/fake-node-red';
import { asDelivery } from '../fixtures/as-delivery';
import { leaksIn } from '../fixtures/leaks';
import { until } from '../simulator/until';

/** What a person enters in each field that holds a secret, or an address with a password in it. */
const ENTERED = {
  secret: 'secret-that-signs-deliveries',
  previousSecrets: 'secret-of-last-month another-secret-of-before',
  urlKey: 'key-at-the-end-of-the-url',
  apiToken: 'token-of-the-rest-api',
  baseUrl: 'http://anna:password-of-the-base-url@127.0.0.1:1',
  publicAddress: 'https://bert:password-of-the-public-url@flows.example.com',
};
const FORGED = 'a secret that nobody entered';

const secretsIn = (entered: string) =>
  entered.includes('://') ? [new URL(entered).password] : entered.split(' ');

/** Everything that a Node-RED would show or keep of an account and a trigger that fail in every way they can. */
async function play(id: ProviderId): Promise<string> {
  const provider: Provider = providers[id];
  const host = new FakeNodeRed();
  for (const register of [registerAccountNode, registerWebhookNode, serveAccountPickers, serveAccountTest])
    register(host.RED, provider);
  const { secret, previousSecrets, urlKey, apiToken, ...fields } = ENTERED;
  const credentials = { secret, previousSecrets, urlKey, apiToken };
  host.deploy({ id: 'a', type: `${provider.id} account`, accountId: '12', ...fields, credentials } as never);
  const trigger = { id: 't', type: `${provider.id} webhook`, z: 'tab', account: 'a', path: 'hook' };
  const settings = { version: 2, registration: 'automatic', mode: 'signature', events: ['*'] };
  host.deploy({ ...trigger, ...settings, emitRefusals: true, outputs: 2 } as never);
  host.events.emit('flows:started');
  if (provider.registrar !== undefined)
    await until(() => host.told.some((line) => JSON.stringify(line).includes('unreachable')));

  const [event = ''] = eventNames(id);
  const now = Date.now();
  const occasion = { secret: FORGED, now, createdAt: now, attempt: 1, fresh: true };
  await host.receive('/hook', asDelivery(createDelivery(id, event, occasion), now));
  await host.receive('/hook', { headers: {}, rawBody: Buffer.from('{}') });
  const asked = [...host.adminRoutes.keys()].filter((route) => route.includes(':id'));
  const answers = await Promise.all(
    asked.map((route) => host.ask(route, { params: { id: 'a' }, body: { ...fields, ...credentials } })),
  );
  await host.close('t', true);
  return JSON.stringify([host.told, host.sent, [...host.stored], answers]);
}

describe.each(Object.keys(providers) as ProviderId[])('%s', (id) => {
  let shown: string;
  beforeAll(async () => {
    shown = await play(id);
  });

  test('there is something to look at', () => {
    expect(shown).toContain('status');
    expect(shown).toContain('/refused');
  });

  test.each(Object.entries(ENTERED))('what was entered as %s is nowhere', (_field, entered) => {
    expect(leaksIn('shown or kept', shown, secretsIn(entered))).toEqual([]);
  });
});
