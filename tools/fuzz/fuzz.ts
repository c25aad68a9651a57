import { Coverage } from './coverage';

/** `npm run fuzz -- 1000000 --seed 7 --only receive --keep`: the number of inputs, and what it is to begin with. */
async function main(): Promise<void> {
  // Before the code under test is loaded, see Coverage.
  const coverage = await Coverage.start('/core/');
  const { runAll } = await import('./run-all.js');
  const found = await runAll(coverage, process.argv.slice(2));
  process.exitCode = found ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
