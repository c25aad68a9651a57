import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import manifest from '../../package.json';
import { sampleTable } from '../../samples/sample-table';
import { createCodex } from './codex';
import { PROVIDER_IDS } from './listings';
import { n8nNames } from './n8n-names';
import { derivedFrom, renderHelp, renderPage } from './node-red-page';
import { LANGUAGES, readSharedTexts, renderTexts } from './node-red-texts';

/** Without it, what pages have in common is near enough to be packed once. */
const INDENTATION = /^[ \t]+/gm;
/** Between letters that are written without spaces, a line's end would show as one. */
const BREAK_IN_CJK = /(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g;

/** Part of `npm run build`: what hosts read, and what is made from the table of each helpdesk. */
async function writeDist(): Promise<void> {
  const sets = Object.entries(manifest['node-red'].nodes);
  await Promise.all([
    ...sets.map(([set, module]) => writeSet(set, dirname(module))),
    ...LANGUAGES.map((language) =>
      writeJson(join('dist/node-red/texts/locales', language, 'type-all.json'), readSharedTexts(language)),
    ),
    ...PROVIDER_IDS.map((id) => writeJson(`dist/samples/${id}.json`, sampleTable(id))),
    ...PROVIDER_IDS.map((id) =>
      writeJson(join('dist', n8nNames(id).nodeFile.replace('.ts', '.json')), createCodex(id)),
    ),
  ]);
}

async function writeSet(set: string, folder: string): Promise<void> {
  const name = `type-${set.split('-').at(-1)}`;
  await write(join(folder, `${name}.html`), compact(renderPage(set)));
  for (const language of LANGUAGES) {
    await write(join(folder, 'locales', language, `${name}.html`), compact(renderHelp(set, language)));
    await writeJson(join(folder, 'locales', language, `${name}.json`), renderTexts(set, language));
  }
  const id = derivedFrom(set);
  if (id === undefined || set.endsWith('-account')) return;
  const icon = join(folder, 'icons', `helpdesk-${id}.svg`);
  await mkdir(dirname(icon), { recursive: true });
  await copyFile(join('node-red', id, 'icon.svg'), icon);
}

function compact(page: string): string {
  return page.replace(INDENTATION, '').replace(BREAK_IN_CJK, '');
}

function writeJson(file: string, content: object): Promise<void> {
  return write(file, `${JSON.stringify(content)}\n`);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

void writeDist();
