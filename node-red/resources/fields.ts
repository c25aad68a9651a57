import { isOpen, valueOf, type EditorNode, type Validity } from './red';

export const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The field of the open dialog, else what is saved. */
export function current(node: EditorNode, property: string): unknown {
  const field = $(`#node-input-${property}`);
  return field.length > 0 && isOpen(node) ? field.val() : node[property];
}

/** Node-RED tells why a field is red when the mouse is over it; here it stands below the field as well. */
export function explain(field: JQuery, check: (value: string) => Validity): void {
  const place = $('<div class="helpdesk-problem">').appendTo(field.closest('.form-row'));
  const show = () => {
    const verdict = check(valueOf(field));
    place.text(verdict === true ? '' : verdict);
  };
  field.on('input change', show);
  show();
}

export function openIfUsed(section: string, used: unknown): void {
  $(section).prop('open', Boolean(used));
}

/** A flow written by hand may leave it out. */
export function prepareOutput(node: EditorNode): void {
  if (!node.output) $('#node-input-output').val('item');
}
