import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packTarball } from '../../../tools/hosts/package-tarball';
import { NODE, PROJECT } from '../../../tools/hosts/project-node';
import { runCommand } from '../../../tools/hosts/run-command';
import { CACHE } from '../../../tasks/output-cache';
import { builtFiles, DIST } from './built-files';

const read = (...path: string[]) => readFileSync(join(PROJECT, ...path), 'utf8');
const manifest = JSON.parse(read('package.json'));
/**
 * Bytes: what twelve helpdesks take, and a thousand more. A quarter of it is texts in five languages. npm packs files
 * by their endings, then by their names, and gzip looks back 32 KB: this is why Node-RED's pages and texts are one file a
 * language, and why schemas begin with the same word.
 */
const BUDGET = 361_000;

/** Their code is in the sockets' files; each entry is as the file's own banner of paths had it. */
const BUNDLED = ['@socket.io/component-emitter', 'engine.io-client', 'engine.io-parser', 'socket.io-client'];
const ALL = [...BUNDLED, 'socket.io-parser', 'ws'];

jest.setTimeout(300_000);

/** Builds anew, packs, and gives the tarball's hash and size. */
async function buildAndPack(
  from: 'sources' | 'cache',
): Promise<{ readonly hash: string; readonly size: number }> {
  if (from === 'sources') rmSync(join(PROJECT, CACHE), { recursive: true, force: true });
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-triggers-pack-'));
  try {
    await runCommand(NODE, [join(PROJECT, 'node_modules/gulp/bin/gulp.js'), 'build'], PROJECT);
    const bytes = readFileSync(await packTarball(folder));
    return { hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('two builds give the same bytes, within the budget, and so does one that finds in the cache what they made', async () => {
  const [first, second] = [await buildAndPack('sources'), await buildAndPack('sources')];
  expect(second).toEqual(first);
  expect(await buildAndPack('cache')).toEqual(first);
  expect(first.size).toBeLessThanOrEqual(BUDGET);
});

test('the licence of everything that is bundled comes along', () => {
  const text = read('dist', 'THIRD-PARTY-LICENSES');
  const parts = text.split(/^-{80}$/m).map((part) => part.trim());
  expect(parts.map((part) => part.split(/ \d/)[0])).toEqual(ALL);
  for (const part of parts) expect(part).toMatch(/Permission is hereby granted, free of charge/);
});

test('the bill of materials says what is bundled, in the versions of the lockfile', () => {
  const sbom = JSON.parse(read('dist', 'sbom.cdx.json'));
  const { packages } = JSON.parse(read('package-lock.json'));
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: manifest.name } } });
  const listed = sbom.components.map(({ name, version }: Record<string, string>) => [name, version]);
  expect(listed).toEqual(ALL.map((name) => [name, packages[`node_modules/${name}`].version]));
  for (const { licenses } of sbom.components) expect(licenses).toEqual([{ license: { id: 'MIT' } }]);
});

test('nothing is installed along, and every file has a reason to be there', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  const known =
    /\.(?:js|d\.ts|svg|node\.json|html)$|^node-red\/locales\/[\w-]+\/helpdesk\.json$|^schemas\/|^samples\/wire-[a-z]+\.json$|\/__schema__\/v[\d.]+\.json$|^sbom\.cdx\.json$|^THIRD-PARTY-LICENSES$/;
  const files = builtFiles('').filter((file) => /\.\w+$/.test(file));
  expect(files.filter((file) => !known.test(file))).toEqual([]);
  expect(DIST).toBe(join(PROJECT, 'dist'));
});

test('a release is what the checks passed on, under its own version, and keeps no secret', () => {
  const publish = read('.github', 'workflows', 'publish.yml');
  expect(publish).toMatch(/needs: ci\n/);
  expect(publish).toMatch(/id-token: write/);
  expect(publish).toMatch(/npm publish --provenance/);
  expect(publish).toContain(`test "$GITHUB_REF_NAME" = "v$(node -p "require('./package.json').version")"`);
  for (const name of ['ci.yml', 'publish.yml'])
    expect(read('.github', 'workflows', name)).not.toMatch(/secrets\./);
});
