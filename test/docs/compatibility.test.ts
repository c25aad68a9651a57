import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, ROOT } from '../../tools/docs/pages';

/** The last cells of the tables that say which test holds what is done: `file`, `file`: "title". */
const cells = readPage('docs/compatibility.md')
  .split(/\n\n+/)
  .filter((block) => /^\|.*\| Test +\|\n/.test(block))
  .flatMap((table) => table.split('\n').slice(2))
  .filter((row) => row.startsWith('|'))
  .map((row) => row.split('|').at(-2)?.trim() ?? '');

/** `read/timestamp` is the one file `test/…/read/timestamp.test.ts`. */
function filesNamed(name: string): readonly string[] {
  return globSync(`test/**/${name}.test.ts`, { cwd: ROOT });
}

const named = cells.flatMap((cell) =>
  [...cell.matchAll(/`([^`]+)`(?:: "([^"]+)")?/g)].map(
    ([, file = '', title]) => [file, title ?? null] as const,
  ),
);

test('each row names a test', () => {
  expect(cells.length).toBeGreaterThanOrEqual(35);
  expect(cells.filter((cell) => !/`[^`]+`/.test(cell))).toEqual([]);
  expect(named.filter(([, title]) => title !== null).length).toBeGreaterThan(15);
});

test.each(named)('there is the test %s, with the title %j', (name, title) => {
  const files = filesNamed(name);
  expect(files).toHaveLength(1);
  if (title === null) return;
  // The suites of one real host are spread over files beside the one that starts it.
  const folder = files[0]?.startsWith('test/hosts/') === true ? '{,*/}*.ts' : '';
  const beside = folder === '' ? files : globSync(join(files[0] ?? '', '..', folder), { cwd: ROOT });
  const texts = beside.map((file) => readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'"));
  expect(texts.some((text) => text.includes(title))).toBe(true);
});
