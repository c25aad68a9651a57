import type { Coverage } from './coverage';
import { mutate } from './mutate';
import { createRandom, type Random } from './random';
import { sampleValues } from './hostile-values';
import type { Target } from './target';
import { tryInput } from './try-input';

const BATCH = 1000;
/** Of fast-check, renewed now and then. */
const VALUES = 500;
const VALUES_LAST = 20_000;

export interface Failure {
  readonly input: string;
  readonly message: string;
}

export interface Found {
  readonly inputs: number;
  readonly failures: readonly Failure[];
  /** What reached something that nothing reached before it. */
  readonly corpus: readonly string[];
}

/**
 * Throws made-up inputs at a target. With coverage, an input that reaches something new joins the texts that the next
 * ones are made of; whole batches are looked at first, because asking V8 costs more than most inputs do.
 */
export async function campaign(
  target: Target,
  kept: readonly string[],
  count: number,
  seed: number,
  coverage?: Coverage,
): Promise<Found> {
  const random = createRandom(seed);
  const failures = new Map<string, Failure>();
  const texts = [...target.seeds, ...kept];
  const corpus: string[] = [];
  const attempt = async (input: string) => {
    const message = await tryInput(target, input);
    const kind = message?.replace(/\d+/g, 'N');
    if (message !== undefined && kind !== undefined && !failures.has(kind))
      failures.set(kind, { input, message });
  };
  const run = async (inputs: readonly string[]) => {
    for (const input of inputs) await attempt(input);
  };
  await run(texts);
  await coverage?.learnNews();
  for (let done = 0; done < count; done += BATCH) {
    const inputs = makeBatch(texts, Math.min(BATCH, count - done), valuesFor(seed, done), random);
    await run(inputs);
    if (coverage === undefined || !(await coverage.hasNews())) continue;
    const finders = await narrow(inputs, run, coverage);
    texts.push(...finders);
    corpus.push(...finders);
  }
  return { inputs: count + target.seeds.length + kept.length, failures: [...failures.values()], corpus };
}

let values: { readonly key: string; readonly list: unknown[] } = { key: '', list: [] };

function valuesFor(seed: number, done: number): unknown[] {
  const part = Math.floor(done / VALUES_LAST);
  const key = `${seed}:${part}`;
  if (values.key !== key) values = { key, list: sampleValues(seed + part, VALUES) };
  return values.list;
}

/** Half of them are made of what was found last: what is new leads on. */
function makeBatch(
  texts: readonly string[],
  size: number,
  made: readonly unknown[],
  random: Random,
): string[] {
  return Array.from({ length: size }, () => {
    const latest = Math.max(0, texts.length - 50);
    const text = random.chance(0.5) ? random.pick(texts) : random.pick(texts.slice(latest));
    return mutate(text, { texts, values: made }, random);
  });
}

/** Which of them reach something new, by halves; what one of them reached is not new for the next. */
async function narrow(
  inputs: readonly string[],
  run: (inputs: readonly string[]) => Promise<void>,
  coverage: Coverage,
): Promise<string[]> {
  await run(inputs);
  if (inputs.length === 1) return (await coverage.learnNews()).length > 0 ? [...inputs] : [];
  if (!(await coverage.hasNews())) return [];
  const middle = inputs.length >> 1;
  return [
    ...(await narrow(inputs.slice(0, middle), run, coverage)),
    ...(await narrow(inputs.slice(middle), run, coverage)),
  ];
}
