import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePhpJson } from '../../../simulator/encoders/php-json';
import { encodeRailsJson } from '../../../simulator/encoders/rails-json';
import { testWithTools } from '../../fixtures/toolbox';

const FOLDER = join(__dirname, '../../fixtures/encoders');
const cases = JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8')) as readonly unknown[];

/** No case holds a raw line break: JSON escapes them. */
function readLines(folder: string, file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
}

describe.each([
  ['PHP', 'php.txt', encodePhpJson],
  ['Rails', 'rails.txt', encodeRailsJson],
] as const)('JSON as %s writes it', (_, file, encode) => {
  const expected = readLines(FOLDER, file);

  test('every case has its line', () => {
    expect(expected).toHaveLength(cases.length);
  });

  test.each(cases.map((value, index) => [expected[index], value]))('%s', (line, value) => {
    expect(encode(value)).toBe(line);
  });
});

testWithTools(
  'PHP and Ruby still write exactly these lines',
  () => {
    const fresh = mkdtempSync(join(tmpdir(), 'encoders-'));
    try {
      const made = spawnSync('bash', [join(FOLDER, 'make.sh'), fresh], { encoding: 'utf8' });
      expect(made).toMatchObject({ status: 0, stderr: '' });
      for (const file of ['php.txt', 'rails.txt'])
        expect(readLines(fresh, file)).toEqual(readLines(FOLDER, file));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  },
  60_000,
);
