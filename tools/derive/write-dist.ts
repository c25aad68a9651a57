import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleTable } from '../../samples/sample-table';
import { createCodex } from './codex';
import { PROVIDER_IDS } from './listings';
import { n8nNames } from './n8n-names';
import { renderHelp, renderPage } from './node-red-page';
import { LANGUAGES, renderTexts } from './node-red-texts';
import { derivedFrom, NODE_SLUGS } from './node-red-types';

/** Without it, what pages have in common is near enough to be packed once. */
const INDENTATION = /^[ \t]+/gm;
/** Between letters that are written without spaces, a line's end would show as one. */
const BREAK_IN_CJK = /(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g;

/** Part of `npm run build`: what hosts read, and what is made from the table of each helpdesk. */
async function writeDist(): Promise<void> {
  await Promise.all([
    write('dist/node-red/helpdesk.html', compact(renderPage())),
    ...LANGUAGES.flatMap((language) => [
      write(`dist/node-red/locales/${language}/helpdesk.html`, compactHelp(renderHelp(language))),
      writeJson(`dist/node-red/locales/${language}/helpdesk.json`, renderTexts(language)),
    ]),
    ...NODE_SLUGS.filter((slug) => !slug.endsWith('-account')).map(copyIcon),
    ...PROVIDER_IDS.map((id) => writeJson(`dist/samples/wire-${id}.json`, sampleTable(id))),
    ...PROVIDER_IDS.map((id) =>
      writeJson(join('dist', n8nNames(id).nodeFile.replace('.ts', '.json')), createCodex(id)),
    ),
  ]);
}

async function copyIcon(slug: string): Promise<void> {
  const name = derivedFrom(slug) ?? slug;
  await mkdir('dist/node-red/icons', { recursive: true });
  await copyFile(join('node-red', name, 'icon.svg'), `dist/node-red/icons/helpdesk-${name}.svg`);
}

function compact(page: string): string {
  return page.replace(INDENTATION, '');
}

/** Where a line ends says nothing, but in an example. */
function compactHelp(page: string): string {
  const parts = compact(page).split(/(<pre>[^]*?<\/pre>)/);
  return parts
    .map((part) => (part.startsWith('<pre>') ? part : part.replace(BREAK_IN_CJK, '').replace(/\n/g, ' ')))
    .join('');
}

function writeJson(file: string, content: object): Promise<void> {
  return write(file, `${JSON.stringify(content)}\n`);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

void writeDist();
