const { execFile } = require('node:child_process');
const { glob, mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const { dest, parallel, series, src } = require('gulp');
const { bundleSocket } = require('./build/bundle-socket');

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

/** Each set has its own texts; those that all sets share are written once, in node-red/host/locales. */
async function mergeLocales() {
  for await (const file of glob('node-red/*-*/locales/*/*.json')) {
    const language = path.basename(path.dirname(file));
    const shared = await readJson(`node-red/host/locales/${language}.json`);
    await write(file, `${JSON.stringify(merge(shared, await readJson(file)), null, 1)}\n`);
  }
}

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

exports.build = series(clean, parallel(compile, copyAssets, assemblePages, mergeLocales), bundleSocket);
exports.default = exports.build;
