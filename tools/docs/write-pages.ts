import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PAGES, renderPage, ROOT } from './pages';

/** `npm run docs`: brings the generated sections of README and docs up to date with the code. */
async function main(): Promise<void> {
  for (const page of PAGES) {
    const file = join(ROOT, page);
    const options = await resolveConfig(file);
    writeFileSync(file, await format(renderPage(page), { ...options, parser: 'markdown' }));
  }
}

void main();
