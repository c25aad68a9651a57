import { isTooDeep, parseJson } from '../../../core/read/json';
import { createRandom } from '../../../tools/fuzz/random';

const deep = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

test.each([
  ['null', null],
  ['{"a":[1]}', { a: [1] }],
  ['', undefined],
  ['{', undefined],
])('%s', (text, expected) => {
  expect(parseJson(text)).toEqual(expected);
});

test('what helpdesks can write is read', () => {
  expect(parseJson(`["${'x'.repeat(60_000)}",${deep(511)}]`)).toBeDefined();
  expect(parseJson(deep(512))).toBeDefined();
  expect(parseJson(deep(512, '{"a":', '}').replace('}', '1}'))).toBeDefined();
});

test.each([
  ['lists', deep(513)],
  ['objects', `${'{"a":'.repeat(513)}1${'}'.repeat(513)}`],
  ['a key that all objects inherit', `${'{"__proto__":'.repeat(513)}1${'}'.repeat(513)}`],
  ['something after much else', `[${'0,'.repeat(1000)}{"b":1,"a":${deep(600)}}]`],
  ['something after a long text', `{"text":"${'x'.repeat(60_000)}","a":${deep(513)}}`],
  ['more than the stack holds', deep(200_000)],
])('what cannot be copied or written is not: %s', (_, text) => {
  expect(parseJson(text)).toBeUndefined();
  expect(isTooDeep(JSON.parse(text))).toBe(true);
});

const unstorable: [json: string, read: unknown][] = [
  ['"a\\u0000b"', 'a\ufffdb'],
  ['"cut \\ud83d"', 'cut \ufffd'],
  ['"\\uDE00 cut"', '\ufffd cut'],
  ['"\\ude00\\ud83d"', '\ufffd\ufffd'],
  ['"\\ud83d\\ud83d\\ude00"', '\ufffd\u{1f600}'],
  ['{"\\ud83d":[{"\\u0000":1}]}', { '\ufffd': [{ '\ufffd': 1 }] }],
];

test.each(unstorable)('%s holds no character that a database refuses', (json, read) =>
  expect(parseJson(json)).toEqual(read),
);

test.each([
  ['"\\ud83d\\ude00 \\uD83D\\uDE00"', '\u{1f600} \u{1f600}'],
  ['"a backslash: \\\\u0000 \\\\ud83d"', 'a backslash: \\u0000 \\ud83d'],
  ['"two of them: \\\\\\\\ud83d"', 'two of them: \\\\ud83d'],
  ['"\\u0001\\ue000\\ud7ff"', '\u0001\ue000\ud7ff'],
])('%s is read as it stands', (json, read) => expect(parseJson(json)).toBe(read));

test('of any escapes in any order, what a database refuses is replaced, and nothing else is', () => {
  const parts = [
    '\\\\',
    '\\u',
    '\\ud83d',
    '\\uDE00',
    '\\ud7ff',
    '\\u0000',
    'ud83d',
    'u',
    'd83',
    '\u{1f600}',
    ' ',
  ];
  const random = createRandom(1);
  let compared = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const text = `"${Array.from({ length: random.below(8) }, () => random.pick(parts)).join('')}"`;
    const expected = readByRules(text);
    if (expected === undefined) expect(parseJson(text)).toBeUndefined();
    else expect(parseJson(text)).toBe(expected);
    if (expected?.includes('\ufffd') === true) compared += 1;
  }
  expect(compared).toBeGreaterThan(1_000);
});

/** By JavaScript's own rules: undefined for what is no JSON. */
function readByRules(text: string): string | undefined {
  try {
    return (JSON.parse(text) as string).replace(/[\0\p{Surrogate}]/gu, '\ufffd');
  } catch {
    return undefined;
  }
}
