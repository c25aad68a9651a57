import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { providers } from '../../../library';
import { NODE, nodeEnvironment, PROJECT } from '../../../tools/hosts/project-node';

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const FOLDER = join(PROJECT, 'dist', 'node-red');
const html = readFileSync(join(FOLDER, 'helpdesk.html'), 'utf8');
const LANGUAGES = ['en-US', 'de', 'fr', 'ja', 'zh-CN'];

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

const registered = definitions(html);
const types = Object.keys(registered);

test('one set of nodes registers every type that there was, and each has its dialog', () => {
  expect(Object.entries(manifest['node-red'].nodes)).toEqual([['helpdesk', 'dist/node-red/helpdesk.js']]);
  expect(types).toEqual(
    expect.arrayContaining(Object.keys(providers).flatMap((id) => [`${id} webhook`, `${id} account`])),
  );
  expect(types).toEqual(expect.arrayContaining(['crisp rtm', 'crisp rtm account', 'chatwoot realtime']));
  expect(types).toHaveLength(2 * Object.keys(providers).length + 3);
  const dialogs = [...html.matchAll(/data-template-name="([^"]+)"/g)].map(([, type]) => type);
  expect(dialogs).toEqual(types);
  expect(html).not.toMatch(/\{\{|include /);
});

describe.each(types)('%s', (type) => {
  const definition = registered[type];

  test('keeps secrets out of the flow', () => {
    const { defaults, credentials = {} } = definition ?? { defaults: {} };
    // A reference to a config node is saved as that node's id, whatever it is called.
    const saved = Object.entries(defaults).filter(([, { type: config }]) => config === undefined);
    expect(saved.map(([name]) => name).filter((name) => /secret|key|password|token/i.test(name))).toEqual([]);
    for (const name of Object.keys(credentials)) expect(defaults).not.toHaveProperty(name);
    if (type.endsWith(' account')) expect(Object.keys(credentials).join()).toMatch(/secret|key/);
  });

  test('a trigger has one output, a colour, a drawn icon and an account', () => {
    if (type.endsWith(' account')) return expect(definition?.category).toBe('config');
    expect(definition).toMatchObject({
      inputs: 0,
      outputs: 1,
      color: expect.stringMatching(/^#[0-9A-F]{6}$/),
    });
    expect(existsSync(join(FOLDER, 'icons', definition?.icon ?? ''))).toBe(true);
    const configs = Object.values(definition?.defaults ?? {}).map(({ type: config }) => config);
    expect(configs).toContainEqual(expect.stringMatching(`^${type.split(' ')[0]} .*account$`));
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  const read = (name: string) => readFileSync(join(FOLDER, 'locales', language, name), 'utf8');

  test('there is a help for each type', () => {
    const help = read('helpdesk.html');
    expect([...help.matchAll(/data-help-name="([^"]+)"/g)].map(([, type]) => type)).toEqual(types);
    expect(help).not.toMatch(/\{\{|include /);
  });

  test('there is every text that the pages ask for', () => {
    const keys = new Set(leaves(JSON.parse(read('helpdesk.json'))));
    const asked = [
      ...html.matchAll(/data-i18n="(?:\[\w+\])?([^"]+)"/g),
      ...html.matchAll(/this\._\('([^']+)'\)/g),
    ].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(500);
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('what the editor itself looks up is shared: the name of the category, and plain texts of a status', () => {
    const { palette, status, ...others } = JSON.parse(read('helpdesk.json'));
    expect(palette.label.helpdesk).toEqual(expect.any(String));
    expect(Object.keys(status)).toContain('listening');
    for (const type of types) expect([type, others[type]?.status]).toEqual([type, undefined]);
  });
});

test('loads nothing but its own files and Node', () => {
  expect(requirements(join(FOLDER, 'helpdesk.js')).filter((name) => !isBuiltin(name))).toEqual([]);
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
  expect(results.map(({ filePath }) => relative(FOLDER, filePath)).sort()).toEqual([
    'helpdesk.js',
    'host.js',
  ]);
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
  expect([...tops].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'examples', 'package.json', 'resources']);
  expect(paths.filter((path) => /(^|\/)(test|simulator)\/|\.test\.|\.part$|\.tgz$/.test(path))).toEqual([]);
  expect(paths).toContain('dist/node-red/helpdesk.js');
  for (const name of readdirSync(join(PROJECT, 'examples'))) expect(paths).toContain(`examples/${name}`);
}, 60_000);
