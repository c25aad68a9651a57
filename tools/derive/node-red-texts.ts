import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedFrom, NODE_SLUGS, toType } from './node-red-types';

const NODE_RED = join(__dirname, '../../node-red');
/** Texts that types share are written down in these folders. */
const SHARED = ['host', 'host/registration', 'host/stream'];

/** Two levels: section, then text. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const LANGUAGES = readdirSync(join(NODE_RED, 'host/locales')).map((file) => file.replace('.json', ''));

/** The catalogue of all types: what they share, and under the name of each type what only it says. */
export function renderTexts(language: string): Readonly<Record<string, object>> {
  const own = NODE_SLUGS.map((slug) => [toType(slug), readOwnTexts(slug, language)] as const);
  return { ...readSharedTexts(language), ...Object.fromEntries(own) };
}

export function readSharedTexts(language: string): Texts {
  return SHARED.map((folder) => readTexts(`${folder}/locales/${language}.json`)).reduce(merge);
}

/** What is written down for a node type in a language. */
export function readOwnTexts(slug: string, language: string): Texts {
  const id = derivedFrom(slug);
  if (id === undefined) return readTexts(`${slug}/locales/${language}/type-${slug.split('-').at(-1)}.json`);
  const { texts } = splitLanguageFile(readFileSync(join(NODE_RED, `${id}/locales/${language}.html`), 'utf8'));
  return texts[slug.endsWith('-webhook') ? 'trigger' : 'account'] ?? {};
}

const TEXTS = /<script type="application\/json">([^]*?)<\/script>\n/;

/** What a helpdesk says in a language is one file: the texts of its dialogs as JSON, and the help of its trigger. */
export function splitLanguageFile(file: string): {
  readonly texts: Readonly<Record<string, Texts>>;
  readonly help: string;
} {
  const [whole = '', json = '{}'] = TEXTS.exec(file) ?? [];
  return { texts: JSON.parse(json) as Record<string, Texts>, help: file.replace(whole, '') };
}

function merge(shared: Texts, own: Texts): Texts {
  const sections = [...new Set([...Object.keys(shared), ...Object.keys(own)])];
  return Object.fromEntries(sections.map((section) => [section, { ...shared[section], ...own[section] }]));
}

function readTexts(file: string): Texts {
  return JSON.parse(readFileSync(join(NODE_RED, file), 'utf8')) as Texts;
}
