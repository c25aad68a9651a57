import { startNodeRed, type NodeRedHost } from '../../hosts/node-red';
import { createMessages, FORGERS_SECRET, inTurn, SECRET } from '../http/deliveries';
import { compare, type Compared, type Competitor } from '../http/rounds';
import type { Bar, Section } from '../section';
import { createFlows, TRIGGER } from './flows';

const CONNECTIONS = 32;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const AMOUNT = Number(process.env.BENCH_AMOUNT ?? 8_000);
/** More than the node remembers, so that one which comes round again is no duplicate any more. */
const DELIVERIES = 30_000;

const OURS = 'this package';

/** Node-RED as it comes, and with the editor under a path of its own, which takes it out of every request's way. */
export async function benchNodeRed(): Promise<Section[]> {
  return [
    await benchWith({}, 'as it comes'),
    await benchWith({ httpAdminRoot: '/admin' }, 'editor at /admin'),
  ];
}

async function benchWith(settings: { httpAdminRoot?: string }, how: string): Promise<Section> {
  const host = await startNodeRed({ settings });
  try {
    await host.admin.deploy(createFlows());
    const common = { connections: CONNECTIONS, amount: AMOUNT };
    const all = competitors(host).map((each) => ({ ...each, pid: host.pid }));
    const measured = await compare(all, common, ROUNDS);
    await checkItems(host);
    return section(measured, how);
  } finally {
    await host.stop();
  }
}

/** An answer without an item would be fast and worth nothing. */
async function checkItems(host: NodeRedHost): Promise<void> {
  const { [`${TRIGGER}-probe`]: emitted } = await host.admin.get<Record<string, number>>('/simulator/counts');
  const accepted = (ROUNDS + 1) * AMOUNT;
  if (emitted !== accepted)
    throw new Error(`${accepted} deliveries were accepted, ${emitted} items came out`);
}

function competitors(host: NodeRedHost): readonly Omit<Competitor, 'pid'>[] {
  const genuine = createMessages(DELIVERIES, SECRET);
  const forged = createMessages(1000, FORGERS_SECRET);
  const ours = host.hookUrl('bench/ours');
  const byHand = host.hookUrl('bench/by-hand');
  return [
    {
      name: 'http in → http response, no verification',
      url: host.hookUrl('bench/bare'),
      next: inTurn(genuine),
      status: 200,
    },
    { name: 'http in → Function with HMAC → http response', url: byHand, next: inTurn(genuine), status: 200 },
    { name: OURS, url: ours, next: inTurn(genuine), status: 200 },
    { name: 'forged: http in → Function with HMAC', url: byHand, next: inTurn(forged), status: 401 },
    { name: 'forged: this package', url: ours, next: inTurn(forged), status: 401 },
  ];
}

function section(measured: readonly Compared[], how: string): Section {
  const ours = measured.find(({ name }) => name === OURS);
  const bars: Bar[] = [
    {
      what: `Node-RED ${how}: requests per second against no verification`,
      measured: ours?.rateRatio ?? NaN,
      bound: { atLeast: 1 },
    },
    {
      what: `Node-RED ${how}: processor time per request against no verification`,
      measured: ours?.cpuRatio ?? NaN,
      bound: { atMost: 1 },
    },
  ];
  return {
    id: `node-red-${how.replace(/\W+/g, '-')}`,
    title: `Node-RED ${how}`,
    about: `One process, ${CONNECTIONS} connections, ${ROUNDS} interleaved rounds of ${AMOUNT} requests each; × against the first row of the same round.`,
    columns: ['', 'requests/s', '×', 'CPU µs/request', '×'],
    rows: measured.map(({ name, perSecond, rateRatio, microsecondsEach, cpuRatio }) => [
      name,
      Math.round(perSecond),
      rateRatio,
      microsecondsEach,
      cpuRatio,
    ]),
    bars,
  };
}
