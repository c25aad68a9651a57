import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NODE, PROJECT } from '../../hosts/project-node';
import { median } from '../measure';
import type { Section } from '../section';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);

/** Loads one file in a process of its own, where what the host has anyway is there already. */
const LOADER = `
const [file, host] = process.argv.slice(1);
if (host) require(host);
gc();
const before = process.memoryUsage().heapUsed;
const startedAt = performance.now();
require(file);
const milliseconds = performance.now() - startedAt;
gc();
console.log(JSON.stringify({ milliseconds, kilobytes: (process.memoryUsage().heapUsed - before) / 1024 }));
`;

interface Loaded {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

/** What each node costs a host that loads it alone; whatever they share is counted in each. */
export function benchNodes(): Section {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    n8n: { nodes: string[] };
    'node-red': { nodes: Record<string, string> };
  };
  const n8n = manifest.n8n.nodes.map((file) =>
    row(basename(file, '.node.js'), 'n8n', file, require.resolve('n8n-workflow')),
  );
  const nodeRed = Object.entries(manifest['node-red'].nodes).map(([set, file]) =>
    row(set, 'Node-RED', file, ''),
  );
  return {
    id: 'start-nodes',
    title: 'Loading each node',
    about: `A fresh process for each, ${ROUNDS} rounds, medians; what nodes share is counted in each of them.`,
    columns: ['node', 'host', 'ms', 'kB of heap'],
    rows: [...n8n, ...nodeRed],
    bars: [],
  };
}

function row(name: string, host: string, file: string, hostModule: string): Section['rows'][number] {
  const loads = Array.from({ length: ROUNDS }, () => loadOnce(join(PROJECT, file), hostModule));
  return [
    name,
    host,
    median(loads.map(({ milliseconds }) => milliseconds)),
    Math.round(median(loads.map(({ kilobytes }) => kilobytes))),
  ];
}

function loadOnce(file: string, hostModule: string): Loaded {
  const args = ['--expose-gc', '-e', LOADER, file, hostModule];
  return JSON.parse(execFileSync(NODE, args, { encoding: 'utf8' })) as Loaded;
}
