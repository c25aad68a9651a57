import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { schemaFiles } from './files';

/** Part of `npm run build`. */
async function write(): Promise<void> {
  for (const [path, schema] of await schemaFiles()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(schema));
  }
}

void write();
