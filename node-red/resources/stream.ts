import { SIMULATED_TOKEN_PREFIX } from '../../helpdesks/crisp/rtm/simulated-token';
import { prepareTest } from './account-test';
import { checkAddress, checkNumber } from './checks';
import { showEvents } from './events';
import { explain, openIfUsed, prepareOutput } from './fields';
import { showFilters } from './filters';
import { load, type StreamPageData } from './page-data';
import { addPicker } from './picker';
import { isOpen, valueOf, type Check, type EditorNode } from './red';
import { say, sayIfKnown } from './texts';
import { checkedIn, type Choice } from './tick-list';

/** @param pickers by field of ids: the list of the token's config node that it can be chosen from */
export function prepareStream(node: EditorNode, pickers: Readonly<Record<string, string>>): void {
  explain($('#node-input-token'), (id) => (RED.nodes.node(id) ? true : say(node, 'error.tokenMissing')));
  prepareOutput(node);
  // A flow written by hand may leave it out: the runtime then catches up, and "Done" must not change that.
  if (node.catchUp === undefined) $('#node-input-catchUp').prop('checked', true);
  // Flows that were saved at first say `read-back`.
  if (node.afterRestart !== 'fresh') $('#node-input-afterRestart').val('readBack');
  load<StreamPageData>(node.type.replaceAll(' ', '-')).then(
    (data) => showData(node, data, pickers),
    () => $('#helpdesk-events').text(say(node, 'error.noData')),
  );
  openIfUsed('#helpdesk-options', node.catchUp === false);
}

function showData(node: EditorNode, data: StreamPageData, pickers: Readonly<Record<string, string>>): void {
  const from = { field: '#node-input-token', missing: 'problem.token-missing' };
  const show = (events: unknown) => showEvents(node, choicesOf(data), events, countKey);
  show(node.events);
  showFilters(node, data);
  for (const [property, list] of Object.entries(pickers)) addPicker(node, property, list, from);
  // Another token may be allowed other events; what is ticked so far stays ticked.
  $('#node-input-token').on('change', () => show(checkedIn($('#helpdesk-events'))));
}

function countKey(all: boolean): string {
  return all ? 'count.allHeard' : 'count.someHeard';
}

function choicesOf({ choices }: StreamPageData): readonly Choice[] {
  if (Array.isArray(choices)) return choices as readonly Choice[];
  const token = RED.nodes.node($('#node-input-token').val());
  return (choices as Readonly<Record<string, readonly Choice[]>>)[String(token?.tier || 'plugin')] ?? [];
}

export function prepareToken(node: EditorNode): void {
  const tier = $('#node-config-input-tier');
  const show = () => {
    $('#helpdesk-tier-hint').text(sayIfKnown(node, `tierHint.${valueOf(tier)}`));
    $('#helpdesk-website').toggle(tier.val() !== 'plugin');
    $('#node-config-input-websiteId').trigger('change');
  };
  const explainWith = (name: string, check: Check) =>
    explain($(`#node-config-input-${name}`), (value) => check(node, value));
  explainWith('websiteId', checkWebsite);
  explainWith('dailyCalls', checkNumber);
  explainWith('apiUrl', checkAddress);
  tier.on('change', show);
  if (!tier.val()) tier.val('plugin');
  show();
  showSimulator(node);
  prepareTest(node, ['tier', 'websiteId', 'identifier', 'key', 'allowStandIn', 'apiUrl']);
}

/** Only for who tests: that shows in the token, or in what was ticked before. */
function showSimulator(node: EditorNode): void {
  const identifier = $('#node-config-input-identifier');
  const apiUrl = $('#node-config-input-apiUrl');
  const show = () => {
    const isTest = valueOf(identifier).startsWith(SIMULATED_TOKEN_PREFIX);
    $('#helpdesk-stand-in').toggle(isTest || node.allowStandIn === true);
    // Where `serve crisp` is, unless it was told another port.
    if (isTest && valueOf(apiUrl) === '') apiUrl.val(apiUrl.attr('placeholder') ?? '');
  };
  identifier.on('input change', show);
  show();
  openIfUsed('#helpdesk-stand-in', true);
}

export const checkWebsite: Check = (node, value) => {
  const field = $('#node-config-input-tier');
  const tier = field.length > 0 && isOpen(node) ? field.val() : node.tier;
  return tier !== 'website' || value ? true : say(node, 'error.websiteMissing');
};
