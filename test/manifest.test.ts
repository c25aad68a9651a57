import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers, type ProviderId } from '../library';
import { recipeFiles } from '../recipes/files';
import { withRows } from '../tools/derive/manifest-rows';
import { renderPage } from '../tools/derive/node-red-page';
import { NODE_SLUGS, toType } from '../tools/derive/node-red-types';
import { findExpected } from './fixtures/expected';

const ROOT = join(__dirname, '..');
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const manifest = readJson(ROOT, 'package.json');
const nodeRed = readJson(ROOT, 'node_modules', 'node-red', 'package.json');
// Part of npm, so it is there wherever this package is developed; it has no types of its own.
const semver: {
  satisfies(version: string, range: string): boolean;
  minVersion(range: string): { version: string };
} = jest.requireActual('semver');

/** The checks of Node-RED's scorecard (`node-red-dev validate`) that need no network, by their numbers. */
describe("Node-RED's scorecard", () => {
  test('P01: has a licence', () => expect(manifest.license).toBe('MIT'));

  test('P03: says where the source and the issues are', () => {
    expect(manifest.repository.url).toMatch(/^git\+https:/);
    expect(manifest.bugs.url).toMatch(/^https:/);
  });

  test('P04: has a scoped name', () => expect(manifest.name).toMatch(/^@[a-z0-9-]+\/n8n-nodes-[a-z0-9-]+$/));

  test('P05: has the keyword', () => expect(manifest.keywords).toContain('node-red'));

  test('P06: admits the newest Node-RED', () => {
    expect(semver.satisfies(nodeRed.version, manifest['node-red'].version)).toBe(true);
  });

  test('P07: admits the oldest Node that this Node-RED admits', () => {
    expect(semver.satisfies(semver.minVersion(nodeRed.engines.node).version, manifest.engines.node)).toBe(
      true,
    );
  });

  const types = [...renderPage().matchAll(/registerType\('([^']+)', {/g)].map(([, type = '']) => type);

  test('N01: every type name is a literal and begins with the name of its helpdesk', () => {
    expect(types).toEqual(NODE_SLUGS.map(toType));
    expect(types).toEqual(
      expect.arrayContaining(Object.keys(providers).flatMap((id) => [`${id} webhook`, `${id} account`])),
    );
    for (const type of types) expect(providers).toHaveProperty([type.split(' ')[0] ?? '']);
    expect(new Set(types).size).toBe(types.length);
  });

  test('N02: every type that people drag in is in an example', () => {
    const examples = [...recipeFiles()]
      .filter(([path]) => path.startsWith('examples/'))
      .flatMap(([, text]) => JSON.parse(text) as { type: string }[]);
    const used = examples.map(({ type }) => type);
    expect(used).toEqual(expect.arrayContaining(types.filter((name) => !name.endsWith(' account'))));
  });

  test('D01 to D03: nothing is installed with it', () => expect(manifest.dependencies ?? {}).toEqual({}));
});

describe("n8n's rules for packages", () => {
  test('has the keyword and the version of the node API', () => {
    expect(manifest.keywords).toContain('n8n-community-node-package');
    expect(manifest.n8n.n8nNodesApiVersion).toBe(1);
  });

  test('needs nothing but n8n-workflow, and Node-RED does not install even that', () => {
    expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
    expect(manifest.peerDependenciesMeta).toEqual({ 'n8n-workflow': { optional: true } });
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(manifest).not.toHaveProperty('bundleDependencies');
    expect(manifest).not.toHaveProperty('overrides');
  });

  test('runs nothing on the machine of the one who installs it', () => {
    const lifecycle = /^(pre|post)?(install|prepare|publish|pack)(only)?$|^prepublishOnly$|^dependencies$/i;
    expect(Object.keys(manifest.scripts).filter((name) => lifecycle.test(name))).toEqual([]);
  });
});

test('ships what people need and nothing else', () => {
  expect(manifest.files).toEqual(['dist', 'examples', 'resources']);
});

test('has the rows of every helpdesk (else: npm run docs)', () => {
  expect(JSON.stringify(withRows(manifest))).toBe(JSON.stringify(manifest));
  const ids = Object.keys(providers);
  expect(manifest.n8n.nodes).toHaveLength(ids.length + 2);
  for (const id of ids) expect(manifest.description).toContain(findExpected(id as ProviderId).label);
});
