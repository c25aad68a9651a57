const { glob, mkdir, readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

/** A line such as `<!-- include ../host/editor/form.html -->` or `/* include … *\/` stands for that file. */
const INCLUDE = /^([ \t]*)(?:<!--|\/\*) include (\S+) (?:-->|\*\/)[ \t]*\n/gm;

/** Without it, what pages have in common is near enough to be packed once. */
const INDENTATION = /^[ \t]+/gm;

/** Between letters that are written without spaces, a line's end would show as one. */
const BREAK_IN_CJK = /(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g;

/** Node-RED's editor pages have to be whole and literal (its scorecard reads them), so shared parts go in here. */
async function assemblePages() {
  for await (const file of glob('node-red/*-*/**/*.html')) {
    const set = file.split(path.sep)[1];
    const page = (await withIncludes(file)).replaceAll('{{provider}}', set.split('-')[0]);
    await write(file, page.replace(INDENTATION, '').replace(BREAK_IN_CJK, ''));
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

/** What only the set of a trigger can say: the editor looks these up there by itself. An account has neither. */
const LOOKED_UP_BY_EDITOR = ['palette', 'status'];

/** Texts that sets share are written down in these folders, and shipped once: as those of a plugin, `texts`. */
const SHARED = ['host', 'host/registration', 'host/stream'];

async function mergeLocales() {
  const shared = new Map();
  for await (const file of glob('node-red/host/locales/*.json')) {
    const language = path.basename(file, '.json');
    const texts = await Promise.all(
      SHARED.map((folder) => readJson(`node-red/${folder}/locales/${language}.json`)),
    );
    shared.set(language, texts.reduce(merge));
    await writeJson(`node-red/texts/locales/${language}/type-all.json`, shared.get(language));
  }
  for await (const file of glob('node-red/*-*/locales/*/*.json')) {
    const language = file.split(path.sep)[3];
    const own = await readJson(file);
    const isAccount = path.basename(file) === 'type-account.json';
    await writeJson(file, isAccount ? own : withLookedUp(own, shared.get(language)));
  }
}

function withLookedUp(own, shared) {
  return merge(Object.fromEntries(LOOKED_UP_BY_EDITOR.map((section) => [section, shared[section]])), own);
}

/** Two levels, as the texts have. */
function merge(shared, own) {
  const sections = [...new Set([...Object.keys(shared), ...Object.keys(own)])];
  return Object.fromEntries(sections.map((section) => [section, { ...shared[section], ...own[section] }]));
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

function writeJson(file, texts) {
  return write(file, `${JSON.stringify(texts)}\n`);
}

async function write(file, text) {
  const target = path.join('dist', file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

module.exports = { assemblePages, mergeLocales };
