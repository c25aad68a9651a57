import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startN8n } from '../../hosts/n8n';
import { startNodeRed } from '../../hosts/node-red';
import { packTarball } from '../../hosts/package-tarball';
import { cpuSeconds, residentBytes } from '../http/process-use';
import { median } from '../measure';
import type { Section } from '../section';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

interface Start {
  readonly cpu: number;
  readonly megabytes: number;
}

type Tarball = string | false;

/** Each host as it comes and with the package, in turns. */
export async function benchHosts(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-triggers-start-'));
  try {
    const tarball = await packTarball(folder);
    return {
      id: 'start-hosts',
      title: 'Starting a host',
      about: `Until it is ready, ${ROUNDS} rounds, medians; both begin with an empty user folder.`,
      columns: ['host', 'package', 'CPU, s', 'RSS, MB'],
      rows: [
        ...(await compare('Node-RED', tarball, startOnNodeRed)),
        ...(await compare('n8n', tarball, startOnN8n)),
      ],
      bars: [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(host: string, packed: string, start: (tarball: Tarball) => Promise<Start>) {
  const variants: readonly Tarball[] = [false, packed];
  const starts = variants.map((): Start[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [position, tarball] of variants.entries()) starts[position]?.push(await start(tarball));
  }
  return variants.map((tarball, position) => {
    const own = starts[position] ?? [];
    return [
      host,
      tarball === false ? 'without' : 'with',
      median(own.map(({ cpu }) => cpu)),
      median(own.map(({ megabytes }) => megabytes)),
    ];
  });
}

async function startOnNodeRed(tarball: Tarball): Promise<Start> {
  const host = await startNodeRed({ tarball });
  // It answers before it has loaded all nodes of the palette.
  await host.admin.deploy([{ id: 'tab', type: 'tab' }]);
  return measureUse(host.pid, host);
}

async function startOnN8n(tarball: Tarball): Promise<Start> {
  const host = await startN8n({ tarballs: tarball === false ? [] : [tarball] });
  return measureUse(host.pid(), host);
}

async function measureUse(pid: number, host: { readonly stop: () => Promise<void> }): Promise<Start> {
  const start = { cpu: cpuSeconds(pid), megabytes: residentBytes(pid) / 2 ** 20 };
  await host.stop();
  return start;
}
