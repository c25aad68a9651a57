import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HelpdeskItem } from '../../helpdesks';
import { startChatwootServer, type ChatwootServer } from '../../simulator/chatwoot/server';
import { startForwardProxy, whyNoForwardProxy, type ForwardProxy } from '../../tools/hosts/forward-proxy';
import { startN8n, type N8nHost } from '../../tools/hosts/n8n';
import { registeringTrigger } from '../../tools/hosts/n8n-chatwoot';
import { realtimeTrigger } from '../../tools/hosts/n8n-realtime';
import { startNodeRed, type NodeRedHost } from '../../tools/hosts/node-red';
import { createRealtimeFlow } from '../../tools/hosts/node-red-realtime-flow';
import { startTlsFront, type TlsFront } from '../../tools/hosts/tls-front';
import { until } from '../simulator/until';

const obstacle = whyNoForwardProxy();
const describeProxy = obstacle === undefined ? describe : describe.skip;
if (obstacle !== undefined) console.warn(`Triggers behind a company's proxy are not tried: ${obstacle}`);

/** Reading back may reach two seconds before the first connection. */
const APART_MS = 4_000;

jest.setTimeout(300_000);

let folder: string;
let real: ChatwootServer;
/** As the triggers reach it: over HTTPS alone. */
let chatwoot: ChatwootServer;
let front: TlsFront;
let proxy: ForwardProxy;

const tell = ({ source, message }: HelpdeskItem) => `${source}: ${message?.text}`;

describeProxy("a company's own proxy and certificate authority", () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-proxy-'));
    real = await startChatwootServer();
    front = await startTlsFront(folder, real.url);
    chatwoot = { ...real, url: front.url };
    proxy = await startForwardProxy(folder);
    await wait(APART_MS);
  });
  afterEach(async () => {
    await Promise.all([real.close(), front.close(), proxy.stop()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const environment = () => ({
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: proxy.url,
    NODE_EXTRA_CA_CERTS: front.authorityFile,
  });

  describe('n8n', () => {
    let n8n: N8nHost | undefined;
    afterEach(() => n8n?.stop());

    test('sends REST calls and the socket through the proxy, and trusts the authority', async () => {
      n8n = await startN8n({ env: environment() });
      const trigger = await n8n.createTrigger(realtimeTrigger(chatwoot, { events: ['message.created'] }));
      await until(() => real.connections().subscribed === 1);
      real.act.customerWrites({ content: 'live' });
      await trigger.executions(1);
      const outage = await real.fault('outage');
      real.act.customerWrites({ content: 'missed' });
      await outage.end();
      await trigger.executions(2, 60_000);
      expect((await trigger.items(2)).map(tell)).toEqual(['realtime: live', 'catch-up: missed']);
      expect(await proxy.tunnelsTo(front.port)).toBe(front.connections());
    });

    test('registers and removes a webhook through the proxy', async () => {
      n8n = await startN8n({ env: environment() });
      const trigger = await n8n.createTrigger(registeringTrigger(chatwoot));
      expect(real.webhooks()).toHaveLength(1);
      await trigger.deactivate();
      await until(() => real.webhooks().length === 0, 60_000);
      expect(await proxy.tunnelsTo(front.port)).toBe(front.connections());
    });

    test('NO_PROXY leaves the proxy out', async () => {
      n8n = await startN8n({ env: { ...environment(), NO_PROXY: 'localhost' } });
      const trigger = await n8n.createTrigger(realtimeTrigger(chatwoot, { events: ['message.created'] }));
      await until(() => real.connections().subscribed === 1);
      real.act.customerWrites({ content: 'live' });
      await trigger.executions(1);
      expect(await proxy.tunnelsTo(front.port)).toBe(0);
      expect(front.connections()).toBeGreaterThan(1);
    });
  });

  describe('Node-RED', () => {
    let nodeRed: NodeRedHost | undefined;
    afterEach(() => nodeRed?.stop());

    const settings = { events: ['message.created'] };
    const items = async (count: number) =>
      (await (nodeRed as NodeRedHost).messages.waitFor('realtime-probe', count, 60_000))
        .map(({ msg }) => msg.payload as HelpdeskItem)
        .filter(({ message }) => message !== null);

    test('sends REST calls and the socket through the proxy, and trusts the authority', async () => {
      nodeRed = await startNodeRed({ env: environment() });
      await nodeRed.admin.deploy(createRealtimeFlow(chatwoot, [{ settings }]));
      await nodeRed.statuses.waitFor('realtime', 'status.live');
      real.act.customerWrites({ content: 'live' });
      await items(1);
      const outage = await real.fault('outage');
      real.act.customerWrites({ content: 'missed' });
      await outage.end();
      expect((await items(2)).map(tell)).toEqual(['realtime: live', 'catch-up: missed']);
      expect(await proxy.tunnelsTo(front.port)).toBe(front.connections());
    });

    test('NO_PROXY leaves the proxy out, and a certificate of an unknown authority is told with its cure', async () => {
      const { NODE_EXTRA_CA_CERTS: _, ...without } = environment();
      nodeRed = await startNodeRed({ env: { ...without, NO_PROXY: 'localhost' } });
      await nodeRed.admin.deploy(createRealtimeFlow(chatwoot, [{ settings }]));
      await until(() => (nodeRed as NodeRedHost).log().includes('NODE_EXTRA_CA_CERTS'), 60_000);
      expect(await proxy.tunnelsTo(front.port)).toBe(0);
      expect(front.connections()).toBeGreaterThan(0);
    });
  });
});
