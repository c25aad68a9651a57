import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../../../simulator/deliver';
import { startNginx, whyNoNginx, type Balance, type Nginx } from '../../../tools/hosts/nginx';
import { startNodeRed, type NodeRedHost } from '../../../tools/hosts/node-red';
import { createFlow } from '../../../tools/hosts/node-red-flow';
import { createDelivery, type SignedDelivery } from '../../../simulator/senders';

const SECRET = 'a-secret-of-two-instances';
const COPIES = 20;

const obstacle = whyNoNginx();
if (obstacle !== undefined) process.stderr.write(`[Node-RED] Two instances are not tried: ${obstacle}.\n`);

jest.setTimeout(60_000);

/** The same flow in two Node-REDs, nginx in front of them. */
(obstacle === undefined ? describe : describe.skip)('two Node-RED instances', () => {
  const hosts: NodeRedHost[] = [];
  const proxies: Partial<Record<Balance, Nginx>> = {};
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-nginx-'));
    for (let index = 0; index < 2; index++) {
      const host = await startNodeRed();
      hosts.push(host);
      await host.admin.deploy(createFlow([{ provider: 'helpcrunch', path: 'hook', secret: SECRET }]));
    }
    const ports = hosts.map(({ baseUrl }) => Number(new URL(baseUrl).port));
    for (const balance of ['pinned', 'in-turn'] as const)
      proxies[balance] = await startNginx(join(folder, balance), ports, balance);
  }, 120_000);
  afterAll(async () => {
    for (const each of [...Object.values(proxies), ...hosts]) await each.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const event = () =>
    createDelivery('helpcrunch', 'message.chat.customer', { secret: SECRET, now: Date.now(), fresh: true });
  const sendCopies = async (delivery: SignedDelivery, balance: Balance) => {
    const url = `${proxies[balance]?.url}/hook`;
    const answers = await Promise.all(Array.from({ length: COPIES }, () => deliver(url, delivery)));
    return answers.map(({ status }) => status);
  };
  /** How often it was emitted, by instance. */
  const emitted = async (delivery: SignedDelivery) => {
    const { id } = JSON.parse(delivery.body.toString()) as { id: string };
    const all = await Promise.all(hosts.map(({ messages }) => messages.read()));
    return all.map((some) => some.filter(({ msg }) => (msg.payload as { id: string }).id === id).length);
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

  it('emit a delivery once, when its URL always leads to the same one', async () => {
    const delivery = event();
    expect(new Set(await sendCopies(delivery, 'pinned'))).toEqual(new Set([200]));
    await settled();
    expect((await emitted(delivery)).sort()).toEqual([0, 1]);
  });

  it('emit it once each, when nginx takes them in turn', async () => {
    const delivery = event();
    await sendCopies(delivery, 'in-turn');
    await settled();
    expect(await emitted(delivery)).toEqual([1, 1]);
  });

  it('go on when the one that was meant is down', async () => {
    const before = event();
    await sendCopies(before, 'pinned');
    await settled();
    const meant = (await emitted(before)).indexOf(1);
    const [down] = hosts.splice(meant, 1);
    await down?.stop();
    const after = event();
    expect(new Set(await sendCopies(after, 'pinned'))).toEqual(new Set([200]));
    await settled();
    expect(await emitted(after)).toEqual([1]);
  });
});
