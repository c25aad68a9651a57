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
    const files = [
      ...(await sharedBy(set)).map((folder) => `node-red/${folder}/locales/${language}.json`),
      file,
    ];
    const all = (await Promise.all(files.map(readJson))).reduce(merge);
    const texts = JSON.stringify(set.endsWith('-account') ? withoutTriggers(all) : all);
    await write(file, `${texts.replaceAll('{{provider}}', set.split('-')[0])}\n`);
  }
}

/** The folders with the texts that a set shares with others: some only listen to a socket or register webhooks. */
async function sharedBy(set) {
  const page = await readFile(`node-red/${set}/${set}.html`, 'utf8');
  const registers = page.includes('/registration-editor.js');
  return ['host', ...(STREAM.test(set) ? ['host/stream'] : []), ...(registers ? ['host/registration'] : [])];
}

/** Sets that listen to a socket. */
const STREAM = /-(?:rtm|realtime)$/;

/** What only triggers say: accounts have no events, and receive nothing. */
const OF_TRIGGERS = [
  'mode',
  'modeHint',
  'urlHint',
  'output',
  'count',
  'group',
  'refused',
  'ago',
  'kinds',
  'trouble',
];

function withoutTriggers(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([section]) => !OF_TRIGGERS.includes(section)));
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

module.exports = { assemblePages, mergeLocales };
