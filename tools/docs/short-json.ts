const WIDTH = 110;

/** JSON with whatever fits on one line, as prettier leaves it. */
export function toShortJson(value: unknown, indent = '', room = WIDTH): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null) return line;
  if (line.length <= room && !holdsTable(value)) return line;
  const inner = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map((each) => inner + toShortJson(each, inner, WIDTH - inner.length - 1))
    : Object.entries(value).map(([name, each]) => {
        const start = `${inner}${JSON.stringify(name)}: `;
        return start + toShortJson(each, inner, WIDTH - start.length - 1);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`;
}

/** Rows of several fields stand one below the other, however short they are. */
function holdsTable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = Object.values(value);
  const isRow = (each: unknown) => typeof each === 'object' && each !== null && Object.keys(each).length > 1;
  return (Array.isArray(value) && parts.length > 1 && parts.every(isRow)) || parts.some(holdsTable);
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const fields = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
