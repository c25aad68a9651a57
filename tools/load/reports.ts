import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../hosts/project-node';
import type { RunReport } from './run';
import { REPORTED } from './verdict';

const FILE = join(PROJECT, 'coverage', 'load.json');

export type Reports = Readonly<Record<string, RunReport & { readonly date: string }>>;

/** Into the JSON, beside those of earlier runs. */
export function keepReports(name: string, order: readonly string[], report: RunReport): Reports {
  const all: Reports = { ...readReports(), [name]: { date: new Date().toISOString(), ...report } };
  const inOrder = Object.fromEntries(
    order.flatMap((each) => (all[each] === undefined ? [] : [[each, all[each]]])),
  );
  mkdirSync(join(PROJECT, 'coverage'), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(inOrder, null, 2)}\n`);
  return inOrder;
}

function readReports(): Reports {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Reports;
  } catch {
    return {};
  }
}

export function renderReports(reports: Reports): string {
  return Object.values(reports).flatMap(renderReport).join('\n\n');
}

function renderReport({ host, about, date, findings, answers }: Reports[string]): string[] {
  const rows = findings.map(({ what, expected, found, kept }) => [
    what,
    expected,
    found,
    expected === REPORTED ? '–' : kept ? 'kept' : '**broken**',
  ]);
  const counted = Object.entries(answers).map(
    ([answer, count]) => `${answer}: ${count.toLocaleString('en')}`,
  );
  return [
    `### ${host} (${date.slice(0, 10)})`,
    `${about[0]?.toUpperCase()}${about.slice(1)}.`,
    [['', 'Expected', 'Found', ''], ['---', '---', '--:', '---'], ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
    ...(counted.length > 0 ? [`Answers: ${counted.join(', ')}.`] : []),
  ];
}
