import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gone with `node_modules`, so that a clean clone begins without. */
export const CACHE = 'node_modules/.cache/helpdesk-triggers';

/** Enough to go back and forth between a few branches. */
const MAX_ENTRIES = 8;

/** A text that a build step made, kept under the hash of everything that it was made from. */
export interface CachedOutput {
  /** Undefined if it was not made from these inputs before. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

/**
 * @param step a folder of its own in the cache
 * @param inputs the texts that the output depends on: sources, options, the versions of tools. Their order counts
 */
export function cachedOutput(step: string, inputs: readonly string[], cache = CACHE): CachedOutput {
  const folder = join(cache, step);
  const file = join(folder, createHash('sha256').update(JSON.stringify(inputs)).digest('hex'));
  return {
    read: () => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      mkdirSync(folder, { recursive: true });
      // Whoever reads at the same time sees all of it or nothing.
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, text);
      renameSync(unfinished, file);
      removeOldest(folder);
    },
  };
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const ages = files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0] as const);
  const oldest = ages.sort(([, one], [, other]) => other - one).slice(MAX_ENTRIES);
  for (const [file] of oldest) rmSync(file, { force: true });
}

/** As installed, which need not be what the lockfile says. */
export function versionsOf(...packages: readonly string[]): string[] {
  return packages.map((name) => {
    const manifest = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    return `${name}@${version}`;
  });
}
