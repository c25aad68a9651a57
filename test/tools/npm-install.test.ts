import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isObject } from '../../core/read/read';
import lock from '../../package-lock.json';
import manifest from '../../package.json';

const ROOT = join(__dirname, '../..');

/** As npm itself reads it, in the project's folder. */
function readSetting(name: string): string {
  return execFileSync('npm', ['config', 'get', name], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 30_000,
  }).trim();
}

test('the project brings the Node that its tools need, so that npm has nothing to warn of', () => {
  const packages = Object.values(lock.packages as Record<string, { dev?: boolean; engines?: unknown }>);
  const demanding = packages.filter(
    ({ engines }) => isObject(engines) && /\b2[24]\./.test(String(engines.node)),
  );
  // npm would warn of each of these on the oldest Node that the package supports.
  expect(demanding.length).toBeGreaterThan(10);
  expect(demanding.filter(({ dev }) => dev !== true)).toEqual([]);
  expect(Number.parseInt(manifest.devDependencies.node, 10)).toBeGreaterThanOrEqual(24);
  expect(readSetting('loglevel')).toBe('error');
}, 60_000);
