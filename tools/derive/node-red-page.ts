import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Provider } from '../../core/helpdesk/provider';
import { ALL_EVENTS, PRESET_PREFIX } from '../../core/select/selection';
import { DEFAULT_PRESET } from '../../core/helpdesk/presets';
import { providers, type ProviderId } from '../../helpdesks';
import { accountPage, webhookPage } from './node-red-templates';

const NODE_RED = join(__dirname, '../../node-red');
/** A line such as `<!-- include ../host/editor/form.html -->` or `/* include … *\/` stands for that file. */
const INCLUDE = /^([ \t]*)(?:<!--|\/\*) include (\S+) (?:-->|\*\/)[ \t]*\n/gm;

/** A node set whose module, page and help are made from what its helpdesk can do: `intercom-webhook`. */
const DERIVED = /^(\w+)-(webhook|account)$/;

/** The page that registers a node set with the editor, whole and literal: Node-RED's scorecard reads it. */
export function renderPage(set: string): string {
  const id = derivedFrom(set);
  if (id === undefined) {
    const words = set.split('-');
    return fill(withIncludes(join(NODE_RED, set, `type-${words.at(-1)}.html`)), words[0] ?? '');
  }
  const template = set.endsWith('-webhook') ? webhookPage(id) : accountPage(id);
  return fill(expand(template, NODE_RED), id);
}

/** The help of a node set in a language. */
export function renderHelp(set: string, language: string): string {
  const id = derivedFrom(set);
  const words = set.split('-');
  if (id === undefined) {
    const file = join(NODE_RED, set, 'locales', language, `type-${words.at(-1)}.html`);
    return fill(withIncludes(file), words[0] ?? '');
  }
  if (set.endsWith('-webhook'))
    return fill(withIncludes(join(NODE_RED, id, 'locales', `${language}.html`)), id);
  const { registrar }: Provider = providers[id];
  const about = registrar === undefined ? 'account' : 'account-registration';
  const text = withIncludes(join(NODE_RED, `host/help/${about}.${language}.html`));
  return fill(`<script type="text/html" data-help-name="${id} account">\n${text}</script>\n`, id);
}

/** Undefined for a set that is written out. */
export function derivedFrom(set: string): ProviderId | undefined {
  const [, id = ''] = DERIVED.exec(set) ?? [];
  return Object.hasOwn(providers, id) ? (id as ProviderId) : undefined;
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
    .replaceAll('{{helpdesk}}', label.split(' ')[0] ?? label);
}
