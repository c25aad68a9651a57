import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { until } from '../../simulator/until';
import { createRegistrationLedger } from '../registration/ledger';
import { REGISTRATION_ROWS } from '../registration/rows';
import { restFlow } from './registration/rest-flow';

const ELSEWHERE = 'https://elsewhere.example.com/hook';
const ledger = createRegistrationLedger('node-red');
let host: NodeRedHost;
beforeAll(async () => {
  host = await startNodeRed();
}, 120_000);
afterAll(async () => {
  ledger.print();
  await host?.stop();
}, 30_000);

describe.each(REGISTRATION_ROWS)('$provider', ({ provider, start, event, more, ...row }) => {
  let helpdesk: RestHelpdesk;
  const url = () => host.hookUrl(`/hook/${provider}`);
  const own = () => helpdesk.webhooks().filter((each) => each.url === url());
  const note = (step: string) => ledger.note(provider, step, helpdesk.webhooks(), { [url()]: 'ours' });
  const listening = () => host.statuses.waitFor(provider, 'status.listening');

  beforeAll(async () => {
    helpdesk = await start();
    helpdesk.add({ url: ELSEWHERE, name: 'Not ours (Helpdesk Triggers)' });
  });
  afterEach(() => expect(helpdesk.webhooks().filter((each) => each.url === ELSEWHERE)).toHaveLength(1));
  afterAll(() => helpdesk?.close());

  const deploy = (settings: object = {}, account = helpdesk.accounts.admin) =>
    host.admin.deploy([
      ...restFlow(host, { provider, event, helpdesk, account }, settings),
      { id: 'catch', type: 'catch', z: 'tab', x: 100, y: 300, scope: null, wires: [['errors']] },
      { id: 'errors', type: 'probe', z: 'tab', x: 300, y: 300 },
    ]);

  async function receive(): Promise<void> {
    const before = (await host.messages.read(`${provider}-probe`)).length;
    expect(await helpdesk.happens(event)).toEqual({ [url()]: 200 });
    const messages = await host.messages.waitFor(`${provider}-probe`, before + 1);
    expect(messages.at(-1)?.msg.payload).toMatchObject({ provider, event, verified: true });
  }

  test('a deploy creates one webhook, and what happens arrives', async () => {
    await deploy();
    await listening();
    const name = row.named === false ? '' : expect.stringMatching(/^Node-RED.* \(Helpdesk Triggers\)$/);
    expect(own()).toMatchObject([{ name, active: true }]);
    note('deploy');
    await receive();
  });

  test('a deploy with nothing changed asks nothing', async () => {
    const asked = helpdesk.requests().length;
    await deploy();
    await receive();
    expect(helpdesk.requests()).toHaveLength(asked);
  });

  test('other events: the same webhook', async () => {
    const [{ id } = { id: '' }] = own();
    await deploy({ events: [event, more] });
    await until(() => own()[0]?.events.length === 2);
    await until(() => own().length === 1);
    if (row.changeable !== false) expect(own()).toMatchObject([{ id }]);
    note('choose other events');
    await receive();
  });

  // With a secret that a person made up, and that it shows nobody, nothing could be known.
  if (row.recreatable !== false)
    test('deleted by hand and created anew there, with another secret', async () => {
      helpdesk.recreate(own()[0]?.id ?? '');
      note('somebody creates it again');
      if (row.hidesSecret) {
        // Its secret is not to be known, until the trigger tells the helpdesk its own again.
        expect(await helpdesk.happens(event)).toEqual({ [url()]: 401 });
        await deploy();
        await until(() => own()[0]?.events.length === 1);
        note('deploy after that');
      }
      await receive();
    });

  test('gone while the node is disabled, and for good once it is deleted', async () => {
    await deploy({ d: true });
    await until(() => own().length === 0);
    note('disable the node');
    await deploy();
    await until(() => own().length === 1);
    await listening();
    note('enable the node');
    await receive();
    await host.admin.deploy([]);
    await until(() => own().length === 0);
    note('delete the node');
  });

  const refused: readonly (readonly ['wrong' | 'agent', string, RegExp])[] = [
    ['wrong', 'token-refused', row.wrongToken],
    row.notAllowed === null
      ? ['agent', 'token-refused', row.wrongToken]
      : ['agent', 'not-administrator', row.notAllowed],
  ];
  test.each(refused)('the account %s is refused with a sentence', async (who, reason, sentence) => {
    const before = (await host.messages.read('errors')).length;
    await deploy({}, helpdesk.accounts[who]);
    const errors = await host.messages.waitFor('errors', before + 1);
    expect(errors[before]?.msg.payload).toMatchObject({ reason, detail: expect.stringMatching(sentence) });
    await host.admin.deploy([]);
    expect(own()).toEqual([]);
    note(`refused: ${who}`);
  });
});

leavesNoSecret(() => ({ folder: host.userFolder, log: host.log() }));
