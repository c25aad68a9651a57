import { dirname } from 'node:path';
import type { ApiAccount } from '../../../core/helpdesk/api';
import type { RestHelpdesk } from '../../../simulator/rest/rest-helpdesk';
import type { N8nTrigger } from '../../../tools/hosts/n8n-trigger';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { until } from '../../simulator/until';
import { N8N_MAJOR } from '../../../tools/hosts/host-versions';
import { testCredential } from '../../../tools/hosts/n8n-credential';
import { createRegistrationLedger } from '../registration/ledger';
import { REGISTRATION_ROWS } from '../registration/rows';
import { callTwice } from './registration/call-api';
import { publishTogether } from './registration/publish-together';
import { restParameters, restTrigger } from './registration/rest-trigger';
import { sharedN8n } from './shared-n8n';

const PATIENCE = 30_000;
const ELSEWHERE = 'https://elsewhere.example.com/hook';
jest.setTimeout(300_000);

const ledger = createRegistrationLedger('n8n');
const n8n = sharedN8n();
afterAll(() => ledger.print());

describe.each(REGISTRATION_ROWS)('$provider', ({ provider, start, event, more, ...row }) => {
  let helpdesk: RestHelpdesk;
  let trigger: N8nTrigger;
  let items = 0;
  const setup = (account = helpdesk.accounts.admin) => restTrigger({ provider, event }, helpdesk, account);
  const credential = (account = helpdesk.accounts.admin) => setup(account).credential;
  const own = () => helpdesk.webhooks().filter(({ url }) => url === trigger.url);
  const note = (step: string) => ledger.note(provider, step, helpdesk.webhooks(), { [trigger.url]: 'ours' });

  beforeAll(async () => {
    helpdesk = await start();
    helpdesk.add({ url: ELSEWHERE, name: 'Not ours (Helpdesk Triggers)' });
  });
  afterEach(() => expect(helpdesk.webhooks().filter(({ url }) => url === ELSEWHERE)).toHaveLength(1));
  afterAll(() => helpdesk?.close());

  async function receive(): Promise<void> {
    expect(await helpdesk.happens(event)).toEqual({ [trigger.url]: 200 });
    items += 1;
    expect((await trigger.items(items)).at(-1)).toMatchObject({ provider, event, verified: true });
  }

  it('creates one webhook and takes its deliveries', async () => {
    trigger = await n8n().createTrigger(setup());
    const name = row.named === false ? '' : expect.stringMatching(/^n8n: .*\(Helpdesk Triggers\)$/);
    expect(own()).toMatchObject([{ name, active: true, events: [expect.any(String)] }]);
    note('publish');
    await receive();
  });

  it('subscribes to what was chosen anew', async () => {
    await trigger.changeParameters(restParameters([event, more]));
    await until(() => own()[0]?.events.length === 2, PATIENCE);
    expect(own()).toHaveLength(1);
    note('choose other events');
    await receive();
  });

  // With a secret that a person made up, and that it shows nobody, nothing could be known.
  if (row.recreatable !== false)
    it('takes the delivery of a webhook that somebody deleted and created again', async () => {
      helpdesk.recreate(own()[0]?.id ?? '');
      note('somebody creates it again');
      if (row.hidesSecret) {
        // Its secret is not to be known, until the trigger tells the helpdesk its own again.
        expect(await helpdesk.happens(event)).toEqual({ [trigger.url]: 401 });
        await trigger.changeParameters(restParameters([event]));
        await until(() => own()[0]?.events.length === 1, PATIENCE);
        note('publish after that');
      }
      await receive();
    });

  it('takes its webhook away, and comes back with a new one', async () => {
    await trigger.deactivate();
    await until(() => own().length === 0, PATIENCE);
    note('unpublish');
    await trigger.activate();
    await until(() => own().length === 1, PATIENCE);
    note('publish again');
    await receive();
    await trigger.deactivate();
    await until(() => own().length === 0, PATIENCE);
    note('unpublish again');
  });

  it('tests an account, and says what to do', async () => {
    const test = (account: ApiAccount) =>
      testCredential(n8n().api, credential(account).type, credential(account).data);
    const { admin, agent, wrong } = helpdesk.accounts;
    expect(await test(admin)).toEqual({ status: 'OK', message: 'Connection successful!' });
    const [refused, limited] = [await test(wrong), await test(agent)];
    expect([refused.status, limited.status]).toEqual(['Error', row.mayNot === null ? 'OK' : 'Error']);
    // n8n 1.x has a sentence of its own for each failure.
    if (N8N_MAJOR === '1') return;
    expect(refused.message).toMatch(row.wrongAccount);
    if (row.mayNot !== null) expect(limited.message).toMatch(row.mayNot);
  });

  it('lets an HTTP Request node call the API with the same credential', async () => {
    await callTwice(n8n().api, credential(), { helpdesk, path: row.listPath });
    if (row.session === undefined) return;
    const expired = { ...credential(), data: { ...credential().data, ...row.session } };
    const answered = await callTwice(n8n().api, expired, { helpdesk, path: row.listPath });
    // What was fetched for the first call is kept for the next.
    expect(helpdesk.requests().slice(-2)).toEqual([answered, answered]);
  });

  it('says what an account may not do, and leaves nothing', async () => {
    const said = await publishTogether(n8n().api, {
      wrong: setup(helpdesk.accounts.wrong),
      agent: setup(helpdesk.accounts.agent),
    });
    expect(said.wrong).toMatch(row.wrongToken);
    expect(said.agent).toMatch(row.notAllowed ?? row.wrongToken);
    expect(helpdesk.webhooks()).toHaveLength(1);
    note('accounts that may not');
  });
});

leavesNoSecret(() => ({ folder: dirname(n8n().database), log: n8n().log() }));
