/* The browser half of webhooks that are registered through a helpdesk's API; needs webhook-editor.js. */
(function () {
  'use strict';
  // Both node sets of a helpdesk load this file; one copy is enough.
  if (window.HelpdeskRegistration) return;

  /** Read from the environment when the flows start. */
  const VARIABLE = /^\$\{[^}]+\}$/;
  const { say, sayIfKnown } = window.HelpdeskChoices;
  const { explain, openIfUsed, LOOPBACK } = window.HelpdeskTriggers;

  /* ---- validators: each returns true, or a sentence that says why not ---- */

  /** Of a trigger: whether its account has all that a registration needs. */
  function checkAccount(node, value) {
    const account = RED.nodes.node(value);
    if (!account) return say(node, 'error.accountMissing');
    if (!account.baseUrl) return say(node, 'error.accountNoAddress');
    if (!account.accountId) return say(node, 'error.accountNoAccountId');
    if (hasNoToken(account)) return say(node, 'error.accountNoApiToken');
    return account.publicAddress ? true : say(node, 'error.accountNoPublicAddress');
  }

  /** Only known for sure while the account is new, or after its dialog was open: Node-RED keeps secrets back. */
  function hasNoToken({ credentials = {} }) {
    return credentials.has_apiToken === false || credentials.apiToken === '';
  }

  function checkAccountId(node, value) {
    return !value || VARIABLE.test(value) || /^[\w-]+$/.test(value) ? true : say(node, 'error.accountId');
  }

  function checkPublicAddress(node, value) {
    if (!value || VARIABLE.test(value)) return true;
    const host = hostOf(value);
    if (host === undefined || /[?#]/.test(value)) return say(node, 'error.publicAddress');
    const field = $('#node-config-input-baseUrl');
    const isOpen = RED.editor.getEditStack().some((edited) => edited.id === node.id);
    const helpdesk = hostOf(field.length > 0 && isOpen ? field.val() : node.baseUrl);
    const isElsewhere = helpdesk !== undefined && !LOOPBACK.test(helpdesk);
    return LOOPBACK.test(host) && isElsewhere ? say(node, 'error.publicLoopback') : true;
  }

  function hostOf(address) {
    const url = URL.parse(address || '');
    return url && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
  }

  /* ---- the dialogs ---- */

  function prepare(node) {
    $('#helpdesk-registration').show();
    const select = $('#node-input-registration');
    const show = () => {
      const isAutomatic = select.val() === 'automatic';
      $('#helpdesk-registration-hint').text(sayIfKnown(node, 'registrationHint.' + select.val()));
      $('#helpdesk-where').toggle(!isAutomatic);
      $('#helpdesk-private').css('display', isAutomatic ? 'flex' : 'none');
      // Whether the account will do depends on it, and what is said about the events.
      $('#node-input-account').trigger('change');
      $('#helpdesk-events input').first().trigger('change');
    };
    select.on('change', show);
    show();
    if (node.allowPrivateUrl) openIfUsed('#helpdesk-options', true);
  }

  function prepareAccount(node) {
    const field = $('#node-config-input-publicAddress');
    // Whoever opens the editor under a public name has probably put Node-RED there.
    if (!field.val() && !LOOPBACK.test(location.hostname)) field.val(location.origin);
    explain($('#node-config-input-accountId'), (value) => checkAccountId(node, value));
    explain(field, (value) => checkPublicAddress(node, value));
    field.trigger('change');
    $('#node-config-input-baseUrl').on('change', () => field.trigger('change'));
  }

  window.HelpdeskRegistration = { checkAccount, checkAccountId, checkPublicAddress, prepare, prepareAccount };
})();
