import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipeFiles } from './files';

const ROOT = join(__dirname, '..');

/** `npm run examples`, and part of the build: what people import, in the folders that are packed. */
for (const folder of ['examples', 'workflows']) {
  rmSync(join(ROOT, folder), { recursive: true, force: true });
  mkdirSync(join(ROOT, folder));
}
for (const [path, text] of recipeFiles()) writeFileSync(join(ROOT, path), text);
