import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createCodex } from '../../tools/derive/codex';
import { PROVIDER_IDS } from '../../tools/derive/listings';
import { PAGES, readPage, ROOT, sectionsOn } from '../../tools/docs/pages';
import { renderSections } from '../../tools/docs/sections';
import { toPageName, TRIGGERS } from '../../tools/docs/sections/triggers';

const { scripts } = JSON.parse(readPage('package.json')) as { scripts: object };

/** Prettier aligns tables; words and numbers are what counts. */
const words = (markdown: string) =>
  markdown
    .replace(/^\|[ :|-]+\|\n/gm, '')
    .replace(/[\s|\\]+/g, ' ')
    .trim();

test.each(Object.entries(renderSections()))(
  'the section "%s" is on one page and says what the code does (else: npm run docs)',
  (name, content) => {
    const pages = PAGES.filter((page) => sectionsOn(page).includes(name));
    expect(pages).toHaveLength(1);
    const section = new RegExp(`<!-- ${name}:start -->([^]*?)<!-- ${name}:end -->`);
    const [, written = ''] = section.exec(readPage(pages[0] ?? '')) ?? [];
    expect(words(written)).toBe(words(content));
  },
);

test('the overview is short, and shows a picture before any table', () => {
  const text = readPage('README.md');
  const count = text
    .replace(/\]\([^)\s]+\)|[|#*_`-]/g, ' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
  expect(count).toBeGreaterThan(300);
  expect(count).toBeLessThanOrEqual(900);
  expect(text.indexOf('![')).toBeGreaterThan(0);
  expect(text.indexOf('![')).toBeLessThan(text.search(/^\|/m));
});

test('each trigger has a page', () => {
  const pages = PAGES.filter((page) => page.startsWith('docs/triggers/'));
  expect(pages).toEqual(TRIGGERS.map((trigger) => `docs/triggers/${toPageName(trigger)}.md`).sort());
});

describe.each(PAGES)('%s', (page) => {
  const text = readPage(page);

  test('names only npm commands that exist', () => {
    const named = [...text.matchAll(/npm (?:run )([a-z][a-z:0-9-]+)|npm (start|test)\b/g)];
    for (const [, script, short] of named) expect(scripts).toHaveProperty([script ?? short ?? '']);
  });

  test('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
    const inside = links.filter((link) => !link.includes('://') && !link.startsWith('mailto:'));
    expect(inside.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });
});

test('what editors link to is there', () => {
  const files = globSync('{nodes/**/*.node.json,credentials/*.ts}', { cwd: ROOT });
  const texts = [
    ...files.map((file) => readFileSync(join(ROOT, file), 'utf8')),
    ...PROVIDER_IDS.map((id) => JSON.stringify(createCodex(id))),
  ];
  const links = texts.flatMap((text) => [...text.matchAll(/n8n-nodes-helpdesk\/blob\/main\/([^'"]+)/g)]);
  expect(links.length).toBeGreaterThanOrEqual(texts.length);
  for (const [, link = ''] of links) expect([link, leadsSomewhere('', link)]).toEqual([link, true]);
});

test.each(TRIGGERS.map((trigger) => [trigger.label, trigger] as const))(
  'the page of %s links to its flow, and shows an item for each preset that whole programs can read',
  (label, trigger) => {
    const text = readPage(`docs/triggers/${toPageName(trigger)}.md`);
    expect(text).toContain(`/workflows/Slack%20and%20HubSpot%20from%20${label.replaceAll(' ', '%20')}.json)`);
    const samples = [...text.matchAll(/<summary>(.+)<\/summary>\n\n```json\n([^]+?)\n```/g)];
    expect(samples.map(([, preset]) => preset)).toContain('New Customer Message');
    for (const [, , json = ''] of samples) {
      const item = JSON.parse(json) as { provider: string; test: boolean; source: string; data: object };
      expect(item).toMatchObject({ provider: trigger.provider, test: true, data: expect.any(Object) });
      expect(item.source === 'webhook').toBe(trigger.webhook);
    }
  },
);

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = decodeURIComponent(link).split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || readAnchors(target).includes(anchor);
}

function readAnchors(page: string): string[] {
  return [...readPage(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}
