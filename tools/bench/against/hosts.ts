import { startN8n, type N8nHost } from '../../hosts/n8n';
import { helpdeskTrigger } from '../../hosts/n8n-helpdesks';
import { startNodeRed, type NodeRedHost } from '../../hosts/node-red';
import { createMessages, FORGERS_SECRET, inTurn, SECRET } from '../http/deliveries';
import { compare, type Competitor } from '../http/rounds';
import { createFlows } from '../node-red/flows';
import type { Section } from '../section';
import { createSection, type Row } from './section';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);

/** Where deliveries go, and whose processor time they take. */
type Target = Pick<Competitor, 'url' | 'pid'>;

/** One Node-RED with each build, both running all the time, asked in turn. */
export async function compareNodeRed(tarball: string): Promise<Section> {
  const hosts: NodeRedHost[] = [];
  try {
    hosts.push(await startNodeRed({ tarball }), await startNodeRed());
    const targets = [];
    for (const host of hosts) {
      await host.admin.deploy(createFlows());
      targets.push({ url: host.hookUrl('bench/ours'), pid: host.pid });
    }
    return createSection('node-red', 'ms', await compareBuilds(targets, { connections: 32, amount: 8_000 }));
  } finally {
    await Promise.all(hosts.map((host) => host.stop()));
  }
}

/** The same with n8n, and its default expression engine. */
export async function compareN8n(tarball: string): Promise<Section> {
  const hosts: N8nHost[] = [];
  try {
    hosts.push(await startN8n({ tarballs: [tarball] }), await startN8n());
    const targets = [];
    for (const host of hosts) {
      const { url } = await host.createTrigger(helpdeskTrigger('botble', { secret: SECRET }));
      targets.push({ url, pid: host.pid() });
    }
    return createSection('n8n', 'ms', await compareBuilds(targets, { connections: 8, amount: 160 }));
  } finally {
    await Promise.all(hosts.map((host) => host.stop()));
  }
}

async function compareBuilds(
  targets: readonly Target[],
  common: { readonly connections: number; readonly amount: number },
): Promise<Row[]> {
  const genuine = createMessages(30_000, SECRET);
  const forged = createMessages(1_000, FORGERS_SECRET);
  const competitors = (name: string, messages: typeof genuine, status: number) =>
    targets.map((target) => ({ ...target, name, next: inTurn(messages), status }));
  const rows: Row[] = [];
  for (const each of [competitors('accepted', genuine, 200), competitors('refused', forged, 401)]) {
    const [before, now] = await compare(each, common, ROUNDS);
    if (before === undefined || now === undefined) throw new Error('both builds have to be there');
    const what = before.name;
    const time = { before: 1000 / before.perSecond, now: 1000 / now.perSecond, ratio: 1 / now.rateRatio };
    const cpu = {
      before: before.microsecondsEach / 1000,
      now: now.microsecondsEach / 1000,
      ratio: now.cpuRatio,
    };
    rows.push({ what: `${what}, time per request`, ...time }, { what: `${what}, processor time`, ...cpu });
  }
  return rows;
}
