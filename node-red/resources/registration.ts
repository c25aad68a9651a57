import { explain, LOOPBACK, openIfUsed } from './fields';
import type { PageData } from './page-data';
import { isOpen, valueOf, type Check, type EditorNode } from './red';
import { say, sayIfKnown } from './texts';

/** Read from the environment when the flows start. */
const VARIABLE = /^\$\{[^}]+\}$/;

/** Of a trigger: whether its account has all that a registration needs. */
export const checkAccountToRegister: Check = (node, value) => {
  const account = RED.nodes.node(value);
  if (!account) return say(node, 'error.accountMissing');
  // Undefined is what this helpdesk's accounts do not have.
  if (account.baseUrl === '') return say(node, 'error.accountNoAddress');
  if (account.accountId === '') return sayEmpty(node, 'error.accountNoAccountId', account, 'accountId');
  if (hasNoToken(account)) return sayEmpty(node, 'error.accountNoApiToken', account, 'apiToken');
  return account.publicAddress ? true : say(node, 'error.accountNoPublicAddress');
};

/** With the label that the field has in the dialog of that account. */
function sayEmpty(node: EditorNode, key: string, account: EditorNode, field: string): string {
  return say(node, key, { field: say(account, `label.${field}`) });
}

/** Only known for sure while the account is new, or after its dialog was open: Node-RED keeps secrets back. */
function hasNoToken({ credentials = {} }: EditorNode): boolean {
  return credentials.has_apiToken === false || credentials.apiToken === '';
}

export const checkAccountId: Check = (node, value) =>
  !value || VARIABLE.test(value) || /^[^\s/:?#]+$/.test(value) ? true : say(node, 'error.accountId');

export const checkPublicAddress: Check = (node, value) => {
  if (!value || VARIABLE.test(value)) return true;
  const host = hostOf(value);
  if (host === undefined || /[?#]/.test(value)) return say(node, 'error.publicAddress');
  const field = $('#node-config-input-baseUrl');
  const helpdesk = hostOf(field.length > 0 && isOpen(node) ? field.val() : node.baseUrl);
  const isElsewhere = helpdesk !== undefined && !LOOPBACK.test(helpdesk);
  return LOOPBACK.test(host) && isElsewhere ? say(node, 'error.publicLoopback') : true;
};

function hostOf(address: unknown): string | undefined {
  const url = URL.parse(String(address || ''));
  return url && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
}

/** Of a trigger. */
export function prepareRegistration(node: EditorNode, { options }: Pick<PageData, 'options'>): void {
  $('#helpdesk-registration').show();
  const select = $('#node-input-registration');
  const show = () => {
    const isAutomatic = select.val() === 'automatic';
    $('#helpdesk-registration-hint').text(sayIfKnown(node, `registrationHint.${valueOf(select)}`));
    $('#helpdesk-where').toggle(!isAutomatic);
    $('#helpdesk-private').css('display', isAutomatic && options.allowPrivateUrl ? 'flex' : 'none');
    // Whether the account will do depends on it, and what is said about the events.
    $('#node-input-account').trigger('change');
    $('#helpdesk-events input').first().trigger('change');
  };
  select.on('change', show);
  show();
  if (node.allowPrivateUrl) openIfUsed('#helpdesk-options', true);
}

export function prepareAccountToRegister(node: EditorNode): void {
  const field = $('#node-config-input-publicAddress');
  // Whoever opens the editor under a public name has probably put Node-RED there.
  if (!field.val() && !LOOPBACK.test(location.hostname)) field.val(location.origin);
  explain($('#node-config-input-accountId'), (value) => checkAccountId(node, value));
  explain(field, (value) => checkPublicAddress(node, value));
  field.trigger('change');
  $('#node-config-input-baseUrl').on('change', () => field.trigger('change'));
}
