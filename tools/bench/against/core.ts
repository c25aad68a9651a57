import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiver, type Library } from '../core/contenders';
import { countInputs, createDeliveries } from '../core/deliveries';
import { LOADS } from '../core/loads';
import { measure } from '../measure';
import { PROJECT } from '../../hosts/project-node';
import type { Section } from '../section';
import { createSection } from './section';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 41);

/** `receive` of both builds, over the deliveries of the helpdesks that both know. */
export async function compareCore(tarball: string): Promise<Section> {
  const other = loadPacked(tarball);
  const own = loadLibrary(PROJECT);
  const rows = [];
  for (const each of LOADS.filter(({ provider }) => provider in other.providers)) {
    const deliveries = createDeliveries(each, countInputs(each));
    const contenders = [other, own].map((build) => createReceiver(build, each.provider, deliveries));
    const [before, now] = await measure(contenders, deliveries.length, ROUNDS);
    rows.push({ what: each.name, before: before?.microseconds, now: now?.microseconds, ratio: now?.ratio });
  }
  return createSection('core', 'µs', rows);
}

function loadPacked(tarball: string): Library {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-against-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    return loadLibrary(join(folder, 'package'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a package says that programs find it. */
function loadLibrary(folder: string): Library {
  const load = createRequire(__filename);
  const manifest = load(join(folder, 'package.json')) as { exports: { './core': { default: string } } };
  return load(join(folder, manifest.exports['./core'].default)) as Library;
}
