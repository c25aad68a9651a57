const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { bundle } = require('./tasks/bundle');
const { bundleDeclarations, checkTypes, DECLARATIONS } = require('./tasks/declarations');
const { bundleResources } = require('./tasks/resources');
const { buildCli } = require('./tasks/cli');
const { buildCloud } = require('./tasks/cloud');
const { runScript } = require('./tasks/run-script');

function clean() {
  const folders = ['dist', 'resources', DECLARATIONS];
  return Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}

/** What the hosts read as it is: icons, and the codex files of streams. */
function copyAssets() {
  const assets = ['nodes/**/*.{svg,node.json}', 'credentials/**/*.svg'];
  return src(assets, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Pages, texts, help and codex files, from the table of each helpdesk. */
function deriveFiles() {
  return runScript('--import', ['tsx', 'tools/derive/write-dist.ts']);
}

/** What people import: Node-RED's examples and n8n's workflows. */
function writeRecipes() {
  return runScript('--import', ['tsx', 'recipes/write-files.ts']);
}

/** What each item looks like, as JSON Schema, from the types and the catalogues. One file starts sooner than hundreds. */
async function writeSchemas() {
  const program = 'build/write-schemas.js';
  const options = { bundle: true, platform: 'node', packages: 'external', logLevel: 'warning' };
  await build({ ...options, entryPoints: ['schemas/write-files.ts'], outfile: program });
  await runScript(program, []);
}

exports.build = series(
  clean,
  parallel(
    series(checkTypes, bundleDeclarations),
    bundle,
    copyAssets,
    deriveFiles,
    writeRecipes,
    bundleResources,
    writeSchemas,
  ),
);
exports.cloud = buildCloud;
exports.cli = buildCli;
exports.default = exports.build;
