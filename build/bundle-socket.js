const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { build } = require('esbuild');

const ENTRY = 'core/realtime/socket-io.ts';
const OUTPUT = 'dist/core/realtime/socket-io.js';
const LICENSES = 'dist/core/realtime/socket-io.licenses.txt';

/** Only the polling transport, which is not used, needs the first; nobody reads the second's output. */
const STUBS = {
  'xmlhttprequest-ssl': 'exports.XMLHttpRequest = class {};',
  debug: 'module.exports = () => Object.assign(() => {}, { enabled: false });',
};

const stubs = {
  name: 'stubs',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${Object.keys(STUBS).join('|')})$`);
    onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: 'stub' }));
    onLoad({ filter: /./, namespace: 'stub' }, ({ path: name }) => ({ contents: STUBS[name] }));
  },
};

/**
 * socket.io-client and what it needs go into the one file that imports them, in place of what tsc made of
 * it: the package has no runtime dependencies, and a folder linked into n8n must not contain
 * engine.io-client, one of whose files n8n would load as a node.
 */
exports.bundleSocket = async function bundleSocket() {
  const { metafile } = await build({
    entryPoints: [ENTRY],
    outfile: OUTPUT,
    allowOverwrite: true,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: [stubs],
    logLevel: 'warning',
  });
  await writeFile(LICENSES, await licensesOf(Object.keys(metafile.inputs)));
};

/** The bundled packages' licenses ask to be passed on. */
async function licensesOf(inputs) {
  const roots = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const texts = [...new Set(roots.filter((root) => root !== undefined))].sort().map(async (root) => {
    const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${await readFile(path.join(root, 'LICENSE'), 'utf8')}`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}
