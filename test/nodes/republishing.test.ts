import { UserError } from 'n8n-workflow';
import {
  startChatwootServer,
  type ChatwootServer,
  type ChatwootServerOptions,
} from '../../simulator/chatwoot/server';
import { createDelivery } from '../../simulator/senders';
import { fakeN8n, type FakeSetup } from './fake-n8n';

let chatwoot: ChatwootServer;
const open: ChatwootServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

async function start(setup: Partial<FakeSetup> = {}, options: ChatwootServerOptions = {}) {
  chatwoot = await startChatwootServer(options);
  open.push(chatwoot);
  const { url, accountId, tokens } = chatwoot;
  return fakeN8n({ baseUrl: url, accountId, accessToken: tokens.administrator, ...setup });
}

/** Published, with the calls for that forgotten. */
async function published(setup: Partial<FakeSetup> = {}) {
  const n8n = await start(setup);
  await n8n.activate();
  n8n.requests.length = 0;
  return n8n;
}

const only = () => chatwoot.webhooks().map(({ id, url }) => ({ id, url }));
const failure = (work: Promise<unknown>) => work.then(String, (error: Error) => error);
const methods = (requests: readonly string[]) => requests.map((each) => each.split(' ')[0]);

describe('a workflow that is published again', () => {
  it('keeps its webhook, and its secret', async () => {
    const n8n = await published();
    const [before] = chatwoot.webhooks();
    await n8n.deactivate();
    await n8n.activate();
    expect(await n8n.passTime()).toEqual([]);
    expect(chatwoot.webhooks()).toEqual([before]);
    expect(new Set(methods(n8n.requests))).toEqual(new Set(['GET']));
  });

  it('changes its webhook in place where other events were chosen', async () => {
    const n8n = await published();
    const before = only();
    await n8n.deactivate();
    n8n.change({ parameters: { events: ['contact_created'] } });
    await n8n.activate();
    await n8n.passTime();
    expect(only()).toEqual(before);
    expect(chatwoot.webhooks()[0]?.subscriptions).toEqual(['contact_created']);
    expect(methods(n8n.requests)).not.toContain('DELETE');
  });

  it('follows another public URL, with the webhook it has', async () => {
    const n8n = await published();
    n8n.change({ webhookUrl: 'https://new.example.com' });
    expect(await n8n.checkExists()).toBe(false);
    const [{ id } = { id: 0 }] = only();
    await n8n.deactivate();
    await n8n.activate();
    expect(only()).toEqual([{ id, url: `https://new.example.com/webhook/${n8n.ids.nodeId}/webhook` }]);
  });

  it('tells of another public URL with the first delivery at the old one', async () => {
    const n8n = await published();
    const { secret = '' } = chatwoot.webhooks()[0] ?? {};
    const deliver = () =>
      n8n.deliver(createDelivery('chatwoot', 'message_created', { secret, now: Date.now() }));
    n8n.change({ webhookUrl: 'https://new.example.com' });
    for (const { items } of [await deliver(), await deliver()]) expect(items).toHaveLength(1);
    expect(n8n.log).toEqual([
      expect.stringMatching(
        /Chatwoot still delivers to https:\/\/flows\..* now https:\/\/new\..*Unpublish .* publish it again/,
      ),
    ]);
  });

  it('takes no address for a new one where n8n was told none', async () => {
    const n8n = await published();
    const { secret = '' } = chatwoot.webhooks()[0] ?? {};
    n8n.change({ webhookUrl: 'http://localhost:5678' });
    await n8n.deliver(createDelivery('chatwoot', 'message_created', { secret, now: Date.now() }));
    expect(n8n.log).toEqual([]);
  });

  it('loses its webhook when publishing again was refused', async () => {
    const n8n = await published();
    await n8n.deactivate();
    n8n.change({ parameters: { events: ['automation_event'] } });
    await expect(n8n.activate()).rejects.toThrow();
    await n8n.passTime();
    expect(only()).toEqual([]);
  });

  it('gets a new one where another process of n8n may still take the old one away', async () => {
    const n8n = await published();
    const [old] = only();
    await n8n.deactivate();
    const other = n8n.anotherProcess();
    await n8n.activate();
    const [renewed] = only();
    expect(renewed).toMatchObject({ url: n8n.url });
    expect(renewed?.id).not.toBe(old?.id);
    await n8n.passTime();
    await other.passTime();
    expect(only()).toEqual([renewed]);
  });
});

describe('a workflow that is unpublished', () => {
  it('has its webhook removed five seconds later', async () => {
    const n8n = await published();
    await n8n.deactivate();
    expect(only()).toHaveLength(1);
    expect(await n8n.passTime()).toEqual([5_000]);
    expect(only()).toEqual([]);
    await n8n.activate();
    expect(only()).toHaveLength(1);
  });

  it('leaves one webhook, not two, when n8n ended before that and it is published once more', async () => {
    const n8n = await published();
    await n8n.deactivate();
    n8n.anotherProcess();
    await n8n.activate();
    expect(only()).toMatchObject([{ url: n8n.url }]);
    expect(await n8n.checkExists()).toBe(true);
  });

  it('tries again while Chatwoot is away', async () => {
    const n8n = await published();
    await n8n.deactivate();
    await chatwoot.fault('rest-error');
    expect(await n8n.passTime()).toEqual([5_000]);
    expect(only()).toHaveLength(1);
    await chatwoot.clear();
    expect(await n8n.passTime()).toEqual([15_000]);
    expect(only()).toEqual([]);
    expect(n8n.log).toEqual([]);
  });

  it('is told of the webhook that stays when Chatwoot does not come back', async () => {
    const n8n = await published();
    await n8n.deactivate();
    await chatwoot.fault('rest-error');
    for (const delay of [5_000, 15_000, 60_000]) expect(await n8n.passTime()).toEqual([delay]);
    expect(await n8n.passTime()).toEqual([]);
    expect(n8n.log).toEqual([
      expect.stringMatching(/^My Trigger .*Webhook \d+ of Chatwoot account 12 .*503/),
    ]);
  });
});

describe('a token that is refused', () => {
  const LEFT =
    /Webhook \d+ of Chatwoot account 12 still points to this n8n and could not be deleted: .*does not recognize this access token.* Delete it in Chatwoot\./;

  it('is told when unpublishing, with the webhook that stays, once for all tries', async () => {
    const n8n = await published();
    const [{ id } = { id: 0 }] = only();
    n8n.change({ accessToken: chatwoot.tokens.wrong });
    const refused = await failure(n8n.deactivate());
    expect(refused).toHaveProperty('message', expect.stringMatching(LEFT));
    // n8n tells nobody of what carries one when it unpublishes.
    expect((refused as Error).cause).not.toBeInstanceOf(UserError);
    expect(n8n.log).toEqual([expect.stringMatching(LEFT)]);
    expect(n8n.log[0]).toContain(`Webhook ${id} `);
    expect(n8n.log.join()).not.toContain(chatwoot.tokens.wrong);
    expect(n8n.requests).toEqual(['GET /api/v1/accounts/12/webhooks', 'GET /api/v1/profile']);

    n8n.change({ accessToken: chatwoot.tokens.administrator });
    await n8n.activate();
    expect(only()).toEqual([{ id, url: n8n.url }]);
  });

  it('is told in the log when it is refused only after that', async () => {
    const n8n = await published();
    await n8n.deactivate();
    n8n.change({ accessToken: chatwoot.tokens.wrong });
    await n8n.passTime();
    expect(n8n.log).toEqual([expect.stringMatching(LEFT)]);
    expect(await n8n.passTime()).toEqual([]);
  });

  it('is told at once when publishing, at the cost of one attempt', async () => {
    const n8n = await start();
    n8n.change({ accessToken: chatwoot.tokens.agent });
    const refused = await failure(n8n.activate());
    expect(refused).toHaveProperty('message', expect.stringMatching(/belongs to an agent/));
    expect(n8n.requests).toEqual(['GET /api', 'GET /api/v1/accounts/12/webhooks', 'GET /api/v1/profile']);
    expect(only()).toEqual([]);
    n8n.change({ accessToken: chatwoot.tokens.administrator });
    await n8n.activate();
    expect(only()).toHaveLength(1);
  });

  it('costs as much in n8n 1.123, which cleans up with a workflow of its own', async () => {
    const n8n = await start({ accessToken: 'nobody has it' });
    await expect(n8n.activateIn1()).rejects.toThrow(/does not recognize this access token/);
    expect(n8n.requests).toEqual(['GET /api', 'GET /api/v1/accounts/12/webhooks', 'GET /api/v1/profile']);
    n8n.change({ accessToken: chatwoot.tokens.administrator });
    await n8n.activateIn1();
    expect(only()).toHaveLength(1);
  });

  it('is not asked about again in an n8n that tries on nevertheless', async () => {
    const n8n = await start();
    n8n.change({ accessToken: chatwoot.tokens.wrong });
    const said = await n8n.tryFiveTimes();
    expect(new Set(said).size).toBe(1);
    expect(n8n.requests).toHaveLength(3);
  });

  it('is tried again when it may be over by itself', async () => {
    const n8n = await start();
    n8n.change({ baseUrl: 'http://127.0.0.1:9' });
    await expect(n8n.activate()).rejects.toThrow(/did not answer/);
    expect(n8n.requests.filter((each) => each === 'GET /api')).toHaveLength(5);
  });
});

describe('a test that n8n was stopped in', () => {
  const listening = async () => {
    const n8n = await published();
    await n8n.create(true);
    expect(only()).toHaveLength(2);
    return n8n;
  };

  it('leaves a webhook that the next publishing removes', async () => {
    const n8n = await listening();
    n8n.forgetTests();
    expect(await n8n.checkExists()).toBe(false);
    await n8n.deactivate();
    await n8n.activate();
    expect(only()).toMatchObject([{ url: n8n.url }]);
  });

  it('is not taken for one that is still listening', async () => {
    const n8n = await listening();
    await n8n.deactivate();
    await n8n.activate();
    expect(only()).toMatchObject([{ url: n8n.url }, { url: n8n.testUrl }]);
  });

  it.each([
    ['a person entered', (url: string) => ({ url, name: 'n8n test: Orders' })],
    ['is at another address', (url: string) => ({ url: url.replace('flows.', 'other.'), name: undefined })],
    ['belongs to another trigger', () => ({ url: 'https://flows.example.com/webhook-test/x/webhook' })],
  ])('is not taken for one that %s', async (_what, webhook) => {
    const n8n = await published();
    const { url, name } = { name: undefined, ...webhook(n8n.testUrl) };
    chatwoot.addForeignWebhook(url, { name: name ?? 'n8n test: Orders (Helpdesk Triggers)' });
    await n8n.deactivate();
    await n8n.activate();
    expect(only()).toMatchObject([{ url: n8n.url }, { url }]);
  });
});
