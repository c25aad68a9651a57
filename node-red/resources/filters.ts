import { isSet } from './fields';
import type { PageData } from './page-data';
import type { EditorNode } from './red';
import { say, sayIfKnown } from './texts';
import { addChoice, checkedIn } from './tick-list';

type Kind = 'check' | 'text' | 'ticks';

/**
 * One row each: how it is entered, its property, and an example. `of` is the filter that brings it along; `kinds`
 * are there at every helpdesk.
 */
const FILTERS: readonly (readonly [kind: Kind, name: string, example?: string, of?: string])[] = [
  ['check', 'onlyFromCustomers'],
  ['check', 'ignoreAutomated'],
  ['check', 'ignorePrivateNotes'],
  ['check', 'ignoreUnknownAuthors'],
  ['check', 'includeActivityUpdates'],
  ['text', 'ignoreAuthors', '17, agent:17'],
  ['text', 'ignoreMarkers', 'sent_by_workflow'],
  ['text', 'accounts', '12, 34'],
  ['text', 'inboxes', '12, 34'],
  ['text', 'teams', '4, none'],
  ['text', 'assignees', '17, bot:3, none'],
  ['text', 'labels', 'vip, returns'],
  ['ticks', 'messageTypes'],
  ['ticks', 'senderTypes'],
  ['ticks', 'statuses'],
  ['ticks', 'changedAttributes'],
  ['text', 'moreChangedAttributes', 'custom_attributes.plan', 'changedAttributes'],
  ['ticks', 'kinds'],
];
const TICKED = FILTERS.filter(([kind]) => kind === 'ticks').map(([, name]) => name);

/** Shows the filters that mean something at this helpdesk, and those that are set all the same. */
export function showFilters(node: EditorNode, { filters, kinds }: Pick<PageData, 'filters' | 'kinds'>): void {
  const offered: PageData['filters'] = { ...filters, kinds };
  const section = $('#helpdesk-filters');
  for (const [kind, name, example = '', of = name] of FILTERS) {
    const row = $('<div class="form-row">').toggle(of in offered || isSet(node[name]));
    addFilter[kind](row.appendTo(section), node, name, example);
    const words = offered[name];
    if (kind === 'ticks') showTicks(node, name, Array.isArray(words) ? words : []);
  }
  section.prop(
    'open',
    FILTERS.some(([, name]) => isSet(node[name])),
  );
}

type AddFilter = (row: JQuery, node: EditorNode, name: string, example: string) => void;

/** Node-RED saves the value of a field by its id, but has filled the fields in already: these come later. */
const addFilter: Readonly<Record<Kind, AddFilter>> = {
  check: (row, node, name) => {
    const id = `node-input-${name}`;
    const box = $('<input type="checkbox">').attr('id', id).prop('checked', Boolean(node[name]));
    row.addClass('helpdesk-check').append(box, label(node, name).attr('for', id));
  },
  text: (row, node, name, example) => {
    const id = `node-input-${name}`;
    const field = $('<input type="text">')
      .attr({ id, placeholder: example })
      .val(String(node[name] || ''));
    row.append(label(node, name).attr('for', id), field, hint(node, name));
  },
  ticks: (row, node, name) => {
    const box = $('<div class="helpdesk-choices helpdesk-short">').attr('id', `helpdesk-${name}`);
    row.append(label(node, name), $('<div class="helpdesk-picker">').append(box, hint(node, name)));
  },
};

function label(node: EditorNode, name: string): JQuery {
  return $('<label>').text(say(node, `label.${name}`));
}

function hint(node: EditorNode, name: string): JQuery {
  return $('<div class="helpdesk-hint">').text(say(node, `hint.${name}`));
}

export function saveTicks(node: EditorNode): void {
  for (const name of TICKED) node[name] = checkedIn($(`#helpdesk-${name}`));
}

/** A flow written by hand may hold a text; words that are not offered stay visible, to be taken out. */
function showTicks(node: EditorNode, name: string, offered: readonly string[]): void {
  const saved = (node[name] || []) as string | readonly string[];
  const chosen = [saved].flat().flatMap((words) => words.split(/[\s,;]+/));
  const box = $(`#helpdesk-${name}`).empty();
  for (const value of new Set([...offered, ...chosen.filter(Boolean)])) {
    const description = sayIfKnown(node, `${name}.${value}`);
    addChoice(box, { value, label: value, description }, chosen.includes(value));
  }
}
