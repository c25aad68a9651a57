const path = require('node:path');
const { build } = require('esbuild');
const manifest = require('../package.json');
const { describeBundled } = require('./licenses');
const { shorten } = require('./shorten');
const { SOCKETS, socketOptions } = require('./sockets');

/** A module of Node finds its exports by a hint of esbuild that does nothing, and so would not outlive shortening. */
const PROGRAMS = sourceOf(manifest.exports['./core'].default);

/** What hosts and programs load by its path. */
const ENTRIES = [
  ...manifest.n8n.credentials,
  ...manifest.n8n.nodes,
  ...Object.values(manifest['node-red'].nodes),
].map(sourceOf);
ENTRIES.push(PROGRAMS);

/** Loaded only where somebody listens: each requires a socket's file, and nothing else does. */
const STREAMS = ['helpdesks/crisp/rtm/stream.ts', 'helpdesks/chatwoot/realtime/stream.ts'];

/**
 * Folders whose sources become one file each, because hundreds of small ones load slowly and compress badly. What
 * has a state, such as a pool of sockets or a memory of duplicates, is in one of them, and so exists once.
 */
const LAYERS = {
  'core/': 'core/internal.ts',
  'helpdesks/': 'core/internal.ts',
  'nodes/host/': 'nodes/host.ts',
  'node-red/host/': 'node-red/host.ts',
};

const OPTIONS = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'es2023',
  external: ['n8n-workflow'],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** From the sources to the JavaScript of `dist`; the types come from tsc. */
async function bundle() {
  const wanted = new Map(Object.values(LAYERS).map((layer) => [layer, new Set()]));
  const bundleFile = (file, options) =>
    build({ ...OPTIONS, entryPoints: [file], outfile: outputOf(file), ...options });
  await Promise.all(
    [...ENTRIES, ...STREAMS].map((file) => bundleFile(file, { plugins: [acrossFiles(file, wanted)] })),
  );
  for (const layer of [...new Set(Object.values(LAYERS))].reverse()) await bundleLayer(layer, wanted);
  const sockets = await Promise.all(SOCKETS.map((file) => bundleFile(file, socketOptions(file))));
  const files = [...ENTRIES, ...STREAMS, ...SOCKETS, ...Object.values(LAYERS)];
  await Promise.all(files.filter((file) => file !== PROGRAMS).map((file) => shorten(outputOf(file))));
  await describeBundled(sockets.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
}

/** @param wanted the sources of each layer from which something outside of it is taken; grows while files are bundled */
function bundleLayer(layer, wanted) {
  const contents = [...wanted.get(layer)].sort().map((file) => `export * from './${file}';`);
  return build({
    ...OPTIONS,
    stdin: { contents: contents.join('\n'), resolveDir: '.', sourcefile: layer },
    outfile: outputOf(layer),
    plugins: [acrossFiles(layer, wanted)],
  });
}

/** What belongs to another file of `dist` is required from there; but a credential takes a field or two, not a host. */
function acrossFiles(importer, wanted) {
  return {
    name: 'across-files',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path: name, pluginData, ...rest }) => {
        if (pluginData === 'resolved' || rest.kind === 'entry-point') return undefined;
        const found = await resolve(name, { ...rest, pluginData: 'resolved' });
        const source = path.relative('.', found.path).replaceAll(path.sep, '/');
        const home = homeOf(source);
        if (home === undefined || home === importer || importer.startsWith('credentials/')) return found;
        wanted.get(home)?.add(source);
        const target = path.relative(path.dirname(importer), home).replace(/\.ts$/, '.js');
        return { path: target.startsWith('.') ? target : `./${target}`, external: true };
      });
    },
  };
}

/** Undefined for the sources of one node. */
function homeOf(source) {
  if ([...ENTRIES, ...STREAMS, ...SOCKETS].includes(source)) return source;
  const folder = Object.keys(LAYERS).find((start) => source.startsWith(start));
  return folder && LAYERS[folder];
}

function sourceOf(output) {
  return path.relative('dist', output).replace(/\.js$/, '.ts');
}

function outputOf(source) {
  return path.join('dist', source.replace(/\.ts$/, '.js'));
}

module.exports = { bundle };
