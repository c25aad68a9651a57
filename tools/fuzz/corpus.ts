import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'corpus');
/** What broke something once, and what it broke. */
const FOUND = 'found.jsonl';

export interface Kept {
  readonly target: string;
  /** What it reaches, or what it broke. */
  readonly name: string;
  /** Short: big values are marks in it. */
  readonly input: string;
}

export function readCorpus(): readonly Kept[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kept);
}

export function keepFailure(kept: Kept): string {
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(join(FOLDER, FOUND), `${JSON.stringify(kept)}\n`);
  return join(FOLDER, FOUND);
}

/** Instead of what was kept for this target before. */
export function keepAll(target: string, kept: readonly Kept[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const text = kept.map((each) => `${JSON.stringify(each)}\n`).join('');
  writeFileSync(join(FOLDER, `${target.replaceAll(' ', '-')}.jsonl`), text);
}

/** The inputs that were kept for a target. */
export function keptFor(target: string): readonly string[] {
  return readCorpus()
    .filter((kept) => kept.target === target)
    .map(({ input }) => input);
}
