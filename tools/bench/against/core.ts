import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeliveries, SECRET } from '../core/deliveries';
import { LOADS, type Load } from '../core/loads';
import { measure, type Contender } from '../measure';
import { PROJECT } from '../../hosts/project-node';
import type { Section } from '../section';
import { createSection } from './section';

type Library = typeof import('../../../library');

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 41);

/** `receive` of both builds, over the deliveries of the helpdesks that both know. */
export async function compareCore(tarball: string): Promise<Section> {
  const other = loadLibrary(unpack(tarball));
  const own = loadLibrary(PROJECT);
  const rows = [];
  for (const each of LOADS.filter(({ provider }) => provider in other.providers)) {
    const deliveries = createDeliveries(
      each,
      Math.max(10, Math.min(1000, Math.floor(4_000_000 / each.bytes))),
    );
    const contenders = [receiver(other, each, deliveries), receiver(own, each, deliveries)];
    const [before, now] = await measure(contenders, deliveries.length, ROUNDS);
    rows.push({ what: each.name, before: before?.microseconds, now: now?.microseconds, ratio: now?.ratio });
  }
  return createSection('core', 'µs', rows);
}

function unpack(tarball: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-against-'));
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
}

/** Where a package says that programs find it. */
function loadLibrary(folder: string): Library {
  const load = createRequire(__filename);
  const manifest = load(join(folder, 'package.json')) as { exports: { './core': { default: string } } };
  return load(join(folder, manifest.exports['./core'].default)) as Library;
}

function receiver(
  { createSettings, providers, receive }: Library,
  { name, provider }: Load,
  deliveries: ReturnType<typeof createDeliveries>,
): Contender {
  let settings: ReturnType<typeof createSettings>;
  return {
    name,
    prepare: () => {
      settings = createSettings({
        provider: providers[provider],
        authentication: { mode: 'signature', secrets: [SECRET] },
      });
    },
    run: (index) => receive(deliveries[index] as (typeof deliveries)[number], settings).kind === 'accept',
  };
}
