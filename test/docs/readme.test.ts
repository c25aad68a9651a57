import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers, type Provider } from '../../core';
import { FILTER_FORMS } from '../../nodes/host/filter-forms';
import { README } from './readme';
import { renderSections } from './sections';

const text = readFileSync(README, 'utf8');
const manifest = JSON.parse(readFileSync(join(README, '../package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Prettier aligns tables; words and numbers are what counts. */
const words = (markdown: string) =>
  markdown
    .replace(/\|[\s:|-]+\|\n/g, '')
    .replace(/[\s|\\]+/g, ' ')
    .trim();

test.each(Object.entries(renderSections()))(
  'the section "%s" says what the code does (else: npm run docs)',
  (name, content) => {
    const [, written = ''] = new RegExp(`<!-- ${name}:start -->([^]*?)<!-- ${name}:end -->`).exec(text) ?? [];
    expect(words(written)).toBe(words(content));
  },
);

test('each filter is in the table, with the helpdesks that have it', () => {
  const all: readonly Provider[] = Object.values(providers);
  const rows = Object.entries(FILTER_FORMS).map(([name, form]) => {
    const labels = all.filter(({ filters }) => name in filters).map(({ label }) => label);
    return [form(name, true)[0]?.displayName, labels.length === all.length ? 'all' : labels.join(', ')];
  });
  const table = /## Filters\n([^]*?)\n## /.exec(text)?.[1] ?? '';
  const written = [...table.matchAll(/^\| (.+?) +\| .+ \| (.+?) +\|$/gm)].map(([, name, where]) => [
    name,
    where,
  ]);
  expect(written).toEqual(expect.arrayContaining([...rows, ['Kinds', 'all']]));
  // The head and the line under it.
  expect(written).toHaveLength(rows.length + 3);
});

test('every npm command it names exists', () => {
  const scripts = [...text.matchAll(/npm (?:run )?([a-z][a-z:0-9]+)/g)].map(([, name]) => name ?? '');
  for (const script of scripts.filter((name) => name !== 'install'))
    expect(manifest.scripts).toHaveProperty([script]);
});

test('every link inside it leads to a heading', () => {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title ?? '')
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
});
