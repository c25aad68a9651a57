import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../tools/hosts/project-node';

export const DIST = join(PROJECT, 'dist');

/** Paths in `dist`, sorted. */
export function builtFiles(ending: string): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort();
}
