import { expectInLog } from '../../fixtures/expect-in-log';
import { crispEvents } from '../../../helpdesks/crisp/catalogue';
import type { CrispPayloads } from '../../../helpdesks/crisp/payloads';
import { eventsOfTier } from '../../../helpdesks/crisp/rtm/tier';
import type { HelpdeskItem } from '../../../helpdesks';
import { freshMessage } from '../../../simulator/crisp/fresh-message';
import { freshSample } from '../../../simulator/crisp/fresh-sample';
import { playGap } from '../../../simulator/crisp/play-gap';
import { startCrispServer, type CrispServer } from '../../../simulator/crisp/server';
import { deliver } from '../../../simulator/deliver';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { createStreamFlow, STREAM_TAB, tokenId } from '../../../tools/hosts/node-red-stream-flow';
import { createDelivery } from '../../../simulator/senders';
import { leavesNoSecret } from '../../fixtures/leaves-no-secret';
import { until } from '../../simulator/until';

const SECRET = 'the-secret-nobody-may-see-51c0';
type EventName = keyof CrispPayloads;

let host: NodeRedHost;
let server: CrispServer;
beforeAll(async () => {
  // Where checkpoints outlive a restart; Node-RED itself writes every 30 s.
  const onDisk = { module: 'localfilesystem', config: { flushInterval: 1 } };
  host = await startNodeRed({ settings: { contextStorage: { default: onDisk } } });
}, 120_000);
afterAll(() => host?.stop());

beforeEach(async () => {
  server = await startCrispServer();
});
afterEach(async () => {
  await host.admin.deploy([]);
  await until(() => server.connections().open === 0);
  await server.close();
});

const countItems = async (probe: string) => (await host.messages.read(probe)).length;
const readItems = async (probe: string, count: number, before: number) =>
  (await host.messages.waitFor(probe, before + count))
    .slice(before)
    .map(({ msg }) => msg.payload as HelpdeskItem);

/** A node whose stream is live; its id is new, so that nothing of another test is in its probe. */
let nodes = 0;
const newId = () => `rtm${++nodes}`;
async function deployLive(settings: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await host.admin.deploy(createStreamFlow(server, [{ id, settings }]));
  await host.statuses.waitFor(id, 'status.live');
  return id;
}

describe('every event that a plugin token may hear', () => {
  const names = eventsOfTier('plugin') as readonly EventName[];
  const otherTime = (item: HelpdeskItem) => ('timestamp' in item.data ? {} : { occurredAt: null });

  test('arrives as one message, whose item equals that of the webhook node', async () => {
    expect(crispEvents).toHaveLength(82);
    expect(names).toHaveLength(72);
    const webhook = createFlow([{ provider: 'crisp', id: 'hook', secret: SECRET }]);
    await host.admin.deploy([...createStreamFlow(server), ...webhook]);
    await host.statuses.waitFor('rtm', 'status.live');
    const sent = names.map((name) => ({ name, payload: freshSample(name) }));
    for (const { name, payload } of sent) expect(server.emit(name, payload)).toBe(1);
    const streamed = await readItems('rtm-probe', names.length, 0);
    expect(streamed.map(({ event }) => event)).toEqual(names);

    for (const { name, payload } of sent) {
      const delivery = createDelivery('crisp', name, { secret: SECRET, now: Date.now(), payload });
      expect((await deliver(host.hookUrl('hook/hook'), delivery)).status).toBe(200);
    }
    const hooked = await readItems('hook-probe', names.length, 0);
    for (const [index, item] of streamed.entries()) {
      const other = hooked[index] as HelpdeskItem;
      expect([item.source, item.verified, other.source]).toEqual(['rtm', true, 'webhook']);
      // Only a hook's envelope has a time for every event, and makes an id of its bytes.
      const unlike = { source: null, id: null, ...otherTime(item) };
      expect({ ...item, ...unlike }).toEqual({ ...other, ...unlike });
      if (item.id !== null) expect(item.id).toBe(other.id);
    }
    expect(streamed.filter(({ id }) => id !== null).length).toBeGreaterThanOrEqual(2);
  }, 60_000);
});

test('presets, filters and "data alone" work as on the webhook node', async () => {
  const id = await deployLive({
    events: ['preset:new-customer-message'],
    messageTypes: 'text',
    output: 'data',
  });
  server.emit('message:received', freshSample('message:received'));
  server.emit('message:send', { ...freshMessage(), type: 'file' } as never);
  const message = freshMessage({ content: 'this one' });
  server.emit('message:send', message);
  const [only] = (await host.messages.waitFor(`${id}-probe`, 1)).map(({ msg }) => msg);
  expect(only).toMatchObject({ topic: 'crisp/message:send', payload: { content: 'this one' } });
  expect(server.subscriptions()[0]?.events).toContain('message:send');
  expect(server.subscriptions()[0]?.events).not.toContain('message:received');
});

test('50 messages that were written while Node-RED was killed are read back, each once', async () => {
  const id = await deployLive({ events: ['message:send'] });
  let timestamp = 0;
  const say = (content: string) => {
    // Crisp's pages end at a millisecond.
    timestamp = Math.max(Date.now(), timestamp + 1);
    server.emit('message:send', freshMessage({ content, timestamp }));
  };
  say('before');
  await readItems(`${id}-probe`, 1, 0);
  // Stored a second later, and written within another one.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const restarting = host.restart('kill');
  await until(() => server.connections().open === 0);
  const missed = Array.from({ length: 50 }, (_, index) => `missed ${index}`);
  missed.forEach(say);
  host = await restarting;
  await readItems(`${id}-probe`, 51, 0);
  say('after');
  const items = await readItems(`${id}-probe`, 52, 0);
  expect(items.map(({ source, message }) => `${source}: ${message?.text}`)).toEqual([
    'rtm: before',
    ...missed.map((text) => `catch-up: ${text}`),
    'rtm: after',
  ]);
}, 60_000);

describe('a gap', () => {
  test('is read back, shown, logged and reported as an item', async () => {
    const id = await deployLive({ events: ['*', 'rtm:gap'] });
    const played = await playGap(server);
    const items = await readItems(`${id}-probe`, 7, 0);
    const caughtUp = items.filter(({ source }) => source === 'catch-up').map(({ message }) => message?.text);
    expect(caughtUp.slice(0, 3)).toEqual(played.away.map(({ content }) => content));
    const said = [...played.before, ...played.away, ...played.after].map(({ content }) => content);
    const texts = items.flatMap(({ message }) => message?.text ?? []);
    expect(texts.sort()).toEqual(said.sort());
    const report = items.find(({ event }) => (event as string) === 'rtm:gap')?.data;
    expect(report).toMatchObject({ recovered: caughtUp.length, incomplete: null });
    expect(report).toMatchObject({ unrecoverable: expect.arrayContaining(['message:compose:receive']) });
    await until(() => /^connected, gap of \d+ s$/.test(host.statuses.of(id)?.text ?? ''));
    expect(host.statuses.of(id)).toMatchObject({ fill: 'green', shape: 'ring' });
    expect(host.statuses.history(id).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^waiting \d+ s: disconnected$/),
    );
    await until(() => /Not connected from .* [34] events recovered, may be missing/.test(host.log()));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await countItems(`${id}-probe`)).toBe(7);
  }, 30_000);

  test('with catching up switched off nothing is read back', async () => {
    const id = await deployLive({ events: ['message:send', 'rtm:gap'], catchUp: false });
    await playGap(server, { before: 0, after: 1 });
    const items = await readItems(`${id}-probe`, 2, 0);
    const report = items.find(({ event }) => (event as string) === 'rtm:gap')?.data;
    expect(report).toMatchObject({ recovered: 0, incomplete: { code: 'switched-off' } });
    expect(items.filter(({ source }) => source === 'catch-up')).toEqual([]);
    expect(server.restCalls('messages')).toEqual([]);
  }, 30_000);
});

describe('a refused token', () => {
  const log = () => host.log();

  test.each(['wrongKey', 'wrongTier'] as const)(
    '%s: one attempt, red, one catchable error',
    async (which) => {
      const id = newId();
      const token = server.credentials[which];
      const websiteId = which === 'wrongTier' ? server.credentials.website.websiteId : '';
      await host.admin.deploy(createStreamFlow(server, [{ id, token: { ...token, websiteId } }]));
      const [{ msg } = { msg: {} as never }] = await host.messages.waitFor(`${id}-errors`, 1);
      expect(msg).toMatchObject({ topic: 'crisp/refused', payload: { reason: expect.any(String) } });
      expect(await host.statuses.waitFor(id, 'token rejected')).toMatchObject({ fill: 'red', shape: 'ring' });
      // A second node with the same token, and a redeploy, ask Crisp no more than once either.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(server.restCalls('connect/endpoints')).toHaveLength(1);
      expect(await countItems(`${id}-errors`)).toBe(1);
      expect((await fetch(`${host.baseUrl}/settings`)).status).toBe(200);
      expect(log()).not.toContain(token.key);
    },
    20_000,
  );

  test('refused later: red and one catchable error, and a redeploy tries again', async () => {
    const id = await deployLive();
    await server.fault('revoked-token');
    const [{ msg } = { msg: {} as never }] = await host.messages.waitFor(`${id}-errors`, 1);
    expect(msg).toMatchObject({ payload: { reason: 'unauthorized' } });
    expect(await host.statuses.waitFor(id, 'token rejected')).toMatchObject({ fill: 'red', shape: 'ring' });
    expect(server.connections().accepted).toBe(1);
    await server.clear();
    await host.admin.deploy(createStreamFlow(server, [{ id, settings: { name: 'again' } }]));
    await until(() => server.restCalls('connect/endpoints').length === 1, 1000);
  }, 20_000);

  test('no token, or half of one, is an error of the node', async () => {
    const id = newId();
    await host.admin.deploy(createStreamFlow(server, [{ id, settings: { token: 'nowhere' } }]));
    await host.statuses.waitFor(id, 'status.misconfigured');
    const half = { ...server.credentials.plugin, key: '' };
    await host.admin.deploy(createStreamFlow(server, [{ id, token: half }]));
    await until(() => log().includes('The Crisp token is incomplete'));
    await expectInLog(host, 'No token is selected');
    expect(server.restCalls()).toEqual([]);
  });
});

describe('a message that both nodes of a tab bring', () => {
  const both = (id: string, shareDuplicates: boolean) => [
    ...createFlow([{ provider: 'crisp', id: 'hooked', secret: SECRET, settings: { shareDuplicates } }]),
    ...createStreamFlow(server, [{ id, settings: { shareDuplicates } }])
      .filter(({ type }) => type !== 'tab')
      .map((node) => (node.z === STREAM_TAB ? { ...node, z: 'tab' } : node)),
  ];

  test.each([
    [true, 1],
    [false, 2],
  ])('shared %s: is emitted %d times', async (share, times) => {
    const id = newId();
    await host.admin.deploy(both(id, share));
    await host.statuses.waitFor(id, 'status.live');
    const before = (await host.messages.read()).length;
    for (const first of ['rtm', 'hook']) {
      const payload = freshMessage();
      const send = {
        rtm: () => server.emit('message:send', payload),
        hook: async () => {
          const delivery = createDelivery('crisp', 'message:send', {
            secret: SECRET,
            now: Date.now(),
            payload,
          });
          expect((await deliver(host.hookUrl('hook/hooked'), delivery)).status).toBe(200);
        },
      };
      await send[first as 'rtm' | 'hook']();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await send[first === 'rtm' ? 'hook' : 'rtm']();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect((await host.messages.read()).length - before).toBe(2 * times);
  });
});

describe('pickers', () => {
  const ask = (token: { tier: string; key: string }, what: string) =>
    fetch(`${host.baseUrl}/helpdesk-triggers/crisp-rtm-account/${tokenId(token as never)}/${what}`);

  test('list websites and inboxes by name, and never the token', async () => {
    const id = await deployLive();
    const websites = await (await ask(server.credentials.plugin, 'websites')).text();
    expect(JSON.parse(websites)).toEqual(
      server.workspace
        .installedWebsites()
        .map(({ website_id, name, domain }) => ({ value: website_id, label: name, detail: domain })),
    );
    const inboxes = await (await ask(server.credentials.plugin, 'inboxes')).text();
    expect((JSON.parse(inboxes) as { label: string }[]).map(({ label }) => label)).toEqual([
      '📦 Orders',
      '↩️ Returns',
    ]);
    expect(websites + inboxes).not.toContain(server.credentials.plugin.key);
    const flows = JSON.stringify(await host.admin.get('/flows'));
    expect(flows).toContain(id);
    expect(flows).not.toContain(server.credentials.plugin.key);
  });

  test('say what is wrong', async () => {
    await deployLive();
    expect((await ask(server.credentials.wrongKey, 'websites')).status).toBe(404);
    await server.fault('forbidden');
    const refused = await ask(server.credentials.plugin, 'websites');
    expect(refused.status).toBe(502);
    expect(await refused.json()).toMatchObject({
      code: 'forbidden',
      detail: expect.stringContaining('scope'),
    });
  });

  test('offer presets first and the events of each tier', async () => {
    const data = await host.admin.get<{ choices: Record<string, { value: string; group: string }[]> }>(
      '/helpdesk-triggers/crisp-rtm',
    );
    const named = (tier: string) =>
      data.choices[tier]?.filter(({ group }) => group !== 'preset' && group !== 'stream').length;
    expect([named('website'), named('plugin'), named('user')]).toEqual([71, 72, 81]);
    const values = data.choices.plugin?.map(({ value }) => value) ?? [];
    expect(values[0]).toMatch(/^preset:/);
    expect(values).toContain('rtm:gap');
  });
});

leavesNoSecret(() => ({ folder: host.userFolder, log: host.log() }));
