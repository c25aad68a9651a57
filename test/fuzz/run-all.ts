import { parseArgs } from 'node:util';
import { campaign, type Found } from './campaign';
import { keepFailure, readCorpus } from './corpus';
import type { Coverage } from './coverage';
import { collectGarbage } from './heap';
import type { Target } from './target';
import { targets } from './targets';
import { watchStrayErrors } from './try-input';

const DEFAULT_COUNT = 1_000_000;

/** @returns whether something was found */
export async function runAll(coverage: Coverage, args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const total = Number(positionals[0] ?? DEFAULT_COUNT);
  const chosen = targets.filter(({ name }) => name.includes(values.only));
  const weights = chosen.reduce((sum, { weight }) => sum + weight, 0);
  console.log(`${total} inputs, seed ${seed}. Again: npm run fuzz -- ${total} --seed ${seed}`);
  const stop = watchStrayErrors();
  const heapBefore = collectGarbage();
  const all: Found[] = [];
  for (const target of chosen) {
    const found = await runOne(target, Math.ceil((total * target.weight) / weights), seed, coverage);
    all.push(found);
  }
  stop();
  const { blocks, ran } = coverage.summary();
  const inputs = all.reduce((sum, found) => sum + found.inputs, 0);
  const failures = all.flatMap((found) => found.failures);
  console.log(`${inputs} inputs, ${failures.length} failures, ${ran} of ${blocks} blocks of core ran.`);
  console.log(`Heap: ${heapBefore} MB before, ${collectGarbage()} MB after.`);
  return failures.length > 0;
}

async function runOne(target: Target, count: number, seed: number, coverage: Coverage): Promise<Found> {
  const kept = readCorpus().filter((each) => each.target === target.name);
  const start = performance.now();
  const found = await campaign(
    target,
    kept.map(({ input }) => input),
    count,
    seed,
    coverage,
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { blocks, ran } = coverage.summary();
  console.log(
    `${target.name}: ${found.inputs} inputs in ${seconds} s, ${found.corpus.length} reached something new (${ran}/${blocks} blocks), ${found.failures.length} failures`,
  );
  for (const { input, message } of found.failures) {
    console.log(`  ${message}\n    kept in ${keepFailure({ target: target.name, name: message, input })}`);
  }
  return found;
}
