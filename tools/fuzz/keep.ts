import type { Kept } from './corpus';
import type { Coverage } from './coverage';
import { placesIn } from './places';
import type { Target } from './target';
import { tryInput } from './try-input';

/** Each costs a question to V8. */
const MAX_TRIES = 12;
/** A corpus is read by people, too. */
const MAX_LENGTH = 3000;

/** Of what a campaign found, as little as reaches the same beyond the seeds; each is named by the first it reaches. */
export async function selectCorpus(
  target: Target,
  found: readonly string[],
  coverage: Coverage,
): Promise<Kept[]> {
  coverage.forget();
  for (const seed of target.seeds) await tryInput(target, seed);
  await coverage.learnNews();
  const kept: Kept[] = [];
  for (const input of [...new Set(found)].sort((one, other) => one.length - other.length)) {
    await tryInput(target, input);
    if (!(await coverage.hasNews())) continue;
    const small = await shrink(target, input, coverage);
    await tryInput(target, small);
    const [name] = await coverage.learnNews();
    if (name !== undefined && small.length <= MAX_LENGTH)
      kept.push({ target: target.name, name, input: small });
  }
  return kept;
}

/** Leaves out what is not needed to reach something new, the biggest first. */
async function shrink(target: Target, input: string, coverage: Coverage): Promise<string> {
  let small = input;
  for (let tries = 0, at = 0; tries < MAX_TRIES; tries += 1) {
    const next = without(small, at);
    if (next === undefined) break;
    await tryInput(target, next);
    if (await coverage.hasNews()) small = next;
    else at += 1;
  }
  return small;
}

function without(text: string, at: number): string | undefined {
  try {
    const root = { root: JSON.parse(text) as unknown };
    const sized = placesIn(root).map((place) => ({ place, size: JSON.stringify(place.get()).length }));
    const place = sized.sort((one, other) => other.size - one.size)[at + 1]?.place;
    place?.remove();
    return place === undefined ? undefined : JSON.stringify(root.root);
  } catch {
    return undefined;
  }
}
