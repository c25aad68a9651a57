const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { promisify } = require('node:util');
const { dest, parallel, series, src } = require('gulp');
const { assemblePages, mergeLocales } = require('./tasks/assemble-pages');
const { bundle } = require('./tasks/bundle');
const { bundleResources } = require('./tasks/resources');
const { buildCloud } = require('./tasks/cloud');
const { dropUnusedTypes } = require('./tasks/drop-unused-types');

const run = promisify(execFile);

function clean() {
  return Promise.all(['dist', 'resources'].map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Checks all types, and writes those of the core for programs that use it. */
async function declareTypes() {
  await run(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json']).catch(
    (error) => {
      throw new Error(error.stdout || error.message);
    },
  );
  await dropUnusedTypes();
}

/** What the hosts read as it is: icons and codex files. */
function copyAssets() {
  const assets = ['nodes/**/*.{svg,node.json}', 'credentials/**/*.svg', 'node-red/*/icons/*.svg'];
  return src(assets, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** What each item looks like, as JSON Schema, from the types and the catalogues. */
function writeSchemas() {
  return run(process.execPath, ['--import', 'tsx', 'schemas/write-files.ts']);
}

exports.build = series(
  clean,
  parallel(declareTypes, bundle, copyAssets, assemblePages, mergeLocales, bundleResources, writeSchemas),
);
exports.cloud = buildCloud;
exports.default = exports.build;
