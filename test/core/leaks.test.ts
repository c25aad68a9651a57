import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaksBelow, leaksIn } from '../fixtures/leaks';

const SECRET = 'the-secret-that-was-planted';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-leaks-'));
  writeFileSync(join(folder, 'log'), 'nothing of interest');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['as it is', SECRET],
  ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
  ['in base64', Buffer.from(SECRET).toString('base64')],
  ['in the base64 of more', Buffer.from(`${SECRET}:more`).toString('base64')],
])('the search through a host finds a secret that was planted %s', (_, written) => {
  mkdirSync(join(folder, 'below'));
  writeFileSync(join(folder, 'below', 'database'), Buffer.from(`\u0000${written}\u0000`));
  expect(leaksBelow(folder, ['another', SECRET])).toEqual([`${join('below', 'database')}: ${SECRET}`]);
});

test('it finds none where there is none, looks at no programs, and says when there is nothing to look at', () => {
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules', 'index.js'), SECRET);
  expect(leaksBelow(folder, [SECRET])).toEqual([]);
  expect(leaksIn('log', `a ${SECRET}`, [SECRET])).toHaveLength(1);
  rmSync(join(folder, 'log'));
  rmSync(join(folder, 'node_modules'), { recursive: true });
  expect(() => leaksBelow(folder, [SECRET])).toThrow('nothing to look at');
});
