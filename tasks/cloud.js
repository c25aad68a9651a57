const { execFile } = require('node:child_process');
const { cp, readdir, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const { build } = require('esbuild');
const { require: load } = require('tsx/cjs/api');
const manifest = require('../package.json');

const run = promisify(execFile);
const OUT = 'build/cloud';
const PROVIDERS = 'helpdesks/index.ts';
const OPTIONS = {
  format: 'cjs',
  platform: 'node',
  target: 'es2023',
  packages: 'external',
  logLevel: 'warning',
};

/**
 * n8n admits to its cloud what its scan passes, one service a package: for each helpdesk a package with its webhook
 * trigger alone, from the same sources, file by file and readable. Nothing is bundled.
 */
async function buildCloud() {
  await rm(OUT, { recursive: true, force: true });
  for (const node of manifest.n8n.nodes) await buildPackage(sourceOf(node));
}

async function buildPackage(node) {
  // A trigger that listens to a socket cannot do without timers.
  if (/\/host\/stream\//.test(await readFile(node, 'utf8'))) return;
  const trigger = await readFile(path.join(path.dirname(node), 'trigger.ts'), 'utf8');
  const id = /\bproviders\.(\w+)/.exec(trigger)?.[1];
  const credentials = await credentialsOf(node);
  const sources = await sourcesOf([node, ...credentials], id);

  const folder = path.join(OUT, id);
  const outdir = path.join(folder, 'dist');
  await build({
    ...OPTIONS,
    entryPoints: sources,
    outbase: '.',
    outdir,
    plugins: [withoutSibling, withoutStream],
  });
  await writeProviders(id, folder);
  await copyAssets(node, id, folder);
  await writePapers(id, { node, credentials }, folder);
  await run('npm', ['pack', '--pack-destination', OUT, `./${folder}`]);
}

/** Those that the node's description names. */
async function credentialsOf(node) {
  const text = await readFile(node, 'utf8');
  return manifest.n8n.credentials.map(sourceOf).filter((credential) => {
    const type = path.basename(credential, '.credentials.ts');
    return text.includes(`name: '${type[0].toLowerCase()}${type.slice(1)}'`);
  });
}

/** Every source that is loaded when the list of helpdesks holds one. */
async function sourcesOf(entryPoints, id) {
  const only = {
    name: 'only-one-helpdesk',
    setup: ({ onLoad }) =>
      onLoad({ filter: /helpdesks[\\/]index\.ts$/ }, ({ path: file }) => ({
        contents: listOf(id),
        resolveDir: path.dirname(file),
        loader: 'ts',
      })),
  };
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints,
    bundle: true,
    metafile: true,
    write: false,
    outdir: OUT,
    plugins: [only, withoutStream],
  });
  return Object.keys(metafile.inputs).sort();
}

/** The trigger beside it, with which it would share its memory of duplicates, is in another package. */
const withoutSibling = {
  name: 'without-sibling',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]trigger\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(/^ *sibling: .*\n/m, ''),
      loader: 'ts',
    })),
};

/** `crisp/crisp-stream.ts` says how the helpdesk is listened to, and so leads to its socket. */
const withoutStream = {
  name: 'without-stream',
  setup: ({ onLoad }) =>
    onLoad({ filter: /helpdesks[\\/]\w+[\\/]\w+-stream\.ts$/ }, ({ path: file }) => {
      const id = path.basename(path.dirname(file));
      const isStream = path.basename(file) === `${id}-stream.ts`;
      return isStream ? { contents: `export const ${id}Stream = undefined;\n`, loader: 'ts' } : undefined;
    }),
};

function listOf(id) {
  return `import { ${id} } from './${id}';\nexport const providers = { ${id} };\n`;
}

function writeProviders(id, folder) {
  return build({
    ...OPTIONS,
    stdin: { contents: listOf(id), sourcefile: PROVIDERS, loader: 'ts' },
    outfile: path.join(folder, 'dist', PROVIDERS.replace('.ts', '.js')),
  });
}

/** Icons, and the codex file with the name that the node has in this package. */
async function copyAssets(node, id, folder) {
  const source = path.dirname(node);
  const codex = node.replace('.ts', '.json');
  const filter = (file) => file === source || file.endsWith('.svg');
  await cp(source, path.join(folder, 'dist', source), { recursive: true, filter });
  const text = codexOf(id);
  await writeFile(
    path.join(folder, 'dist', codex),
    text.replaceAll(manifest.name, manifest.name.replace(/helpdesk$/, id)),
  );
}

function codexOf(id) {
  const { createCodex } = load('../tools/derive/codex.ts', __filename);
  return JSON.stringify(createCodex(id));
}

async function writePapers(id, { node, credentials }, folder) {
  const { version, license, homepage, bugs, repository, author, peerDependencies } = manifest;
  const label = path.basename(node, '.node.ts').replace(/Trigger$/, '');
  const papers = {
    name: manifest.name.replace(/helpdesk$/, id),
    version,
    description: `A trigger node for n8n that turns deliveries of ${label} into verified, typed items`,
    keywords: ['n8n-community-node-package', ...manifest.keywords.filter((word) => word === id)],
    ...{ license, homepage, bugs, repository, author },
    files: ['dist'],
    n8n: {
      n8nNodesApiVersion: 1,
      credentials: credentials.map(outputOf),
      nodes: [outputOf(node)],
    },
    peerDependencies,
  };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(papers, null, 2)}\n`);
  await cp('LICENSE', path.join(folder, 'LICENSE'));
  await writeFile(path.join(folder, 'README.md'), await readmeOf(label, papers));
}

/** The page about this trigger; the pages that it points to are the project's. */
async function readmeOf(label, { name, description, repository }) {
  const pages = await readdir('docs/triggers');
  const page = pages.find((file) => file.replaceAll('-', '') === `${label.toLowerCase()}.md`);
  const text = await readFile(path.join('docs/triggers', page), 'utf8');
  const root = `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/`;
  const about = text
    .replace(/^# .*\n/, '')
    .replaceAll('](../../', `](${root}`)
    .replaceAll('](../', `](${root}docs/`)
    .trim();
  return `# ${name}\n\n${description}.\n\n${about}\n`;
}

function sourceOf(output) {
  return path.relative('dist', output).replace(/\.js$/, '.ts');
}

function outputOf(source) {
  return path.join('dist', source.replace(/\.ts$/, '.js'));
}

module.exports = { buildCloud };
