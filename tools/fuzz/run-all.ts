import { parseArgs } from 'node:util';
import { campaign, type Found } from './campaign';
import { keepAll, keepFailure, keptFor } from './corpus';
import { usedHeap } from '../../test/fixtures/used-heap';
import type { Coverage } from './coverage';
import { comparePrototypes } from './invariants';
import { selectCorpus } from './keep';
import type { Target } from './target';
import { targets } from './targets';
import { watchStrayErrors } from './try-input';

const DEFAULT_COUNT = 1_000_000;
/** The share of the inputs that coverage guides; the others are made of what those found, at full speed. */
const GUIDED = 0.2;

/** @returns whether something was found */
export async function runAll(coverage: Coverage, args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      only: { type: 'string', default: '' },
      keep: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const total = Number(positionals[0] ?? DEFAULT_COUNT);
  const chosen = targets.filter(({ name }) => name.includes(values.only));
  const weights = chosen.reduce((sum, { weight }) => sum + weight, 0);
  console.log(`${total} inputs, seed ${seed}. Again: npm run fuzz -- ${total} --seed ${seed}`);
  const stop = watchStrayErrors();
  const heapBefore = heapMegabytes();
  const start = performance.now();
  const guided: Found[] = [];
  const computeShare = ({ weight }: Target, part: number) => Math.ceil((total * part * weight) / weights);
  for (const target of chosen) {
    const found = await runOne(target, keptFor(target.name), computeShare(target, GUIDED), seed, coverage);
    guided.push(found);
    if (values.keep) await keep(target, found, coverage);
  }
  await coverage.stop();
  const plain: Found[] = [];
  for (const [position, target] of chosen.entries()) {
    const texts = [...keptFor(target.name), ...(guided[position]?.corpus ?? [])];
    plain.push(await runOne(target, texts, computeShare(target, 1 - GUIDED), seed + 1));
  }
  const all = [...guided, ...plain];
  const { blocks, ran } = coverage.summary();
  const inputs = all.reduce((sum, found) => sum + found.inputs, 0);
  const failures = all.flatMap((found) => found.failures);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(
    `${inputs} inputs in ${minutes} min, ${failures.length} failures, ${ran} of ${blocks} blocks of core ran.`,
  );
  console.log(`Heap: ${heapBefore} MB before, ${heapMegabytes()} MB after.`);
  if (!comparePrototypes()) throw new Error('a shared prototype was changed');
  stop();
  return failures.length > 0;
}

function heapMegabytes(): number {
  return Math.round(usedHeap() / 2 ** 20);
}

async function runOne(
  target: Target,
  texts: readonly string[],
  count: number,
  seed: number,
  coverage?: Coverage,
): Promise<Found> {
  const start = performance.now();
  const found = await campaign(target, texts, count, seed, coverage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${target.name}: ${found.inputs} inputs in ${seconds} s, ${reachedBy(found, coverage)}${found.failures.length} failures`,
  );
  for (const { input, message } of found.failures) {
    console.log(`  ${message}\n    kept in ${keepFailure({ target: target.name, name: message, input })}`);
  }
  return found;
}

function reachedBy({ corpus }: Found, coverage: Coverage | undefined): string {
  if (coverage === undefined) return 'not guided, ';
  const { blocks, ran } = coverage.summary();
  return `${corpus.length} reached something new (${ran}/${blocks} blocks), `;
}

async function keep(target: Target, { corpus }: Found, coverage: Coverage): Promise<void> {
  const kept = await selectCorpus(target, [...keptFor(target.name), ...corpus], coverage);
  keepAll(target.name, kept);
  console.log(`  ${kept.length} kept`);
}
