/** A table of results, for the terminal, for the JSON and for the page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly bars: readonly Bar[];
}

/** What the project promises of a measurement. */
export interface Bar {
  readonly what: string;
  readonly measured: number;
  readonly bound: { readonly atMost: number } | { readonly atLeast: number };
}

export function isMet({ measured, bound }: Bar): boolean {
  return 'atMost' in bound ? measured <= bound.atMost : measured >= bound.atLeast;
}

export function describeBound({ bound }: Bar): string {
  return 'atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`;
}

/** Two digits behind the point say all that a shared machine can tell. */
export function showCell(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  const digits = Number.isInteger(cell) || Math.abs(cell) >= 1000 ? 0 : 2;
  return cell.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function printSection({ title, columns, rows, bars }: Section): void {
  const cells = [columns, ...rows.map((row) => row.map(showCell))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of cells) {
    const padded = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${padded.join('  ')}`);
  }
  for (const bar of bars) {
    console.log(
      `  ${isMet(bar) ? 'met   ' : 'MISSED'} ${bar.what}: ${showCell(bar.measured)} (${describeBound(bar)})`,
    );
  }
}
