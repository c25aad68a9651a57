const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { promisify } = require('node:util');
const { dest, parallel, series, src } = require('gulp');
const { assemblePages, mergeLocales } = require('./tasks/assemble-pages');
const { bundleSockets } = require('./tasks/bundle-sockets');
const { dropUnused, stripComments } = require('./tasks/shrink');

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

exports.build = series(
  clean,
  parallel(compile, copyAssets, assemblePages, mergeLocales),
  stripComments,
  bundleSockets,
  dropUnused,
);
exports.default = exports.build;
