const FEW = 3;

/** The names that a mistyped one may have meant, best first. */
export function suggest(mistyped: string, names: readonly string[]): readonly string[] {
  const wanted = mistyped.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, FEW)
    .map(({ name }) => name);
}

/** A part of a name is as near as a typing error; otherwise the edit distance, row by row. */
function distanceTo(wanted: string, name: string): number {
  if (wanted.length >= FEW && name.includes(wanted)) return 1;
  let row = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let line = 1; line <= wanted.length; line += 1) {
    const above = row;
    row = [line];
    for (let column = 1; column <= name.length; column += 1) {
      const substitution = wanted[line - 1] === name[column - 1] ? 0 : 1;
      row.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (row[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + substitution,
        ),
      );
    }
  }
  return row[name.length] ?? 0;
}
