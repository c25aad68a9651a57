import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `./name`, as in `from './name'` and `import('./name')`. */
const RELATIVE = /['"](\.{1,2}(?:\/[^'"\n]*)?)['"]/g;

/** What a compiler tries for such a name. */
const ENDINGS = ['', '.ts', '.d.ts', '/index.ts', '/index.d.ts'];

/** The sources that match and all that they import, with their texts: whatever a compiler reads that starts at them. */
export function reachedSources(pattern: string): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const waiting = globSync(pattern);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    reached.set(file, text);
    waiting.push(...importsOf(file, text));
  }
  return new Map([...reached].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function importsOf(file: string, text: string): string[] {
  const names = Array.from(text.matchAll(RELATIVE), ([, name = '']) => join(dirname(file), name));
  return names.flatMap((name) => ENDINGS.map((ending) => `${name}${ending}`)).filter(isFile);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
