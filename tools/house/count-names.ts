import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers, type ProviderId } from '../../helpdesks';
import { PROVIDER_IDS, toClassName } from '../derive/listings';

const ROOT = join(__dirname, '../..');

export type Group = 'own folders' | 'icons' | 'tests' | 'elsewhere';

/** Files in git that carry a helpdesk's name, in their path or inside, by where they are. */
export function countNames(id: ProviderId): ReadonlyMap<Group, readonly string[]> {
  const groups = new Map<Group, string[]>([
    ['own folders', []],
    ['icons', []],
    ['tests', []],
    ['elsewhere', []],
  ]);
  for (const file of listFiles()) if (carriesName(file, id)) groups.get(groupOf(file, id))?.push(file);
  return groups;
}

/** Written by a command from the lists of helpdesks: flows, the rows of the manifest, and what openssl signed. */
const WRITTEN = /^(?:workflows\/|package\.json$|test\/vectors\/vectors\.json$)/;
/** In a page, what `npm run docs` writes. */
const WRITTEN_SECTION = /<!-- ([\w-]+):start -->[^]*?<!-- \1:end -->/g;

/** Neither findings, about outside software whichever triggers there are, nor what is written by a command. */
function listFiles(): readonly string[] {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return files.filter((file) => file !== '' && !file.startsWith('findings/') && !WRITTEN.test(file));
}

/** Its name as people write it, or its id in a path, a text of code or an identifier: an id may be a word, too. */
function carriesName(file: string, id: ProviderId): boolean {
  const label = providers[id].label.replaceAll('.', '\\.');
  const name = new RegExp(`\\b${label}\\b|(?<=^|['"/])${id}\\b|\\b${id}(?=[A-Z])|^ *${id}\\)`, 'm');
  const text = readFileSync(join(ROOT, file), 'latin1').replace(WRITTEN_SECTION, '');
  return name.test(`${file}\n${text}`);
}

function groupOf(file: string, id: ProviderId): Group {
  if (file.endsWith('.svg')) return 'icons';
  if (file.startsWith('test/')) return 'tests';
  const own = [`helpdesks/${id}/`, `nodes/${toClassName(id)}Trigger/`, `node-red/${id}/`];
  return own.some((folder) => file.startsWith(folder)) ? 'own folders' : 'elsewhere';
}

function print(id: ProviderId): void {
  const groups = countNames(id);
  const total = [...groups.values()].reduce((sum, files) => sum + files.length, 0);
  console.log(`${providers[id].label}: ${total} files`);
  for (const [group, files] of groups)
    console.log([`  ${group}: ${files.length}`, ...files.map((file) => `    ${file}`)].join('\n'));
}

if (require.main === module) {
  const [, , asked] = process.argv;
  for (const id of PROVIDER_IDS.filter((each) => asked === undefined || each === asked)) print(id);
}
