const { execFile } = require('node:child_process');
const { glob, mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const run = promisify(execFile);

function clean() {
  return rm('dist', { recursive: true, force: true });
}

async function compile() {
  await run(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json']).catch(
    (error) => {
      throw new Error(error.stdout || error.message);
    },
  );
}

/** What the hosts read and tsc does not copy: icons and codex files. */
function copyAssets() {
  const assets = ['nodes/**/*.{svg,node.json}', 'credentials/**/*.svg', 'node-red/*/icons/*.svg'];
  return src(assets, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** A line such as `<!-- include ../host/editor/form.html -->` or `/* include … *\/` stands for that file. */
const INCLUDE = /^([ \t]*)(?:<!--|\/\*) include (\S+) (?:-->|\*\/)[ \t]*\n/gm;

/** Node-RED's editor pages have to be whole and literal (its scorecard reads them), so shared parts go in here. */
async function assemblePages() {
  for await (const file of glob('node-red/*-*/**/*.html')) {
    const set = file.split(path.sep)[1];
    const page = await withIncludes(file);
    await write(file, page.replaceAll('{{provider}}', set.split('-')[0]));
  }
}

async function withIncludes(file) {
  const text = await readFile(file, 'utf8');
  const parts = new Map();
  for (const [, , name] of text.matchAll(INCLUDE)) {
    parts.set(name, await withIncludes(path.join(path.dirname(file), name)));
  }
  return text.replace(INCLUDE, (_line, indent, name) => parts.get(name).replace(/^(?=.)/gm, indent));
}

/** Each set has its own texts; those that sets share are written once, in node-red/host. */
async function mergeLocales() {
  for await (const file of glob('node-red/*-*/locales/*/*.json')) {
    const [set, , language] = file.split(path.sep).slice(1);
    const shared = STREAM.test(set) ? ['host', 'host/stream'] : ['host'];
    const files = [...shared.map((folder) => `node-red/${folder}/locales/${language}.json`), file];
    const texts = JSON.stringify((await Promise.all(files.map(readJson))).reduce(merge), null, 1);
    await write(file, `${texts.replaceAll('{{provider}}', set.split('-')[0])}\n`);
  }
}

/** Sets that listen to a socket. */
const STREAM = /-(?:rtm|realtime)$/;

/** Two levels, as the texts have. */
function merge(shared, own) {
  const sections = [...new Set([...Object.keys(shared), ...Object.keys(own)])];
  return Object.fromEntries(sections.map((section) => [section, { ...shared[section], ...own[section] }]));
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function write(file, text) {
  const target = path.join('dist', file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

const FOLDER = 'core/realtime';
const LICENSES = `dist/${FOLDER}/licenses.txt`;

/** The files that import a package, which goes into them; the second takes its WebSocket from the first. */
const SOCKETS = ['web-socket', 'socket-io'];

/**
 * Only the polling transport, which is not used, needs the first; nobody reads the second's output; and of
 * ws, which has a WebSocket each for clients, servers and streams, only the client's is used.
 */
const STUBS = [
  [/^xmlhttprequest-ssl$/, 'exports.XMLHttpRequest = class {};'],
  [/^debug$/, 'module.exports = () => Object.assign(() => {}, { enabled: false });'],
  [/^\.\/lib\/(?:stream|websocket-server)\.js$/, 'module.exports = undefined;'],
];

const stubs = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    STUBS.forEach(([filter], index) =>
      onResolve({ filter }, () => ({ path: `${index}`, namespace: 'stub' })),
    );
    onLoad({ filter: /./, namespace: 'stub' }, ({ path: index }) => ({ contents: STUBS[index][1] }));
  },
};

const oneWebSocket = {
  name: 'one-web-socket',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:ws|\.\/web-socket)$/ }, () => ({ path: './web-socket.js', external: true }));
  },
};

/**
 * What tsc made of these files is replaced by bundles: the package has no runtime dependencies, and a folder
 * linked into n8n must not contain engine.io-client, one of whose files n8n would load as a node.
 */
async function bundleSockets() {
  const built = await Promise.all(SOCKETS.map(bundleSocket));
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile(LICENSES, await licensesOf(inputs));
}

function bundleSocket(name) {
  return build({
    entryPoints: [`${FOLDER}/${name}.ts`],
    outfile: `dist/${FOLDER}/${name}.js`,
    allowOverwrite: true,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: name === 'web-socket' ? [stubs] : [stubs, oneWebSocket],
    logLevel: 'warning',
  });
}

/** The bundled packages' licenses ask to be passed on. */
async function licensesOf(inputs) {
  const roots = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const texts = [...new Set(roots.filter((root) => root !== undefined))].sort().map(async (root) => {
    const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${await readFile(path.join(root, 'LICENSE'), 'utf8')}`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

exports.build = series(clean, parallel(compile, copyAssets, assemblePages, mergeLocales), bundleSockets);
exports.default = exports.build;
