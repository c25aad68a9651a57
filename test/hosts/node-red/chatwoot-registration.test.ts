import { startChatwootServer, type ChatwootServer } from '../../../simulator/chatwoot/server';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { until } from '../../simulator/until';
import { startHoldingProxy } from '../registration/holding-proxy';
import { registeringFlow, type RegisteringTrigger } from './registration/flow';
import { createLedger } from './registration/ledger';

const PATH = '/hook/auto';
const ledger = createLedger();

let host: NodeRedHost;
let server: ChatwootServer;
/** What a test started and the end has to close. */
const opened: { close(): unknown }[] = [];
beforeAll(async () => {
  server = await startChatwootServer({ allowPrivateNetwork: true });
  host = await startNodeRed();
}, 120_000);
afterAll(async () => {
  ledger.print('node-red');
  await host?.stop();
  await Promise.all([server, ...opened].map((each) => each?.close()));
}, 30_000);

const deploy = (triggers?: readonly RegisteringTrigger[], at = server) =>
  host.admin.deploy(registeringFlow(host, at, triggers));
const listening = (id = 'auto') => host.statuses.waitFor(id, 'status.listening');
const step = (name: string, act: () => Promise<unknown>, at = server) => ledger.step(name, at, act);
const ours = () => server.webhooks().filter(({ url }) => url.startsWith(host.baseUrl));
const writes = (calls: readonly string[]) => calls.filter((call) => !call.startsWith('GET'));

/** Something happens at Chatwoot; gives back what the trigger answered, and waits for the item. */
async function happens(id = 'auto'): Promise<number | null | undefined> {
  const before = (await host.messages.read(`${id}-probe`)).length;
  server.act.customerWrites();
  await server.delivered();
  const answered = server
    .deliveries('message_created')
    .filter(({ url }) => url === host.hookUrl(`/hook/${id}`));
  if (answered.at(-1)?.status === 200) {
    const messages = await host.messages.waitFor(`${id}-probe`, before + 1);
    expect(messages.at(-1)?.msg.payload).toMatchObject({ event: 'message_created', verified: true });
  }
  return answered.at(-1)?.status;
}

describe('what is left at the server', () => {
  let foreign: ReturnType<ChatwootServer['webhooks']>[number];
  beforeAll(() => {
    foreign = server.addForeignWebhook('https://elsewhere.example.com/hook/auto', {
      name: 'Node-RED (Helpdesk Triggers)',
      subscriptions: ['message_created', 'contact_created'],
    });
  });
  afterEach(() => expect(server.webhooks()).toContainEqual(foreign));

  test('a deploy creates one webhook, with the events chosen', async () => {
    await step('deploy', async () => {
      await deploy();
      await listening();
    });
    expect(ours()).toMatchObject([
      { url: host.hookUrl(PATH), subscriptions: ['message_created'], name: 'Node-RED (Helpdesk Triggers)' },
    ]);
  });

  test('what happens there arrives, verified', async () => {
    expect(await step('receive', happens)).toEqual([]);
    expect(await happens()).toBe(200);
  });

  test('other events, name or path: the same webhook', async () => {
    const [{ id } = { id: 0 }] = ours();
    const events = ['message_created', 'preset:new-contact'];
    await step('change events', async () => {
      await deploy([{ settings: { events } }]);
      await until(() => (ours()[0]?.subscriptions.length ?? 0) > 1);
    });
    await step('change the path', async () => {
      await deploy([{ settings: { events, path: 'hook/moved' } }]);
      await until(() => ours()[0]?.url.endsWith('/moved') === true);
    });
    await step('and back', async () => {
      await deploy();
      await until(() => ours()[0]?.url.endsWith(PATH) === true);
    });
    expect(ours()).toMatchObject([{ id, url: host.hookUrl(PATH), subscriptions: ['message_created'] }]);
    expect(await happens()).toBe(200);
  });

  test('a redeploy with nothing changed asks nothing', async () => {
    const calls = await step('redeploy 6 times, nothing changed', async () => {
      for (const type of ['full', 'flows', 'nodes', 'full', 'flows', 'nodes'] as const) {
        await host.admin.deploy(registeringFlow(host, server), type);
      }
    });
    expect(calls).toEqual([]);
    expect(await happens()).toBe(200);
  });

  test('a second trigger has a webhook of its own', async () => {
    await step('second trigger', async () => {
      await deploy([{}, { id: 'other', settings: { events: ['message_created', 'contact_created'] } }]);
      await listening('other');
    });
    expect(ours().map(({ url }) => url)).toEqual([host.hookUrl(PATH), host.hookUrl('/hook/other')]);
    await step('delete it', () => deploy());
    expect(ours()).toMatchObject([{ url: host.hookUrl(PATH) }]);
  });

  test('gone while the node or its flow is disabled, back when it is enabled', async () => {
    for (const [what, disabled] of [
      ['node', registeringFlow(host, server, [{ settings: { d: true } }])],
      [
        'flow',
        registeringFlow(host, server).map((each) =>
          each.type === 'tab' ? { ...each, disabled: true } : each,
        ),
      ],
    ] as const) {
      await step(`disable the ${what}`, () => host.admin.deploy(disabled, 'nodes'));
      expect(ours()).toEqual([]);
      await step(`enable the ${what}`, async () => {
        await deploy();
        await until(() => ours().length === 1);
      });
      expect(await happens()).toBe(200);
    }
  });

  test('gone when the webhook is to be entered by hand', async () => {
    await step('by hand', async () => {
      await deploy([{ settings: { registration: 'manual' } }]);
      await host.statuses.waitFor('auto', 'status.no-secret');
    });
    expect(ours()).toEqual([]);
    await deploy();
    await listening();
  });

  test('a stop and a start find it again by its URL, and change nothing', async () => {
    const [before] = ours();
    const calls = await step('stop and start Node-RED', async () => {
      host = await host.restart();
      await listening();
    });
    expect(writes(calls)).toEqual([]);
    expect(ours()).toEqual([before]);
    expect(await happens()).toBe(200);
  }, 60_000);

  test('a crash between creating and storing leaves one webhook, which is found and later removed', async () => {
    await deploy([]);
    const proxy = await startHoldingProxy(server.url);
    opened.push(proxy);
    const behind = { url: proxy.url, accountId: server.accountId, tokens: server.tokens };
    proxy.hold('POST');
    await host.admin.deploy(registeringFlow(host, behind));
    await until(() => ours().length === 1);
    const [created] = ours();
    const calls = await step('kill -9 before the answer to POST, then start', async () => {
      proxy.hold(null);
      host = await host.restart('kill');
      await listening();
    });
    expect(writes(calls)).toEqual([]);
    expect(ours()).toEqual([created]);
    expect(await happens()).toBe(200);
    await step('delete the node', () => host.admin.deploy([]));
    expect(ours()).toEqual([]);
  }, 60_000);

  test('a webhook that a person entered with our URL is used, and stays', async () => {
    const persons = server.addForeignWebhook(host.hookUrl(PATH), {
      name: 'Mine',
      subscriptions: ['contact_created'],
    });
    await step("a person's webhook with our URL", async () => {
      await deploy();
      await until(() => ours()[0]?.subscriptions.length === 2);
    });
    expect(ours()).toMatchObject([
      { id: persons.id, name: 'Mine', subscriptions: ['contact_created', 'message_created'] },
    ]);
    expect(await happens()).toBe(200);
    await step('delete the node', () => host.admin.deploy([]));
    expect(ours().map(({ id }) => id)).toEqual([persons.id]);
    server.deleteWebhook(persons.id);
  });

  test('another account: removed from the first, created at the second', async () => {
    const second = await startChatwootServer({ allowPrivateNetwork: true });
    opened.push(second);
    await deploy();
    await until(() => ours().length === 1);
    await step('change the account: the first', () => deploy([{}], second));
    expect(ours()).toEqual([]);
    expect(second.webhooks()).toMatchObject([{ url: host.hookUrl(PATH) }]);
    await step('delete the node: the second', () => host.admin.deploy([]), second);
    expect(second.webhooks()).toEqual([]);
  });
});

describe('a secret that changes at the server', () => {
  test.each([
    ['the webhook is deleted and entered again', (id: number) => void server.recreateWebhook(id)],
    ['the secret is another one', (id: number) => void server.rotateSecret(id)],
  ])('%s: the next delivery is accepted in time', async (_what, change) => {
    await deploy([]);
    await deploy();
    await until(() => ours().length === 1);
    await listening();
    change(ours()[0]?.id ?? 0);
    const calls = await step('receive, signed with another secret', async () => {
      const startedAt = Date.now();
      expect(await happens()).toBe(200);
      expect(Date.now() - startedAt).toBeLessThan(5000);
    });
    expect(calls).toEqual(['GET /webhooks']);
    expect(await happens()).toBe(200);
    await deploy([]);
    server.webhooks().forEach(({ id, url }) => url.startsWith(host.baseUrl) && server.deleteWebhook(id));
  });
});

test('a host that keeps contexts on disk knows its webhook by the id', async () => {
  const settings = { contextStorage: { default: { module: 'localfilesystem', config: { cache: false } } } };
  const keeping = await startNodeRed({ settings });
  try {
    await keeping.admin.deploy(registeringFlow(keeping, server));
    await until(() => server.webhooks().some(({ url }) => url.startsWith(keeping.baseUrl)));
    const find = () => server.webhooks().filter(({ url }) => url.startsWith(keeping.baseUrl));
    const [created] = find();
    await keeping.statuses.waitFor('auto', 'status.listening');
    const context = await keeping.admin.get<object>('/context/node/auto');
    expect(JSON.stringify(context)).toContain(`\"id\\":\\"${created?.id}`);
    expect(JSON.stringify(context)).not.toContain(created?.secret);
  } finally {
    await keeping.stop();
  }
}, 60_000);

leavesNoSecret(() => ({ folder: host.userFolder, log: host.log() }));
