import type { Delivery } from '../../../library';
import { measure, type Measured } from '../measure';
import type { Bar, Section } from '../section';
import { createBareRefusal, createFloor, createLimit, createOurs, OURS } from './contenders';
import { countInputs, createDeliveries } from './deliveries';
import { LOADS, type Load } from './loads';
import { createPeers } from './peers';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 41);
const COLUMNS = ['', 'µs', '× the first'];

/** `receive` alone: no host, no network. */
export async function benchCore(): Promise<Section[]> {
  const sections: Section[] = [];
  for (const load of LOADS) sections.push(await accepted(load));
  for (const load of LOADS) sections.push(await refused(load));
  return sections;
}

async function accepted(load: Load): Promise<Section> {
  const deliveries = createDeliveries(load, countInputs(load));
  const peers = await createPeers(deliveries.map((delivery) => delivery.rawBody as Buffer));
  const contenders = [
    createLimit(load.provider, deliveries),
    createOurs(load.provider, deliveries),
    createFloor(load.provider, deliveries),
    ...peers,
  ];
  const measured = await measure(contenders, deliveries.length, ROUNDS);
  const ours = measured.find(({ name }) => name === OURS);
  const bars: Bar[] = [
    { what: `${load.name}: against the limit`, measured: ours?.ratio ?? NaN, bound: { atMost: 1.3 } },
    ...peers.map(({ name }) => ({
      what: `${load.name}: against ${name}`,
      measured:
        (ours?.microseconds ?? NaN) / (measured.find((each) => each.name === name)?.microseconds ?? NaN),
      bound: { atMost: 1 },
    })),
  ];
  return section(`receive-${slug(load)}`, `${load.name} (${measureSize(deliveries)} bytes)`, measured, bars);
}

/** Signed by somebody with another secret: the most expensive kind of forgery. */
async function refused(load: Load): Promise<Section> {
  const deliveries = createDeliveries(load, countInputs(load), 'the secret of somebody else');
  const contenders = [
    createBareRefusal(load.provider, deliveries),
    createOurs(load.provider, deliveries, 'reject'),
  ];
  const measured = await measure(contenders, deliveries.length, ROUNDS);
  const bars: Bar[] = [
    {
      what: `${load.name}, forged: against the bare HMAC`,
      measured: measured[1]?.ratio ?? NaN,
      bound: { atMost: 1.1 },
    },
  ];
  return section(`forged-${slug(load)}`, `${load.name}, forged`, measured, bars);
}

function section(id: string, title: string, measured: readonly Measured[], bars: readonly Bar[]): Section {
  const about = 'Medians over the rounds; × is the median of the ratios within a round.';
  const rows = measured.map(({ name, microseconds, ratio }) => [name, microseconds, ratio]);
  return { id, title, about, columns: COLUMNS, rows, bars };
}

function measureSize(deliveries: readonly Delivery[]): number {
  return (deliveries[0]?.rawBody as Buffer).byteLength;
}

function slug({ name }: Load): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
