import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

const FOLDER = join(__dirname, '../../node-red');
/** As in gulpfile.js, which puts the pages together for the package. */
const INCLUDE = /^[ \t]*(?:<!--|\/\*) include (\S+) (?:-->|\*\/)[ \t]*$/gm;

/** A node as it is when somebody has just dragged it in, and the config node it wants. */
export interface Defaults {
  readonly values: Readonly<Record<string, unknown>>;
  /** The field that names the config node, and the config node's type. */
  readonly config?: { readonly field: string; readonly type: string };
}

interface Definition {
  readonly defaults?: Readonly<Record<string, { readonly value: unknown; readonly type?: string }>>;
}

/** Read from the node's page in the editor, so that an example never lacks a field that was added there. */
export function readDefaults(folder: string): Defaults {
  const { defaults = {} } = definitionIn(readPage(folder));
  const entries = Object.entries(defaults);
  const config = entries.find(([, { type }]) => type !== undefined);
  return {
    values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    ...(config?.[1].type !== undefined && { config: { field: config[0], type: config[1].type } }),
  };
}

function readPage(folder: string): string {
  const words = folder.split('-');
  const page = withIncludes(join(FOLDER, folder, `type-${words.at(-1)}.html`));
  return page.replaceAll('{{provider}}', words[0] ?? '');
}

function withIncludes(file: string): string {
  return readFileSync(file, 'utf8').replace(INCLUDE, (_line, name: string) =>
    withIncludes(join(dirname(file), name)),
  );
}

function definitionIn(page: string): Definition {
  const found: Definition[] = [];
  const RED = { nodes: { registerType: (_type: string, definition: Definition) => found.push(definition) } };
  for (const [, script = ''] of page.matchAll(/<script type="text\/javascript">([\s\S]*?)<\/script>/g))
    runInNewContext(script, { RED });
  return found[0] ?? {};
}
