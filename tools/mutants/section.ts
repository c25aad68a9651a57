import { dirname } from 'node:path';
import { whyItSurvives } from './reasons';
import { computeScore, listSurvivors, type Report, type Score, type Survivor } from './report';

const MAX_CODE_LENGTH = 70;

/** @param date when the report was made */
export function renderScores(report: Report, date: Date): string {
  return [
    `Measured on ${date.toISOString().slice(0, 10)}.`,
    table(['Folder', 'Mutants', 'Killed', 'Survived', 'Score', 'Not tried'], scores(report), true),
  ].join('\n\n');
}

/** Hundreds of rows that can be made again, so not part of a page. */
export function renderSurvivors(report: Report): string {
  const files = Object.entries(groupBy(listSurvivors(report), ({ file }) => file));
  return files
    .flatMap(([file, own]) => [
      `**${file}**`,
      table(['Line', 'Code', 'Changed into', 'Why it survives'], own.map(survivorRow)),
    ])
    .join('\n\n');
}

function scores({ files }: Report): string[][] {
  const mutants = Object.entries(files).flatMap(([file, each]) =>
    each.mutants.map((mutant) => ({ ...mutant, folder: dirname(file) })),
  );
  const folders = Object.entries(groupBy(mutants, ({ folder }) => folder)).sort();
  return [
    ...folders.map(([folder, own]) => scoreRow(`\`${folder}\``, computeScore(own))),
    scoreRow('**all**', computeScore(mutants)),
  ];
}

function scoreRow(name: string, { killed, alive, notTried }: Score): string[] {
  const tried = killed + alive;
  const score = tried === 0 ? '' : `${((100 * killed) / tried).toFixed(1)} %`;
  return [name, ...[tried, killed, alive].map(String), score, String(notTried)];
}

function survivorRow(survivor: Survivor): string[] {
  const { line, original, replacement } = survivor;
  return [String(line), code(original), code(replacement), whyItSurvives(survivor)];
}

function code(text: string): string {
  const short = text.length > MAX_CODE_LENGTH ? `${text.slice(0, MAX_CODE_LENGTH)}…` : text;
  // A backtick or a pipe would end the cell's code or the cell.
  return short === '' ? '(nothing)' : `\`\` ${short.replaceAll('|', '\\|')} \`\``;
}

function table(columns: readonly string[], rows: readonly string[][], numbers = false): string {
  const rule = columns.map((_, column) => (numbers && column > 0 ? '--:' : '---'));
  return [columns, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function groupBy<Entry>(
  entries: readonly Entry[],
  toName: (entry: Entry) => string,
): Record<string, Entry[]> {
  const groups: Record<string, Entry[]> = {};
  for (const entry of entries) (groups[toName(entry)] ??= []).push(entry);
  return groups;
}
