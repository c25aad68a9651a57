const path = require('node:path');

/** The files that import a package, which goes into them; the second takes its WebSocket from the first. */
const WEB_SOCKET = 'core/sockets/web-socket.ts';
const SOCKETS = [WEB_SOCKET, 'core/sockets/socket-io.ts'];

/**
 * Of the transports only WebSocket is used; and of ws, which has a WebSocket each for clients, servers and streams,
 * only the client's is. Compression is never asked for: it takes memory for each socket, gains little on the short
 * texts of a chat, and is off in Socket.IO's servers unless somebody switches it on.
 */
const STUBS = [
  [
    /\/(?:polling(?:-xhr|-fetch)?(?:\.node)?|webtransport)\.js$/,
    'exports.XHR = exports.Fetch = exports.WT = undefined;',
  ],
  [/^\.\/lib\/(?:stream|websocket-server)\.js$/, 'module.exports = undefined;'],
  [
    /\/(?:permessage-deflate|extension|subprotocol)(?:\.js)?$/,
    "exports.extensionName = 'permessage-deflate';",
  ],
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

/** Each of socket.io's packages has a build for Node that prints what it does, if asked to; nobody asks. */
const silent = {
  name: 'silent',
  setup({ onResolve, resolve }) {
    onResolve(
      { filter: /^(?:socket|engine)\.io-(?:client|parser)$/ },
      async ({ path: name, pluginData, ...rest }) => {
        if (pluginData === silent) return undefined;
        const found = await resolve(name, { ...rest, pluginData: silent });
        return {
          ...found,
          path: found.path.replace(`${path.sep}esm-debug${path.sep}`, `${path.sep}esm${path.sep}`),
        };
      },
    );
  },
};

const oneWebSocket = {
  name: 'one-web-socket',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:ws|\.\/web-socket)$/ }, () => ({ path: './web-socket.js', external: true }));
  },
};

/** Two packages that ws takes if they happen to be there, to be a little faster: not from somebody else's folder. */
const NOTHING_FOUND = {
  'process.env.WS_NO_BUFFER_UTIL': '"1"',
  'process.env.WS_NO_UTF_8_VALIDATE': '"1"',
};

/**
 * How a socket's package is bundled: the package has no runtime dependencies, and a folder linked into n8n must not
 * contain engine.io-client, one of whose files n8n would load as a node. Nobody debugs these two files.
 */
function socketOptions(file) {
  return {
    minify: true,
    define: NOTHING_FOUND,
    plugins: path.normalize(file) === WEB_SOCKET ? [stubs] : [stubs, silent, oneWebSocket],
  };
}

module.exports = { SOCKETS, socketOptions };
