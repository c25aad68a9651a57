import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSections } from './sections';

export const README = join(__dirname, '../../README.md');

/** The README with every generated section as the code has it now. */
export function renderReadme(): string {
  let text = readFileSync(README, 'utf8');
  for (const [name, content] of Object.entries(renderSections())) {
    const section = new RegExp(`(<!-- ${name}:start -->)[^]*?(<!-- ${name}:end -->)`);
    if (!section.test(text)) throw new Error(`README.md has no section "${name}"`);
    text = text.replace(section, (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`);
  }
  return text;
}
