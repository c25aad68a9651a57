import {
  startChatwootServer,
  type ChatwootServer,
  type ChatwootServerOptions,
} from '../../simulator/chatwoot/server';
import { createDelivery } from '../../simulator/senders';
import { fakeN8n, type FakeSetup } from './fake-n8n';

let chatwoot: ChatwootServer;
const open: ChatwootServer[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function start(setup: Partial<FakeSetup> = {}, options: ChatwootServerOptions = {}) {
  chatwoot = await startChatwootServer(options);
  open.push(chatwoot);
  return another(setup);
}

/** One more trigger at the same Chatwoot. */
function another(setup: Partial<FakeSetup> = {}) {
  const { url, accountId, tokens } = chatwoot;
  return fakeN8n({ baseUrl: `${url}/`, accountId, accessToken: tokens.administrator, ...setup });
}

const secretAt = (url: string) => chatwoot.webhooks().find((each) => each.url === url)?.secret ?? '';
const urls = () => chatwoot.webhooks().map(({ url }) => url);
const message = (secret: string) =>
  createDelivery('chatwoot', 'message_created', { secret, now: Date.now() });

describe('publishing with automatic registration', () => {
  it('creates the webhook under the name of the workflow, and takes its deliveries', async () => {
    const n8n = await start({ parameters: { events: ['preset:new-customer-message'] } });
    expect(await n8n.checkExists()).toBe(false);
    await n8n.create();
    expect(chatwoot.webhooks()).toMatchObject([
      { url: n8n.url, name: 'n8n: Orders (Helpdesk Triggers)', subscriptions: ['message_created'] },
    ]);
    const { items } = await n8n.deliver(message(secretAt(n8n.url)));
    expect(items).toMatchObject([{ event: 'message_created', verified: true }]);
    expect(items[0]).toHaveProperty('conversation.url', expect.stringContaining(`${chatwoot.url}/app/`));
  });

  it('asks for both halves of a change of status where they are folded', async () => {
    const events = ['conversation_status_changed'];
    const n8n = await start({ parameters: { events, options: { foldStatusChanges: true } } });
    await n8n.create();
    expect(chatwoot.webhooks()[0]?.subscriptions).toEqual([
      'conversation_updated',
      'conversation_status_changed',
    ]);
  });

  it('keeps the secret out of what n8n stores and exports', async () => {
    const n8n = await start();
    await n8n.create();
    expect(n8n.stored()).toContain('sealed');
    expect(n8n.stored()).not.toContain(secretAt(n8n.url));
    expect(n8n.stored()).not.toContain(chatwoot.tokens.administrator);
  });

  it('asks nothing of Chatwoot for a delivery', async () => {
    const n8n = await start();
    await n8n.create();
    n8n.requests.length = 0;
    await n8n.deliver(message(secretAt(n8n.url)));
    expect(n8n.requests).toEqual([]);
  });

  it('finds in place what is in place, and changes nothing when looking', async () => {
    const n8n = await start();
    await n8n.create();
    const [before, stored] = [chatwoot.webhooks(), n8n.stored()];
    expect(await n8n.checkExists()).toBe(true);
    expect(chatwoot.webhooks()).toEqual(before);
    expect(n8n.stored()).toBe(stored);
    n8n.change({ parameters: { events: ['contact_created'] } });
    expect(await n8n.checkExists()).toBe(false);
    expect(chatwoot.webhooks()).toEqual(before);
    chatwoot.rotateSecret(Number(before[0]?.id));
    n8n.change({ parameters: {} });
    expect(await n8n.checkExists()).toBe(false);
  });

  it('adopts what a crash left behind', async () => {
    const n8n = await start();
    await n8n.create();
    n8n.wipe();
    expect(await n8n.checkExists()).toBe(false);
    await n8n.create();
    expect(urls()).toEqual([n8n.url]);
    n8n.wipe();
    await n8n.remove();
    expect(urls()).toEqual([]);
    n8n.change({ accessToken: chatwoot.tokens.wrong });
    await n8n.remove();
  });

  it('says in the words of the problem what Chatwoot cannot do, and never the token', async () => {
    const n8n = await start({}, { version: '4.10.0' });
    await expect(n8n.create()).rejects.toMatchObject({
      message: expect.stringContaining('webhooks are signed only since 4.11.2'),
    });
    n8n.change({ accessToken: chatwoot.tokens.agent, parameters: { authentication: 'unsigned' } });
    await expect(n8n.create()).rejects.toThrow(/belongs to an agent/);
    n8n.change({ baseUrl: 'http://127.0.0.1:9' });
    const refused = await n8n.create().catch((error: Error) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/^Chatwoot did not answer \(.*base URL/),
    });
    expect(JSON.stringify(refused)).not.toContain(chatwoot.tokens.agent);
    expect(urls()).toEqual([]);
  });

  it('says so when there is no credential any more', async () => {
    const n8n = await start();
    await n8n.create();
    n8n.change({ noCredential: true });
    await expect(n8n.create()).rejects.toThrow(
      'The credential could not be read: it does not exist any more',
    );
    expect((await n8n.deliver(message(secretAt(n8n.url)))).status).toBe(429);
    expect(n8n.log).toEqual([expect.stringContaining('could not be read: it does not exist any more')]);
  });

  it('wants an event, but no secret', async () => {
    const n8n = await start({ parameters: { events: [] } });
    await expect(n8n.create()).rejects.toThrow('No events are selected');
  });

  it('knows the address of Chatwoot without signatures too', async () => {
    const n8n = await start({ parameters: { authentication: 'unsigned' } }, { version: '4.10.0' });
    await n8n.create();
    const { items } = await n8n.deliver(message(''));
    expect(items).toMatchObject([{ verified: false }]);
    expect(items[0]).toHaveProperty('conversation.url', expect.stringContaining(chatwoot.url));
  });
});

describe('a test beside a published trigger', () => {
  it('has a webhook of its own, and takes only that one away', async () => {
    const n8n = await start();
    await n8n.create();
    await n8n.create(true);
    expect(urls()).toEqual([n8n.url, n8n.testUrl]);
    const test = message(secretAt(n8n.testUrl));
    expect((await n8n.deliver(test, true)).items).toHaveLength(1);
    expect((await n8n.deliver(message(secretAt(n8n.url)))).items).toHaveLength(1);
    await n8n.remove(true);
    expect(urls()).toEqual([n8n.url]);
    await n8n.remove();
    await n8n.passTime();
    expect(urls()).toEqual([]);
  });
});

describe('a copied workflow', () => {
  it('leaves the webhook of the original alone, whatever it brought along', async () => {
    const n8n = await start();
    await n8n.create();
    const staticData = JSON.parse(n8n.stored()) as Record<string, unknown>;
    const copy = another({ staticData });
    const elsewhere = another({
      staticData,
      ...n8n.ids,
      instanceId: 'another',
      webhookUrl: 'https://b.example',
    });
    for (const each of [copy, elsewhere]) await each.remove();
    expect(urls()).toEqual([n8n.url]);
    for (const each of [copy, elsewhere]) await each.create();
    expect(urls()).toEqual([n8n.url, copy.url, `https://b.example/webhook/${n8n.ids.nodeId}/webhook`]);
  });

  it('moves along with its own instance', async () => {
    const n8n = await start();
    await n8n.create();
    n8n.change({ webhookUrl: 'https://new.example.com' });
    await n8n.create();
    expect(urls()).toEqual([`https://new.example.com/webhook/${n8n.ids.nodeId}/webhook`]);
  });
});
