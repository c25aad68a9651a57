import type { EditorNode, Words } from './red';

const TEXTS = '@helpdesk-triggers/n8n-nodes-helpdesk/texts:';

/** A text of the node's own set, else the one that all sets share. */
export function say(node: EditorNode, key: string, words?: Words): string {
  return RED._([`${node._def.set.id}:${key}`, TEXTS + key], words);
}

export function sayIfKnown(node: EditorNode, key: string, otherwise = ''): string {
  const text = say(node, key);
  return text === key ? otherwise : text;
}

/** Node-RED looks the texts of a dialog up in those of the node's own set; the others are shared by all sets. */
export function shareTexts(node: EditorNode): void {
  const own = `${node._def.set.id}:`;
  $(`[data-i18n*="${own}"]`).each(function () {
    const [attribute = '', key = ''] = ($(this).attr('data-i18n') ?? '').split(own);
    if (RED._(own + key) === key) $(this).attr('data-i18n', attribute + TEXTS + key);
  });
}
