import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import manifest from '../../package.json';
import { withRows } from '../derive/manifest-rows';
import { PAGES, renderPage, ROOT } from './pages';

/** `npm run docs`: brings the generated sections of README and docs and the rows of package.json up to date. */
async function main(): Promise<void> {
  for (const page of PAGES) {
    const file = join(ROOT, page);
    const options = await resolveConfig(file);
    writeFileSync(file, await format(renderPage(page), { ...options, parser: 'markdown' }));
  }
  writeFileSync(join(ROOT, 'package.json'), `${JSON.stringify(withRows(manifest), null, 2)}\n`);
}

void main();
