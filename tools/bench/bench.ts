import { spawnSync } from 'node:child_process';
import { benchBurst } from './burst/bench';
import { benchCore } from './core/bench';
import { benchGrowth } from './growth/bench';
import { benchN8n } from './n8n/bench';
import { benchNodeRed } from './node-red/bench';
import { keepResults } from './results';
import { printSection, type Section } from './section';
import { benchSockets } from './sockets/bench';
import { benchStart } from './start/bench';

/** In the order in which they run and stand on the page. */
const PARTS: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  core: benchCore,
  growth: benchGrowth,
  sockets: benchSockets,
  'node-red': benchNodeRed,
  n8n: benchN8n,
  start: benchStart,
  burst: benchBurst,
};

/** `npm run bench`, or some of it: `npm run bench -- core growth`. */
async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    throw new Error(`There is no part "${unknown}". There is ${Object.keys(PARTS).join(', ')}.`);
  }
  const [first, ...others] = wanted;
  if (first !== undefined && others.length === 0) return benchPart(first);
  for (const name of Object.keys(PARTS)) {
    if (first === undefined || wanted.includes(name)) benchApart(name);
  }
}

async function benchPart(name: string): Promise<void> {
  const sections = (await PARTS[name]?.()) ?? [];
  sections.forEach(printSection);
  await keepResults(name, Object.keys(PARTS), sections);
}

/** A process of its own: what one part left in the heap, and taught the compiler, would cost the next one. */
function benchApart(name: string): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, __filename, name], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The part "${name}" failed.`);
}

main(process.argv.slice(2)).then(
  // crisp-api keeps its sockets' manager alive.
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
