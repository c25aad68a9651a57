import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PROJECT } from '../../../tools/hosts/project-node';
import { CACHE } from '../../../tasks/output-cache';
import { median } from '../measure';
import { printSection, type Section } from '../section';
import { timeScript, type TimedRun } from './timed-run';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

interface Measure {
  readonly name: string;
  readonly run: (checkout: string) => Promise<TimedRun>;
  readonly promise?: { readonly what: string; readonly atMost: number };
}

const build = (checkout: string) => timeScript(checkout, ['run', 'build']);

const MEASURES: readonly Measure[] = [
  {
    name: 'build, empty cache',
    run: async (checkout) => {
      await rm(join(checkout, CACHE), { recursive: true, force: true });
      return build(checkout);
    },
  },
  {
    name: 'build, nothing changed',
    run: build,
    promise: { what: 'Build, where types and catalogues are as before', atMost: 0.4 },
  },
  {
    name: 'start to the first item',
    run: (checkout) => timeScript(checkout, ['start', '--', '--once'], /^ {2}item /),
    promise: { what: 'Start to the first item', atMost: 0.6 },
  },
];

/** `npm run bench:build -- DIR`: this checkout and another one in turns, each with its own node_modules. */
async function main([other]: readonly string[]): Promise<void> {
  if (other === undefined) throw new Error('Say which checkout to compare with: npm run bench:build -- DIR');
  const checkouts = [resolve(other), PROJECT] as const;
  const runs = MEASURES.map((): (readonly [TimedRun, TimedRun])[] => []);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [position, { name, run }] of MEASURES.entries()) {
      const pair = [await run(checkouts[0]), await run(checkouts[1])] as const;
      console.log(
        `round ${round}, ${name}: ${pair.map(({ seconds, cpu }) => `${seconds.toFixed(1)} s (CPU ${cpu.toFixed(1)} s)`).join(' against ')}`,
      );
      runs[position]?.push(pair);
    }
  }
  printSection(sectionOf(runs));
}

function sectionOf(runs: readonly (readonly (readonly [TimedRun, TimedRun])[])[]): Section {
  const rows = MEASURES.map(({ name, promise }, position) => {
    const pairs = runs[position] ?? [];
    const of = (pick: (run: TimedRun) => number) => [
      median(pairs.map(([there]) => pick(there))),
      median(pairs.map(([, here]) => pick(here))),
      median(pairs.map(([there, here]) => pick(here) / pick(there))),
    ];
    return { name, promise, seconds: of(({ seconds }) => seconds), cpu: of(({ cpu }) => cpu) };
  });
  return {
    id: 'build',
    title: `Build and start, ${ROUNDS} rounds, medians`,
    about:
      'Two checkouts in turns, each with its own node_modules; × is the median of the ratios of each round.',
    columns: ['', 'there, s', 'here, s', '×', 'CPU there, s', 'CPU here, s', '×'],
    rows: rows.map(({ name, seconds, cpu }) => [name, ...seconds, ...cpu]),
    bars: rows.flatMap(({ promise, seconds: [, , ratio = NaN] }) =>
      promise === undefined
        ? []
        : [{ what: promise.what, measured: ratio, bound: { atMost: promise.atMost } }],
    ),
  };
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
