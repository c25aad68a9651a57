import type { RestHelpdesk } from '../../simulator/rest/rest-helpdesk';
import { createDelivery } from '../../simulator/senders';
import { REGISTRATION_ROWS } from '../hosts/registration/rows';
import { fakeN8n, type FakeSetup } from './fake-n8n';
import { loadNode, loadTrigger } from './load-trigger';

// Chatwoot has a suite of its own: republishing.test.ts.
describe.each(REGISTRATION_ROWS)('$provider', ({ provider, start, event, more, wrongToken, ...row }) => {
  let helpdesk: RestHelpdesk;
  beforeEach(async () => {
    helpdesk = await start();
  });
  afterEach(() => helpdesk.close());

  const accountOf = ({ accountId, token }: RestHelpdesk['accounts']['admin']) => ({
    accountId,
    accessToken: token,
  });
  const create = (setup: Partial<FakeSetup> = {}) =>
    fakeN8n({
      helpdesk: { trigger: loadTrigger(provider), createNode: () => loadNode(provider) },
      baseUrl: helpdesk.url,
      signingSecret: helpdesk.enteredSecret,
      parameters: { events: [event] },
      ...accountOf(helpdesk.accounts.admin),
      ...setup,
    });
  async function published() {
    const n8n = create();
    await n8n.activate();
    expect(helpdesk.webhooks()).toHaveLength(1);
    return n8n;
  }
  const ids = () => helpdesk.webhooks().map(({ id }) => id);

  test('keeps its webhook when it is published again', async () => {
    const n8n = await published();
    const before = helpdesk.webhooks();
    await n8n.deactivate();
    await n8n.activate();
    expect(await n8n.passTime()).toEqual([]);
    expect(helpdesk.webhooks()).toEqual(before);
  });

  test('keeps its webhook when the trigger was renamed', async () => {
    const n8n = await published();
    const before = ids();
    await n8n.deactivate();
    n8n.rename();
    await n8n.activate();
    await n8n.passTime();
    expect(ids()).toEqual(before);
    await n8n.deactivate();
    await n8n.passTime();
    expect(ids()).toEqual([]);
  });

  test('keeps its webhook when n8n refuses to publish another workflow with the same URL', async () => {
    const n8n = await published();
    const before = ids();
    const other = create({ webhookId: n8n.ids.nodeId });
    await other.remove();
    await other.passTime();
    expect(ids()).toEqual(before);
  });

  test('names the webhook that stays when the credential was deleted', async () => {
    const n8n = await published();
    n8n.change({ noCredential: true });
    await n8n.deactivate();
    await n8n.passTime();
    expect(n8n.log).toEqual([
      expect.stringMatching(
        /still points? to this n8n and could not be deleted: The credential could not be read/,
      ),
    ]);
  });

  test('follows another public URL when it is published again, and tells of it before', async () => {
    const n8n = await published();
    const [{ id, secret } = { id: '', secret: '' }] = helpdesk.webhooks();
    n8n.change({ webhookUrl: 'https://new.example.com' });
    // What one event is signed with may hold its name.
    const ownSecret = secret.replace(`${event}:`, '');
    await n8n.deliver(createDelivery(provider, event, { secret: ownSecret, now: Date.now() }));
    expect(n8n.log).toEqual([expect.stringMatching(/still delivers to .*flows\..* is now https:\/\/new\./)]);
    expect(await n8n.checkExists()).toBe(false);

    await n8n.deactivate();
    await n8n.activate();
    await n8n.passTime();
    expect(helpdesk.webhooks()).toMatchObject([
      { url: `https://new.example.com/webhook/${n8n.ids.nodeId}/webhook`, active: true },
    ]);
    if (row.changeable !== false && row.asPairs !== true) expect(ids()).toEqual([id]);
    expect(await n8n.checkExists()).toBe(true);
  });

  test('keeps the webhook that another process of n8n has registered since', async () => {
    const n8n = await published();
    const [old] = ids();
    await n8n.deactivate();
    const other = n8n.anotherProcess();
    await n8n.activate();
    const renewed = ids();
    expect(renewed).toHaveLength(1);
    expect(renewed).not.toContain(old);
    await n8n.passTime();
    await other.passTime();
    expect(ids()).toEqual(renewed);
  });

  test('is removed five seconds after it was unpublished', async () => {
    const n8n = await published();
    await n8n.deactivate();
    expect(ids()).toHaveLength(1);
    expect(await n8n.passTime()).toEqual([5_000]);
    expect(ids()).toEqual([]);
  });

  test('names the webhook that stays when the token is refused', async () => {
    const n8n = await published();
    const { accountId } = helpdesk.accounts.wrong;
    n8n.change(accountOf(helpdesk.accounts.wrong));
    await expect(n8n.deactivate()).rejects.toThrow(wrongToken);
    const { label } = loadTrigger(provider).provider;
    const account = accountId === '' ? '' : ` account ${accountId}`;
    expect(n8n.log).toEqual([
      expect.stringContaining(
        `Webhook ${ids().join()} of ${label}${account} still points to this n8n and could not be deleted: `,
      ),
    ]);
    expect(n8n.log.join()).not.toContain(helpdesk.accounts.wrong.token);
    expect(ids()).toHaveLength(1);
  });

  test('asks once what is refused for good, however often n8n tries', async () => {
    const n8n = create({ parameters: { events: [event, more] }, ...accountOf(helpdesk.accounts.wrong) });
    await expect(n8n.activate()).rejects.toThrow(wrongToken);
    const asked = n8n.requests.length;
    n8n.requests.length = 0;
    const said = await n8n.tryFiveTimes();
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toMatch(wrongToken);
    expect(n8n.requests).toHaveLength(asked);
    expect(ids()).toEqual([]);
    n8n.requests.length = 0;
    await expect(n8n.activateIn1()).rejects.toThrow(wrongToken);
    expect(n8n.requests).toHaveLength(asked);
  });

  describe('a test that n8n was stopped in', () => {
    const listening = async () => {
      const n8n = await published();
      await n8n.create(true);
      expect(urls()).toEqual([n8n.url, n8n.testUrl]);
      return n8n;
    };
    const urls = () => helpdesk.webhooks().map(({ url }) => url);

    test('leaves a webhook that the next publishing removes', async () => {
      const n8n = await listening();
      n8n.forgetTests();
      expect(await n8n.checkExists()).toBe(false);
      await n8n.deactivate();
      await n8n.activate();
      expect(urls()).toEqual([n8n.url]);
      expect(await n8n.checkExists()).toBe(true);
    });

    test('is not taken for one that is still listening', async () => {
      const n8n = await listening();
      await n8n.deactivate();
      await n8n.activate();
      expect(urls()).toEqual([n8n.url, n8n.testUrl]);
    });

    test("is not taken for one that a person entered, or that is another trigger's", async () => {
      const n8n = await published();
      const other = create();
      await other.create(true);
      other.forgetTests();
      helpdesk.add({ url: n8n.testUrl, name: 'n8n test: Orders' });
      await n8n.deactivate();
      await n8n.activate();
      expect(urls()).toEqual([n8n.url, other.testUrl, n8n.testUrl]);
    });
  });
});
