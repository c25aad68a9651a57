import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { until } from '../../simulator/until';
import { startHoldingProxy, type HoldingProxy } from '../registration/holding-proxy';
import { createRegistrationLedger } from '../registration/ledger';
import { REGISTRATION_ROWS } from '../registration/rows';
import { restFlow } from './registration/rest-flow';

const ELSEWHERE = 'https://elsewhere.example.com/hook';
const ledger = createRegistrationLedger('node-red-afterwards');
let host: NodeRedHost;
const proxies: HoldingProxy[] = [];
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(async () => {
  ledger.print();
  proxies.forEach((each) => each.close());
  await host?.stop();
}, 30_000);
jest.setTimeout(90_000);

/** What a stop, a crash and a person leave at a helpdesk that registration had begun with. */
describe.each(REGISTRATION_ROWS)('$provider', ({ provider, start, event, ...row }) => {
  let helpdesk: RestHelpdesk;
  /** As the helpdesk names what was chosen. */
  let events: readonly string[];
  const url = () => host.hookUrl(`/hook/${provider}`);
  const own = () => helpdesk.webhooks().filter((each) => each.url === url());
  const note = (step: string) => ledger.note(provider, step, helpdesk.webhooks(), { [url()]: 'ours' });
  const listening = () => host.statuses.waitFor(provider, 'status.listening');
  const deploy = (baseUrl?: string) =>
    host.admin.deploy(
      restFlow(host, { provider, event, helpdesk, ...(baseUrl !== undefined && { baseUrl }) }),
    );

  beforeAll(async () => {
    helpdesk = await start();
    helpdesk.add({ url: ELSEWHERE, name: 'Not ours (Helpdesk Triggers)' });
    await deploy();
    await listening();
    events = own()[0]?.events ?? [];
  });
  afterEach(() => expect(helpdesk.webhooks().filter((each) => each.url === ELSEWHERE)).toHaveLength(1));
  afterAll(() => helpdesk?.close());

  async function receive(): Promise<void> {
    const before = (await host.messages.read(`${provider}-probe`)).length;
    expect(await helpdesk.happens(event)).toEqual({ [url()]: 200 });
    const messages = await host.messages.waitFor(`${provider}-probe`, before + 1);
    expect(messages.at(-1)?.msg.payload).toMatchObject({ provider, event, verified: true });
  }

  test('a stop and a start find it again, and change nothing there', async () => {
    const before = helpdesk.webhooks();
    const asked = helpdesk.requests().length;
    host = await host.restart();
    await listening();
    await receive();
    const calls = helpdesk.requests().slice(asked);
    expect(calls.filter(({ method, path }) => method !== 'GET' && !path.includes('oauth2'))).toEqual([]);
    expect(helpdesk.webhooks()).toEqual(before);
    note('stop and start');
  });

  // Where nothing can be changed, nothing can be switched off either.
  if (row.changeable !== false)
    test('switched off there, it is switched on again by the next start', async () => {
      helpdesk.change(own()[0]?.id ?? '', { active: false });
      note('somebody switches it off');
      host = await host.restart();
      await until(() => own().length === 1 && own()[0]?.active === true);
      await listening();
      note('start after that');
      await receive();
    });

  test('a crash between creating and storing leaves one, which is found and later removed', async () => {
    await host.admin.deploy([]);
    await until(() => own().length === 0);
    const proxy = await startHoldingProxy(helpdesk.url);
    proxies.push(proxy);
    proxy.hold('POST');
    await deploy(proxy.url);
    await until(() => own().length === 1);
    note('kill -9 before the answer');
    proxy.hold(null);
    host = await host.restart('kill');
    await listening();
    expect(own()).toMatchObject([{ active: true, events }]);
    note('start after the crash');
    await receive();
    await host.admin.deploy([]);
    await until(() => own().length === 0);
    note('delete the node');
  });

  // With one whose secret is not to be known, nothing could be done.
  if (row.hidesSecret !== true && row.recreatable !== false)
    test('what a person entered with our URL is used, and stays', async () => {
      const persons = helpdesk.add({ url: url(), name: 'Mine', events });
      await deploy();
      await listening();
      note("a person's webhook with our URL");
      await receive();
      await host.admin.deploy([]);
      // A stop waits for whatever is still on its way to the helpdesk.
      host = await host.restart();
      expect(own().map(({ id }) => id)).toEqual([persons.id]);
      note('delete the node beside it');
    });
});

leavesNoSecret(() => ({ folder: host.userFolder, log: host.log() }));
