import { valueOf, type EditorNode } from './red';
import { say, sayIfKnown } from './texts';
import { addChoice, checkedIn, type Choice } from './tick-list';

const ALL = '*';
const PRESETS = 'preset';
const UNKNOWN = 'unknown';
/** Their events are not part of "All Events": ticking them says nothing about it. */
const BESIDE_ALL = ['background', 'stream'];

/** The text below the list, by what is chosen. */
type CountKey = (all: boolean) => string;

/** Fills the picker of events. */
export function showEvents(
  node: EditorNode,
  choices: readonly Choice[],
  events: unknown,
  countKey: CountKey,
): void {
  const box = $('#helpdesk-events').empty().off('change');
  const chosen = new Set((events as readonly string[] | undefined) || [ALL]);
  for (const [group, rows] of groups(node, choices, chosen)) addGroup(node, box, group, rows, chosen);
  const update = () => showChosen(node, box, countKey);
  box.on('change', 'input', function (this: HTMLInputElement) {
    settleAll(box, this);
    update();
  });
  $('#helpdesk-chosen')
    .off('click')
    .on('click', 'button', function (this: HTMLButtonElement) {
      inputOf(box, this.value).prop('checked', false).trigger('change');
    });
  const field = $('#helpdesk-events-search');
  field.off('input').on('input', () => search(node, box, valueOf(field)));
  update();
}

/** Presets first, and last what this version does not know, so that it can be taken out. */
function groups(node: EditorNode, choices: readonly Choice[], chosen: ReadonlySet<string>) {
  const known = new Set(choices.map(({ value }) => value));
  const description = say(node, 'error.eventUnknown');
  const lost = [...chosen]
    .filter((value) => !known.has(value))
    .map((value) => ({ value, label: value, description, group: UNKNOWN }));
  const byName = new Map<string, readonly Choice[]>([[PRESETS, []]]);
  for (const choice of [...choices, ...lost])
    byName.set(choice.group, [...(byName.get(choice.group) || []), choice]);
  return byName;
}

function addGroup(
  node: EditorNode,
  box: JQuery,
  name: string,
  rows: readonly Choice[],
  chosen: ReadonlySet<string>,
): void {
  const ticked = rows.filter(({ value }) => chosen.has(value)).length;
  const group = $('<details>').attr('data-group', name).appendTo(box);
  group.prop('open', isWorthOpening(name, ticked));
  $('<summary>')
    .text(sayIfKnown(node, `group.${name}`, name))
    .append($('<small>'))
    .appendTo(group);
  for (const row of rows) addChoice(group, row, chosen.has(row.value));
}

function isWorthOpening(group: string, ticked: number): boolean {
  return [PRESETS, UNKNOWN].includes(group) || ticked > 0;
}

function inputOf(box: JQuery, value: string): JQuery {
  return box.find<HTMLInputElement>('input').filter(function () {
    return this.value === value;
  });
}

/** Who ticks one event wants that one, and not all; who ticks all has no use for the others. */
function settleAll(box: JQuery, { checked, value }: HTMLInputElement): void {
  const besides = ['', ...BESIDE_ALL].map((name) => `[data-group="${name}"] input`).join();
  if (!checked || inputOf(box, value).is(besides)) return;
  if (value !== ALL) inputOf(box, ALL).prop('checked', false);
  else box.find('input').not(inputOf(box, ALL)).not(besides).prop('checked', false);
}

function showChosen(node: EditorNode, box: JQuery, countKey: CountKey): void {
  const chosen = $('#helpdesk-chosen').empty();
  box.find<HTMLInputElement>('input:checked').each(function () {
    $('<button type="button">')
      .val(this.value)
      .attr('title', say(node, 'label.takeOut'))
      .text($(this).next().contents().first().text())
      .append('<i class="fa fa-times"></i>')
      .appendTo(chosen);
  });
  box.find('details').each(function () {
    const rows = $(this).find('input');
    const ticked = rows.filter(':checked').length;
    $(this)
      .find('summary small')
      .text(ticked ? `${ticked} / ${rows.length}` : rows.length);
  });
  const values = checkedIn(box);
  $('#helpdesk-events-count').text(
    values.length === 0 ? '' : say(node, countKey(values.includes(ALL)), { n: values.length }),
  );
  $('#helpdesk-events-problem').text(values.length === 0 ? say(node, 'error.eventsMissing') : '');
}

function search(node: EditorNode, box: JQuery, typed: string): void {
  const words = typed.toLowerCase().split(/\s+/);
  let found = 0;
  box.find<HTMLDetailsElement>('details').each(function () {
    const rows = $(this).find<HTMLLabelElement>('label').toArray();
    const hits = rows.filter((row) => words.every((word) => row.dataset.search?.includes(word)));
    for (const row of rows) $(row).toggle(hits.includes(row));
    $(this).toggle(hits.length > 0);
    const ticked = $(this).find('input:checked').length;
    this.open = typed ? true : isWorthOpening(this.dataset.group ?? '', ticked);
    found += hits.length;
  });
  box.children('p').remove();
  if (found === 0)
    $('<p>')
      .text(say(node, 'error.nothingFound', { typed }))
      .appendTo(box);
  box.scrollTop(0);
}
