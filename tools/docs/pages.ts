import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSections } from './sections';

export const ROOT = join(__dirname, '../..');
/** The page with the program that `test/docs/snippet.ts` runs. */
export const LIBRARY_PAGE = join(ROOT, 'docs/library.md');

const MARKER = /<!-- ([a-z-]+):start -->/g;

/** What people read, as paths from the root. */
export const PAGES: readonly string[] = ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT }).sort()];

export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** The names of the generated sections on a page. */
export function sectionsOn(page: string): string[] {
  return [...readPage(page).matchAll(MARKER)].map(([, name]) => name ?? '');
}

/** The page with each of our generated sections as the code has it now; a bench writes its own. */
export function renderPage(page: string): string {
  let text = readPage(page);
  for (const [name, content] of Object.entries(renderSections())) {
    const section = new RegExp(`(<!-- ${name}:start -->)[^]*?(<!-- ${name}:end -->)`);
    text = text.replace(section, (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`);
  }
  return text;
}
