const { glob, mkdir, readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

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

module.exports = { assemblePages, mergeLocales };
