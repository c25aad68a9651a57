import { readSources } from '../fixtures/source-tree';

/** Of code that runs where deliveries arrive. The linter judges them all by their form, this one by the clock. */
const FOLDERS = /^(?:core|helpdesks|nodes\/host|node-red\/host)\//;
const LENGTH = 30_000;
/** What is linear takes a millisecond or two here, what is quadratic a second. */
const LONGEST = 150;

const LITERAL = /^\/(.+)\/([a-z]*)$/s;
const patterns = [...readSources().values()]
  .filter(({ path }) => FOLDERS.test(path))
  .flatMap(({ words }) => words.flatMap((word) => patternIn(word) ?? []));

/** A path, `/api/v1/`, looks the same; it does no harm among the others. */
function patternIn(word: string): RegExp | undefined {
  const [, source = '', flags = ''] = LITERAL.exec(word) ?? [];
  try {
    return source === '' ? undefined : new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

const COMMON = ['a', '0', '/', ' ', '\n', '-', '.', '<', '&#', ':', '%', '"', '::', 'é', '2026-03-04T'];

/** What a pattern itself spells out leads far into it. */
function splitUnits({ source }: RegExp): readonly string[] {
  const spelled = source.replace(/\\[bBdDsSwW]/g, ' ').match(/[\w<>&#=":;@. -]{2,20}/g) ?? [];
  return [...COMMON, ...spelled.slice(0, 12)];
}

/** A text that costs a pattern more than its length, or undefined. */
function attackOn(pattern: RegExp): string | undefined {
  const units = splitUnits(pattern);
  const attacks = units.flatMap((unit) => ['', ...units].map((start) => [start, unit] as const));
  return attacks
    .map(([start, unit]) => ({ unit, text: `${start}${unit.repeat(LENGTH / unit.length)}\u0000` }))
    .find(({ text }) => isSlow(pattern, text) && isSlow(pattern, text))?.unit;
}

/** Asked twice: somebody else's turn on this machine is not the pattern's fault. */
function isSlow(pattern: RegExp, text: string): boolean {
  const start = performance.now();
  text.replace(pattern, '');
  return performance.now() - start > LONGEST;
}

test('the patterns are found', () => {
  expect(patterns.length).toBeGreaterThan(60);
});

test('a pattern that is quadratic is caught', () => {
  // eslint-disable-next-line regexp/no-super-linear-move -- this one is meant to be
  expect(attackOn(/\/+$/)).toBeDefined();
});

test.each(patterns.map((pattern) => [String(pattern), pattern] as const))('%s is linear', (_, pattern) => {
  expect(attackOn(pattern)).toBeUndefined();
});
