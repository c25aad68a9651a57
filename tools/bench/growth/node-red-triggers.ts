import { startNodeRed, type NodeRedHost } from '../../hosts/node-red';
import { createFlow } from '../../hosts/node-red-flow';
import { createMessages, inTurn, SECRET } from '../http/deliveries';
import { load } from '../http/load';
import { residentBytes } from '../http/process-use';
import { median } from '../measure';
import type { Section } from '../section';

const COUNTS = [1, 100, 1_000];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const AMOUNT = Number(process.env.BENCH_AMOUNT ?? 4_000);

interface Sample {
  readonly microseconds: number;
  readonly deployMs: number;
  readonly megabytes: number;
}

/** One of many triggers in a real Node-RED, each with an account of its own. */
export async function benchNodeRedTriggers(): Promise<Section> {
  const host = await startNodeRed();
  try {
    const samples = COUNTS.map((): Sample[] => []);
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [position, count] of COUNTS.entries()) {
        const sample = await measureWith(host, count);
        if (round >= 0) samples[position]?.push(sample);
      }
    }
    return section(samples);
  } finally {
    await host.stop();
  }
}

async function measureWith(host: NodeRedHost, count: number): Promise<Sample> {
  const ids = Array.from({ length: count }, (_, index) => `trigger-${index}`);
  const nodes = createFlow(ids.map((id) => ({ provider: 'botble', id, secret: SECRET })));
  const startedAt = performance.now();
  await host.admin.deploy(nodes.map((node) => (node.type === 'probe' ? { ...node, type: 'counter' } : node)));
  const deployMs = performance.now() - startedAt;
  await host.admin.inspect();
  const { microsecondsEach } = await load({
    url: host.hookUrl(`hook/${ids.at(-1)}`),
    next: inTurn(createMessages(AMOUNT, SECRET)),
    amount: AMOUNT,
    connections: 32,
    pid: host.pid,
    status: 200,
  });
  return { microseconds: microsecondsEach, deployMs, megabytes: residentBytes(host.pid) / 2 ** 20 };
}

function section(samples: readonly (readonly Sample[])[]): Section {
  const of = (position: number, pick: (sample: Sample) => number) => (samples[position] ?? []).map(pick);
  const ratios = COUNTS.map((_, position) => {
    const first = of(0, ({ microseconds }) => microseconds);
    return median(
      of(position, ({ microseconds }) => microseconds).map((each, round) => each / (first[round] ?? NaN)),
    );
  });
  return {
    id: 'growth-triggers',
    title: 'Growth: triggers in one Node-RED',
    about:
      'Each with a path and an account of its own; the last of them is sent to. The time to deploy and the memory are those of all nodes together.',
    columns: ['triggers', 'CPU µs/request', '×', 'deploy, ms', 'RSS, MB'],
    rows: COUNTS.map((count, position) => [
      count.toLocaleString('en'),
      median(of(position, ({ microseconds }) => microseconds)),
      ratios[position] ?? NaN,
      median(of(position, ({ deployMs }) => deployMs)),
      median(of(position, ({ megabytes }) => megabytes)),
    ]),
    bars: [
      {
        what: 'Growth: triggers, CPU of a request with 1,000 of them against one',
        measured: ratios.at(-1) ?? NaN,
        bound: { atMost: 1.25 },
      },
    ],
  };
}
