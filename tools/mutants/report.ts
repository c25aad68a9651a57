/** The part of Stryker's JSON report (mutation-testing-report-schema) that the page tells. */
export interface Report {
  readonly files: Readonly<Record<string, ReportedFile>>;
}

export interface ReportedFile {
  readonly source: string;
  readonly mutants: readonly ReportedMutant[];
}

export interface ReportedMutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** Both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A change that no test noticed. */
export interface Survivor {
  readonly file: string;
  readonly line: number;
  /** The changed code, and what stood there instead, each as one line. */
  readonly original: string;
  readonly replacement: string;
  readonly mutator: string;
}

const KILLED = ['Killed', 'Timeout'];
const ALIVE = ['Survived', 'NoCoverage'];

export interface Score {
  readonly killed: number;
  readonly alive: number;
  /** Ignored, or so wrong that not even the tests could be loaded. */
  readonly notTried: number;
}

export function computeScore(mutants: readonly ReportedMutant[]): Score {
  const count = (statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, alive] = [count(KILLED), count(ALIVE)];
  return { killed, alive, notTried: mutants.length - killed - alive };
}

export function listSurvivors(report: Report): readonly Survivor[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => ALIVE.includes(status))
      .map(({ location, replacement = '', mutatorName }) => ({
        file,
        line: location.start.line,
        original: oneLine(textAt(source, location)),
        replacement: oneLine(replacement),
        mutator: mutatorName,
      })),
  );
}

function textAt(source: string, { start, end }: ReportedMutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n');
}

function oneLine(code: string): string {
  return code.replace(/\s+/g, ' ').trim();
}
