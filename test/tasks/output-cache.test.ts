import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedOutput, versionsOf } from '../../tasks/output-cache';

let cache: string;
beforeEach(() => (cache = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-cache-'))));
afterEach(() => rmSync(cache, { recursive: true }));

test('an output is there again for the same inputs of the same step, and for no others', () => {
  cachedOutput('step', ['a', 'b'], cache).write('made of a and b');
  expect(cachedOutput('step', ['a', 'b'], cache).read()).toBe('made of a and b');
  for (const inputs of [['a', 'c'], ['ab'], ['b', 'a'], ['a', 'b', ''], ['a,b'], []])
    expect(cachedOutput('step', inputs, cache).read()).toBeUndefined();
  expect(cachedOutput('other', ['a', 'b'], cache).read()).toBeUndefined();
});

test('nothing unfinished is left, and only the newest are kept', () => {
  for (let hour = 0; hour < 12; hour += 1) {
    const before = new Set(hour === 0 ? [] : readdirSync(join(cache, 'step')));
    cachedOutput('step', [`${hour}`], cache).write(`made of ${hour}`);
    const [added] = readdirSync(join(cache, 'step')).filter((name) => !before.has(name));
    utimesSync(join(cache, 'step', added ?? ''), hour * 3600, hour * 3600);
  }
  const kept = Array.from({ length: 12 }, (_, hour) => cachedOutput('step', [`${hour}`], cache).read());
  expect(kept.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
  expect(kept.slice(4)).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((hour) => `made of ${hour}`));
  expect(readdirSync(join(cache, 'step'))).toHaveLength(8);
});

test('a tool is known by the version that is installed', () => {
  expect(versionsOf('typescript', '@swc/core')).toEqual([
    expect.stringMatching(/^typescript@5\.\d+\.\d+$/),
    expect.stringMatching(/^@swc\/core@\d+\.\d+\.\d+$/),
  ]);
});
