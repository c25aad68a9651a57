const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const { dest, parallel, series, src } = require('gulp');
const manifest = require('./package.json');
const { bundle } = require('./tasks/bundle');
const { bundleResources } = require('./tasks/resources');
const { buildCloud } = require('./tasks/cloud');

const run = promisify(execFile);

function clean() {
  return Promise.all(['dist', 'resources'].map((folder) => rm(folder, { recursive: true, force: true })));
}

function checkTypes() {
  return runScript('typescript/bin/tsc', ['--project', 'tsconfig.build.json', '--noEmit']);
}

/** One file for programs that use the core: what its exports lead to, but for what is marked as internal. */
async function declareTypes() {
  const { types, default: script } = manifest.exports['./core'];
  const options = ['--silent', '--no-banner', '--no-check', '--export-referenced-types=false'];
  const source = path.relative('dist', script).replace(/\.js$/, '.ts');
  await runScript('dts-bundle-generator/dist/bin/dts-bundle-generator.js', [
    ...['--project', 'tsconfig.build.json', ...options],
    ...['--out-file', types, source],
  ]);
}

async function runScript(script, options) {
  await run(process.execPath, [require.resolve(script), ...options]).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
}

/** What the hosts read as it is: icons, and the codex files of streams. */
function copyAssets() {
  const assets = ['nodes/**/*.{svg,node.json}', 'credentials/**/*.svg', 'node-red/*/icons/*.svg'];
  return src(assets, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Pages, texts, help and codex files, from the table of each helpdesk. */
function deriveFiles() {
  return run(process.execPath, ['--import', 'tsx', 'tools/derive/write-dist.ts']);
}

/** What people import: Node-RED's examples and n8n's workflows. */
function writeRecipes() {
  return run(process.execPath, ['--import', 'tsx', 'recipes/write-files.ts']);
}

/** What each item looks like, as JSON Schema, from the types and the catalogues. */
function writeSchemas() {
  return run(process.execPath, ['--import', 'tsx', 'schemas/write-files.ts']);
}

exports.build = series(
  clean,
  parallel(
    checkTypes,
    declareTypes,
    bundle,
    copyAssets,
    deriveFiles,
    writeRecipes,
    bundleResources,
    writeSchemas,
  ),
);
exports.cloud = buildCloud;
exports.default = exports.build;
