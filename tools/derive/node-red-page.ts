import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Provider } from '../../core/helpdesk/provider';
import { ALL_EVENTS, PRESET_PREFIX } from '../../core/select/selection';
import { DEFAULT_PRESET } from '../../core/helpdesk/presets';
import { providers, type ProviderId } from '../../helpdesks';
import manifest from '../../package.json';
import { accountPage, webhookPage } from './node-red-templates';
import { readOwnTexts, splitLanguageFile } from './node-red-texts';
import { derivedFrom, NODE_SLUGS, toType } from './node-red-types';

const NODE_RED = join(__dirname, '../../node-red');
/** A line such as `<!-- include ../host/editor/form.html -->` or `/* include … *\/` stands for that file. */
const INCLUDE = /^([ \t]*)(?:<!--|\/\*) include (\S+) (?:-->|\*\/)[ \t]*\n/gm;

/** A key of the catalogue in a page: of a label or attribute, and in what the editor calls. */
const TEXT_KEY = /(\bdata-i18n="(?:\[\w+\])?|\bthis\._\(')(\w+)\.([\w-]+)(?=["'])/g;
const DEFAULT_LANGUAGE = 'en-US';

/** The page that registers all types with the editor, whole and literal: Node-RED's scorecard reads it. */
export function renderPage(): string {
  const script = `<script src="resources/${manifest.name}/editor.js"></script>\n`;
  return script + NODE_SLUGS.map(renderType).join('');
}

/** The part of one type. */
export function renderType(slug: string): string {
  const own = readOwnTexts(slug, DEFAULT_LANGUAGE);
  const type = toType(slug);
  return templateOf(slug).replace(TEXT_KEY, (found, before: string, section: string, name: string) =>
    own[section]?.[name] === undefined ? found : `${before}${type}.${section}.${name}`,
  );
}

function templateOf(slug: string): string {
  const id = derivedFrom(slug);
  if (id === undefined) {
    const words = slug.split('-');
    return fill(withIncludes(join(NODE_RED, slug, `type-${words.at(-1)}.html`)), words[0] ?? '');
  }
  const template = slug.endsWith('-webhook') ? webhookPage(id) : accountPage(id);
  return fill(expand(template, NODE_RED), id);
}

/** The help of all types in a language. */
export function renderHelp(language: string): string {
  return NODE_SLUGS.map((slug) => helpOf(slug, language)).join('');
}

function helpOf(slug: string, language: string): string {
  const id = derivedFrom(slug);
  const words = slug.split('-');
  if (id === undefined) {
    const file = join(NODE_RED, slug, 'locales', language, `type-${words.at(-1)}.html`);
    return fill(withIncludes(file), words[0] ?? '');
  }
  if (slug.endsWith('-webhook'))
    return fill(splitLanguageFile(withIncludes(join(NODE_RED, id, 'locales', `${language}.html`))).help, id);
  const { registrar }: Provider = providers[id];
  const about = registrar === undefined ? 'account' : 'account-registration';
  const text = withIncludes(join(NODE_RED, `host/help/${about}.${language}.html`));
  return fill(`<script type="text/html" data-help-name="${id} account">\n${text}</script>\n`, id);
}

function withIncludes(file: string): string {
  return expand(readFileSync(file, 'utf8'), dirname(file));
}

function expand(text: string, folder: string): string {
  return text.replace(INCLUDE, (_line, indent: string, name: string) =>
    withIncludes(join(folder, name)).replace(/^(?=.)/gm, indent),
  );
}

/** What a node fresh from the palette starts with, as in the other editor. */
function eventsOfNew(id: string): string {
  const presets = Object.hasOwn(providers, id) ? (providers[id as ProviderId] as Provider).presets : {};
  return DEFAULT_PRESET in presets ? `${PRESET_PREFIX}${DEFAULT_PRESET}` : ALL_EVENTS;
}

function fill(text: string, id: string): string {
  const label = Object.hasOwn(providers, id) ? providers[id as ProviderId].label : id;
  return text
    .replaceAll('{{events}}', eventsOfNew(id))
    .replaceAll('{{provider}}', id)
    .replaceAll('{{helpdesk}}', label);
}
