import type { Node, NodeAPI } from '@node-red/registry';
import { isObject } from '../../core/read/read';
import { findUnsetVariable, readSavedValues, type SavedValues } from './saved-values';

/** What the editor shows of a password that it was never told (@node-red/editor-client, ui/editor.js). */
export const KEPT_PASSWORD = '__PWRD__';

/** Far more than any token or address. */
const MAX_FIELD_CHARS = 4096;

/**
 * What stands in an open dialog, read as a deploy would read it: references to environment variables are replaced, and
 * those that are not set are problems. Undefined where it is not what a dialog sends.
 *
 * @param node the deployed one, whose flow may hold variables of its own
 */
export function readEntered<Field extends string>(
  RED: Pick<NodeAPI, 'util'>,
  body: unknown,
  fields: readonly Field[],
  node?: Node,
): SavedValues<Field> | undefined {
  if (!isObject(body)) return undefined;
  const entered = fields.map((field) => [field, body[field] ?? ''] as const);
  const isText = entered.every(([, value]) => typeof value === 'string' && value.length <= MAX_FIELD_CHARS);
  if (!isText) return undefined;
  const resolved = entered.map(([field, value]) => [field, resolve(RED, String(value), node)]);
  return readSavedValues(Object.fromEntries(resolved) as { readonly [Name in Field]?: unknown }, fields);
}

/** What is not set stays a reference, as after a deploy. */
function resolve(RED: Pick<NodeAPI, 'util'>, text: string, node: Node | undefined): unknown {
  const name = findUnsetVariable(text);
  if (name === undefined) return text;
  const value: unknown = RED.util.evaluateNodeProperty(name, 'env', node as Node, {});
  return value === '' ? text : value;
}
