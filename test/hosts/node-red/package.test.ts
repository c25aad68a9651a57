import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { NODE, nodeEnvironment, PROJECT } from '../../../tools/hosts/project-node';

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const sets = Object.entries(manifest['node-red'].nodes as Record<string, string>);
const LANGUAGES = ['en-US', 'de', 'fr', 'ja', 'zh-CN'];
/** Shared by all sets. */
const TEXTS = join(PROJECT, dirname(manifest['node-red'].plugins.texts), 'locales');

interface Definition {
  readonly category: string;
  readonly color?: string;
  readonly icon?: string;
  readonly inputs?: number;
  readonly outputs?: number;
  readonly defaults: Readonly<Record<string, { type?: string }>>;
  readonly credentials?: object;
}

/** What the editor would register, from the page as it is shipped. */
function definitions(html: string): Record<string, Definition> {
  const found: Record<string, Definition> = {};
  const RED = {
    nodes: { registerType: (type: string, definition: Definition) => (found[type] = definition) },
    validators: { number: () => () => true },
  };
  for (const [, script] of html.matchAll(/<script type="text\/javascript">([\s\S]*?)<\/script>/g)) {
    runInNewContext(script ?? '', { RED });
  }
  return found;
}

describe.each(sets)('%s', (set, file) => {
  const folder = join(PROJECT, dirname(file));
  const name = basename(file, '.js');
  const html = readFileSync(join(PROJECT, file.replace(/\.js$/, '.html')), 'utf8');
  const type = set.replaceAll('-', ' ');

  test('registers its type with everything literal and nothing left to include', () => {
    expect(Object.keys(definitions(html))).toEqual([type]);
    expect(html).not.toMatch(/\{\{|include /);
    expect(html).toContain(`data-template-name="${type}"`);
  });

  test('keeps secrets out of the flow', () => {
    const { defaults, credentials = {} } = definitions(html)[type] ?? { defaults: {} };
    // A reference to a config node is saved as that node's id, whatever it is called.
    const saved = Object.entries(defaults).filter(([, { type: config }]) => config === undefined);
    expect(saved.map(([name]) => name).filter((name) => /secret|key|password|token/i.test(name))).toEqual([]);
    for (const name of Object.keys(credentials)) expect(defaults).not.toHaveProperty(name);
    if (type.endsWith(' account')) expect(Object.keys(credentials).join()).toMatch(/secret|key/);
  });

  test('a trigger has one output, a colour, a drawn icon and an account', () => {
    if (type.endsWith(' account')) return expect(definitions(html)[type]?.category).toBe('config');
    const definition = definitions(html)[type];
    expect(definition).toMatchObject({
      inputs: 0,
      outputs: 1,
      color: expect.stringMatching(/^#[0-9A-F]{6}$/),
    });
    expect(existsSync(join(folder, 'icons', definition?.icon ?? ''))).toBe(true);
    const configs = Object.values(definition?.defaults ?? {}).map(({ type: config }) => config);
    expect(configs).toContainEqual(expect.stringMatching(`^${set.split('-')[0]} .*account$`));
  });

  test.each(LANGUAGES)('speaks %s: its help is there, and every text that its page asks for', (language) => {
    const help = readFileSync(join(folder, 'locales', language, `${name}.html`), 'utf8');
    expect(help).toContain(`data-help-name="${type}"`);
    expect(help).not.toMatch(/\{\{|include /);
    const files = [join(folder, 'locales', language, `${name}.json`), join(TEXTS, language, 'type-all.json')];
    const keys = files.flatMap((texts) => leaves(JSON.parse(readFileSync(texts, 'utf8'))));
    for (const [, key] of html.matchAll(/data-i18n="(?:\[\w+\])?([\w.]+)"/g)) expect(keys).toContain(key);
  });

  test('loads nothing but its own files and Node', () => {
    expect(requirements(join(PROJECT, file)).filter((name) => !isBuiltin(name))).toEqual([]);
  });
});

function leaves(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : leaves(value as object, `${prefix}${key}.`),
  );
}

/** Names of everything outside the package that a file and the files it loads require. */
function requirements(entry: string): string[] {
  const seen = new Set<string>();
  const outside = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/require\("([^"]+)"\)/g)) {
      if (!name.startsWith('.')) outside.add(name);
      else visit(resolve(dirname(file), name));
    }
  };
  visit(entry);
  return [...outside];
}

test('the part for Node-RED passes the rules that n8n applies to every file of a package', () => {
  const eslint = join(PROJECT, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const rules = join(PROJECT, 'test', 'fixtures', 'n8n-tarball-rules.mjs');
  const args = [
    eslint,
    '--no-ignore',
    '--no-inline-config',
    '--config',
    rules,
    '--format',
    'json',
    'dist/node-red/**/*.js',
  ];
  const { stdout } = spawnSync(NODE, args, { cwd: PROJECT, env: nodeEnvironment(), encoding: 'utf8' });
  const results = JSON.parse(stdout) as { filePath: string; messages: { message: string }[] }[];
  expect(results.length).toBeGreaterThan(sets.length);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
}, 60_000);

test('the tarball holds what people need', () => {
  const npm = join(PROJECT, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const printed = execFileSync(NODE, [npm, 'pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: PROJECT,
    env: nodeEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(printed) as { files: { path: string }[] }[];
  const paths = packed?.files.map(({ path }) => path) ?? [];
  const tops = new Set(paths.map((path) => path.split('/')[0]));
  expect([...tops].sort()).toEqual([
    'LICENSE',
    'README.md',
    'dist',
    'examples',
    'package.json',
    'resources',
    'workflows',
  ]);
  expect(paths.filter((path) => /(^|\/)(test|simulator)\/|\.test\.|\.part$|\.tgz$/.test(path))).toEqual([]);
  for (const [, file] of sets) expect(paths).toContain(file);
  for (const name of readdirSync(join(PROJECT, 'examples'))) expect(paths).toContain(`examples/${name}`);
}, 60_000);
