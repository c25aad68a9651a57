import type { EditorNode, Words } from './red';

/** A text of the node's own type, else the one that all types share. */
export function say({ type, _def }: EditorNode, key: string, words?: Words): string {
  return RED._([`${_def.set.id}:${type}.${key}`, `${_def.set.id}:${key}`], words);
}

export function sayIfKnown(node: EditorNode, key: string, otherwise = ''): string {
  const text = say(node, key);
  return text === key ? otherwise : text;
}
