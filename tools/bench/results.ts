import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../hosts/project-node';
import { writeMeasured } from '../docs/write-measured';
import { describeBound, isMet, showCell, type Section } from './section';
import { versions } from './versions';

const JSON_FILE = join(PROJECT, 'coverage', 'bench.json');
const PAGE = join(PROJECT, 'docs', 'performance.md');

interface Part {
  readonly date: string;
  readonly sections: readonly Section[];
}

type Results = Readonly<Record<string, Part>>;

/** Into the JSON, beside the parts of earlier runs, and onto the page. */
export async function keepResults(
  name: string,
  order: readonly string[],
  sections: readonly Section[],
): Promise<void> {
  const results: Results = { ...readResults(), [name]: { date: new Date().toISOString(), sections } };
  const inOrder = Object.fromEntries(
    order.flatMap((part) => (results[part] === undefined ? [] : [[part, results[part]]])),
  );
  mkdirSync(join(PROJECT, 'coverage'), { recursive: true });
  writeFileSync(JSON_FILE, `${JSON.stringify({ machine: machine(), versions, parts: inOrder }, null, 2)}\n`);
  await writeMeasured(PAGE, 'bench', renderResults(inOrder));
}

function readResults(): Results {
  try {
    return (JSON.parse(readFileSync(JSON_FILE, 'utf8')) as { parts: Results }).parts;
  } catch {
    return {};
  }
}

function machine(): string {
  const [first, ...others] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${others.length + 1} × ${first?.model.trim() ?? 'CPU'}, ${memory} GB, Linux, Node ${process.version}`;
}

function renderResults(results: Results): string {
  const all = Object.values(results).flatMap(({ sections }) => sections);
  return [
    `${machine()}. ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    '### Promises',
    table(
      ['Promise', 'Bound', 'Measured', ''],
      all.flatMap(({ bars }) =>
        bars.map((bar) => [
          bar.what,
          describeBound(bar),
          showCell(bar.measured),
          isMet(bar) ? 'met' : '**missed**',
        ]),
      ),
    ),
    ...Object.entries(results).flatMap(([name, { date, sections }]) => [
      `### ${name} (${date.slice(0, 10)})`,
      ...sections.flatMap(renderSection),
    ]),
  ].join('\n\n');
}

function renderSection({ title, about, columns, rows }: Section): string[] {
  return [
    `**${title}.** ${about}`,
    table(
      columns,
      rows.map((row) => row.map(showCell)),
    ),
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
