import { valueOf, type EditorNode } from './red';
import { say } from './texts';

interface Entry {
  readonly value: string;
  readonly label: string;
}

/** The field with the config node whose list it is, and the text for when none is chosen. */
interface From {
  readonly field: string;
  readonly missing: string;
}

/** A button beside a field of ids, and under both a list to tick; the field stays what is saved. */
export function addPicker(node: EditorNode, property: string, list: string, from: From): void {
  const field = $(`#node-input-${property}`).addClass('helpdesk-listed');
  const box = $('<div class="helpdesk-choices helpdesk-short helpdesk-listing">').hide();
  const button = $('<button type="button" class="red-ui-button">')
    .attr('title', say(node, 'label.choose'))
    .append('<i class="fa fa-list"></i>')
    .css('margin-left', '4px');
  field.after(button);
  button.after(box);
  button.on('click', () => {
    const config = RED.nodes.node($(from.field).val());
    if (!config) return void box.show().text(say(node, from.missing));
    box.show().text(say(node, 'label.loading'));
    const set = config.type.replaceAll(' ', '-');
    const asked: JQuery.jqXHR<readonly Entry[]> = $.getJSON(
      ['helpdesk-triggers', set, encodeURIComponent(config.id), list].join('/'),
      { accounts: $('#node-input-accounts').val() },
    );
    asked.then(
      (entries) => showEntries(box, field, entries, node),
      ({ responseJSON }: JQuery.jqXHR) => box.text(responseJSON?.detail || say(node, 'error.noList')),
    );
  });
}

function showEntries(box: JQuery, field: JQuery, entries: readonly Entry[], node: EditorNode): void {
  box.empty();
  if (entries.length === 0) box.text(say(node, 'error.emptyList'));
  for (const { value: id, label } of entries) {
    const row = $('<label>').appendTo(box);
    const tick = $('<input type="checkbox">').prop('checked', idsIn(field).includes(id)).appendTo(row);
    const text = $('<span>').text(label).appendTo(row);
    if (label !== id) $('<small>').text(id).appendTo(text);
    tick.on('change', () => {
      const others = idsIn(field).filter((each) => each !== id);
      field.val((tick.prop('checked') ? [...others, id] : others).join(', ')).trigger('change');
    });
  }
}

function idsIn(field: JQuery): string[] {
  return valueOf(field)
    .split(/[\s,;]+/)
    .filter((id) => id !== '');
}
