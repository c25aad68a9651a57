import { renderScores, renderSurvivors } from '../../tools/mutants/section';
import type { Report, ReportedMutant } from '../../tools/mutants/report';

const SOURCE = 'const a = b < c;\nif (a ||\n  b) run();\n';

function mutant(
  status: string,
  line: number,
  columns: [number, number],
  replacement: string,
): ReportedMutant {
  const [from, to] = columns;
  const location = { start: { line, column: from }, end: { line, column: to } };
  return { status, location, replacement, mutatorName: 'EqualityOperator' };
}

const over2Lines: ReportedMutant = {
  ...mutant('NoCoverage', 2, [5, 9], 'true'),
  location: { start: { line: 2, column: 5 }, end: { line: 3, column: 4 } },
};

const report: Report = {
  files: {
    'core/a/one.ts': {
      source: SOURCE,
      mutants: [mutant('Killed', 1, [11, 16], 'b <= c'), mutant('Timeout', 1, [11, 16], 'true'), over2Lines],
    },
    'core/two.ts': {
      source: SOURCE,
      mutants: [mutant('Survived', 1, [11, 16], 'b | c'), mutant('Ignored', 1, [11, 16], 'false')],
    },
    'core/three.ts': { source: SOURCE, mutants: [mutant('Killed', 1, [11, 16], '')] },
  },
};

test('the page tells scores by folder', () => {
  expect(renderScores(report, new Date('2026-03-04T10:00:00Z')).split('\n\n')).toEqual([
    'Measured on 2026-03-04.',
    [
      '| Folder | Mutants | Killed | Survived | Score | Not tried |',
      '| --- | --: | --: | --: | --: | --: |',
      '| `core` | 2 | 1 | 1 | 50.0 % | 1 |',
      '| `core/a` | 3 | 2 | 1 | 66.7 % | 0 |',
      '| **all** | 5 | 3 | 2 | 60.0 % | 1 |',
    ].join('\n'),
  ]);
});

test('each survivor is listed with what it was', () => {
  expect(renderSurvivors(report).split('\n\n')).toEqual([
    '**core/a/one.ts**',
    [
      '| Line | Code | Changed into | Why it survives |',
      '| --- | --- | --- | --- |',
      '| 2 | `` a \\|\\| b `` | `` true `` | no test notices |',
    ].join('\n'),
    '**core/two.ts**',
    [
      '| Line | Code | Changed into | Why it survives |',
      '| --- | --- | --- | --- |',
      '| 1 | `` b < c `` | `` b \\| c `` | no test notices |',
    ].join('\n'),
  ]);
});
