import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Puts what was measured between a page's markers, as `npm run format` would leave it. */
export async function writeSection(page: string, name: string, content: string): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const section = new RegExp(`(<!-- ${name}:start -->)[^]*?(<!-- ${name}:end -->)`);
  if (!section.test(text)) throw new Error(`${page} has no markers for "${name}"`);
  const written = text.replace(
    section,
    (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`,
  );
  writeFileSync(page, await format(written, { ...(await resolveConfig(page)), parser: 'markdown' }));
}
