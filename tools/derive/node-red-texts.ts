import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedFrom } from './node-red-page';

const NODE_RED = join(__dirname, '../../node-red');
/** Texts that sets share are written down in these folders, and shipped once: as those of a plugin, `texts`. */
const SHARED = ['host', 'host/registration', 'host/stream'];
/** What only the set of a trigger can say: the editor looks these up there by itself. An account has neither. */
const LOOKED_UP_BY_EDITOR = ['palette', 'status'];

/** Two levels: section, then text. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const LANGUAGES = readdirSync(join(NODE_RED, 'host/locales')).map((file) => file.replace('.json', ''));

export function readSharedTexts(language: string): Texts {
  return SHARED.map((folder) => readTexts(`${folder}/locales/${language}.json`)).reduce(merge);
}

/** What is written down for a node set in a language. */
export function readOwnTexts(set: string, language: string): Texts {
  const id = derivedFrom(set);
  if (id === undefined) return readTexts(`${set}/locales/${language}/type-${set.split('-').at(-1)}.json`);
  const texts = readTexts(`${id}/locales/${language}.json`) as unknown as Record<string, Texts>;
  return texts[set.endsWith('-webhook') ? 'trigger' : 'account'] ?? {};
}

/** The same with what the editor looks up in no other place. */
export function renderTexts(set: string, language: string): Texts {
  const own = readOwnTexts(set, language);
  if (set.endsWith('-account')) return own;
  const shared = readSharedTexts(language);
  return merge(
    Object.fromEntries(LOOKED_UP_BY_EDITOR.map((section) => [section, shared[section] ?? {}])),
    own,
  );
}

function merge(shared: Texts, own: Texts): Texts {
  const sections = [...new Set([...Object.keys(shared), ...Object.keys(own)])];
  return Object.fromEntries(sections.map((section) => [section, { ...shared[section], ...own[section] }]));
}

function readTexts(file: string): Texts {
  return JSON.parse(readFileSync(join(NODE_RED, file), 'utf8')) as Texts;
}
