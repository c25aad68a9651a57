import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packTarball } from '../../hosts/package-tarball';
import type { Section } from '../section';
import { benchHosts } from './hosts';
import { benchNodes } from './nodes';

/** What it costs to have the package, before anything happens. */
export async function benchStart(): Promise<Section[]> {
  return [await measureTarball(), benchNodes(), await benchHosts()];
}

async function measureTarball(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-tarball-'));
  const kilobytes = statSync(await packTarball(folder)).size / 1000;
  rmSync(folder, { recursive: true });
  return {
    id: 'start-tarball',
    title: 'Tarball',
    about: 'As `npm pack` makes it, compressed; nothing of others is in it.',
    columns: ['', 'kB'],
    rows: [['tarball', Math.round(kilobytes)]],
    bars: [{ what: 'Tarball, kB', measured: Math.round(kilobytes), bound: { atMost: 330 } }],
  };
}
