import { checkAccount, checkNumber, checkPath } from './checks';
import { showEvents } from './events';
import { explain, isSet, openIfUsed, prepareOutput } from './fields';
import { saveTicks, showFilters } from './filters';
import { load, type PageData } from './page-data';
import { addPicker } from './picker';
import { valueOf, type EditorNode } from './red';
import { prepareRegistration } from './registration';
import { say, sayIfKnown } from './texts';
import { checkedIn } from './tick-list';
import { newPath, prepareUrl } from './webhook-url';

const SWITCHES = ['emitTests', 'emitRefusals', 'dropRepeats', 'foldStatusChanges', 'keepCredentials'];
const NUMBERS = ['replayWindow', 'maxBodyKb'];

/** The dialog of a webhook node. */
export function prepare(node: EditorNode, provider: string): void {
  // A flow written by hand may leave it out: the runtime then drops them, and "Done" must not change that.
  if (node.dropDuplicates === undefined) $('#node-input-dropDuplicates').prop('checked', true);
  // A node that was saved before there was a choice works as it did.
  $('#node-input-registration').val(node.registration === 'automatic' ? 'automatic' : 'manual');
  prepareOutput(node);
  const showUrl = prepareUrl(node, provider);
  explain($('#node-input-account'), (value) => checkAccount(node, value));
  explain($('#node-input-path'), (value) => checkPath(node, value));
  for (const name of NUMBERS) explain($(`#node-input-${name}`), (value) => checkNumber(node, value));
  load(provider).then(
    (data) => {
      showUrl(data.hasSocket);
      showData(node, data);
    },
    () => $('#helpdesk-events').text(say(node, 'error.noData')),
  );
  openIfUsed(
    '#helpdesk-options',
    [...SWITCHES, ...NUMBERS].some((name) => isSet(node[name])) || node.dropDuplicates === false,
  );
}

function showData(node: EditorNode, data: PageData): void {
  prepareModes(node, data);
  prepareEvents(node, data);
  showFilters(node, data);
  prepareOptions(node, data);
  prepareNumbers(data);
  preparePickers(node, data);
  if (data.canRegister) prepareRegistration(node, data);
}

function prepareModes(node: EditorNode, data: PageData): void {
  const select = $('#node-input-mode').empty();
  for (const mode of data.modes)
    $('<option>')
      .val(mode)
      .text(say(node, `mode.${mode}`))
      .appendTo(select);
  const show = () => {
    const mode = valueOf(select);
    $('#helpdesk-mode-hint')
      .text(say(node, `modeHint.${mode}`))
      .toggleClass('helpdesk-warning', mode !== 'signature');
    $('#helpdesk-url-hint').text(sayIfKnown(node, `urlHint.${mode}`));
    $('#helpdesk-clock').toggle(data.hasClock && mode === 'signature');
    $('#node-input-account').trigger('change');
  };
  const saved = data.modes.find((mode) => mode === node.mode);
  select.on('change', show).val(saved ?? data.modes[0] ?? '');
  show();
}

function prepareOptions(node: EditorNode, data: PageData): void {
  $('.helpdesk-option').each(function () {
    const { option = '' } = this.dataset;
    $(this).toggle(data.options[option] || isSet(node[option]));
  });
}

function prepareNumbers(data: PageData): void {
  $('#node-input-replayWindow').attr('placeholder', data.replayWindow);
  $('#node-input-maxBodyKb').attr('placeholder', data.maxBodyKb);
}

function prepareEvents(node: EditorNode, data: PageData): void {
  const whose = () => ($('#node-input-registration').val() === 'automatic' ? 'Registered' : '');
  showEvents(node, data.choices, node.events, (all) => `count.${all ? 'all' : 'some'}${whose()}`);
}

function preparePickers(node: EditorNode, data: PageData): void {
  const from = { field: '#node-input-account', missing: 'picker.no-account' };
  for (const name of data.pickers) addPicker(node, name, name, from);
}

/** What Node-RED does not save by itself: the lists. Without the catalogue they stay as they were. */
export function save(node: EditorNode): void {
  const emitRefusals = $('#node-input-emitRefusals');
  if (emitRefusals.length > 0) node.outputs = emitRefusals.prop('checked') ? 2 : 1;
  if ($('#helpdesk-events input').length === 0) return;
  node.events = checkedIn($('#helpdesk-events'));
  saveTicks(node);
}

export function added(node: EditorNode, provider: string): void {
  if (!node.path) node.path = newPath(provider);
}
