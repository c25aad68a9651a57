import { runInNewContext } from 'node:vm';
import { renderType } from '../../tools/derive/node-red-page';

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
export function readDefaults(slug: string): Defaults {
  const { defaults = {} } = definitionIn(renderType(slug));
  const entries = Object.entries(defaults);
  const config = entries.find(([, { type }]) => type !== undefined);
  return {
    values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    ...(config?.[1].type !== undefined && { config: { field: config[0], type: config[1].type } }),
  };
}

function definitionIn(page: string): Definition {
  const found: Definition[] = [];
  const RED = {
    nodes: { registerType: (_type: string, definition: Definition) => found.push(definition) },
    // The editor's own checks; nothing is checked here.
    validators: { number: () => () => true },
  };
  for (const [, script = ''] of page.matchAll(/<script type="text\/javascript">([\s\S]*?)<\/script>/g))
    runInNewContext(script, { RED });
  return found[0] ?? {};
}
