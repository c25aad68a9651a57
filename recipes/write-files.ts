import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipeFiles } from './files';

const ROOT = join(__dirname, '..');

/** `npm run examples`: what `examples` and `workflows` hold is what the recipes give, and nothing else. */
const files = recipeFiles();
for (const folder of ['examples', 'workflows'])
  for (const name of readdirSync(join(ROOT, folder)))
    if (!files.has(`${folder}/${name}`)) rmSync(join(ROOT, folder, name));
for (const [path, text] of files) writeFileSync(join(ROOT, path), text);
