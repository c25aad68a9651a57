const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { build } = require('esbuild');

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
    onResolve({ filter: /^(?:ws|\.\/web-socket)$/ }, () => ({ path: './web-socket', external: true }));
  },
};

/** Two packages that ws takes if they happen to be there, to be a little faster: not from somebody else's folder. */
const NOTHING_FOUND = {
  'process.env.WS_NO_BUFFER_UTIL': '"1"',
  'process.env.WS_NO_UTF_8_VALIDATE': '"1"',
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
    define: NOTHING_FOUND,
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

module.exports = { bundleSockets };
