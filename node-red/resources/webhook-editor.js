/* The browser half of all webhook nodes; needs choices-editor.js. */
(function () {
  'use strict';
  // Every node set loads this file; one copy is enough.
  if (window.HelpdeskTriggers) return;

  const PATH = /^\/?[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?$/;
  const SWITCHES = ['emitTests', 'emitRefusals', 'dropRepeats', 'foldStatusChanges', 'keepCredentials'];
  const NUMBERS = ['replayWindow', 'maxBodyKb'];
  const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
  const loaded = {};
  const { shareTexts, say, sayIfKnown, checkedIn, isSet, showEvents, showFilters, saveTicks } =
    window.HelpdeskChoices;

  /** A path nobody guesses: whoever knows the URL may send, even if only to be refused. */
  function randomName(bytes) {
    return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  }

  function newPath(provider) {
    return 'helpdesk/' + provider + '/' + randomName(6);
  }

  /** Where the helpdesk finds the path: below the account's public address, or else where this page came from. */
  function publicUrl(path) {
    const account = RED.nodes.node($('#node-input-account').val());
    const isAutomatic = $('#node-input-registration').val() === 'automatic';
    const here = isAutomatic ? '' : new URL(RED.settings.apiRootUrl || location.href, location.href).origin;
    const address = (account && account.publicAddress) || here;
    if (!address) return '';
    return [address, RED.settings.httpNodeRoot || '', path]
      .map((part) => String(part).replace(/^\/+|(?<!\/)\/+$/g, ''))
      .filter(Boolean)
      .join('/');
  }

  /** What the page of one helpdesk offers; served by the runtime from its catalogue. */
  function load(provider) {
    loaded[provider] = loaded[provider] || $.getJSON('helpdesk-triggers/' + provider);
    loaded[provider].fail(() => delete loaded[provider]);
    return loaded[provider];
  }

  /* ---- validators: each returns true, or a sentence that says why not ---- */

  /** The field of the open dialog, else what is saved. */
  function current(node, property) {
    const field = $('#node-input-' + property);
    return field.length > 0 && RED.editor.getEditStack().some((edited) => edited.id === node.id)
      ? field.val()
      : node[property];
  }

  function checkPath(node, value) {
    if (!value) return say(node, 'error.pathMissing');
    if (!PATH.test(value)) return say(node, 'error.pathInvalid');
    const mine = normalise(value);
    const other = RED.nodes
      .filterNodes({})
      .find(
        (candidate) =>
          candidate.id !== node.id &&
          candidate.d !== true &&
          / webhook$/.test(candidate.type) &&
          candidate._def.category === 'helpdesk' &&
          normalise(candidate.path) === mine,
      );
    return other ? say(node, 'error.pathInUse', { name: other.name || other.type }) : true;
  }

  function normalise(path) {
    return ('/' + (path || ''))
      .replace(/\/{2,}/g, '/')
      .replace(/(.)\/$/, '$1')
      .toLowerCase();
  }

  function checkAccount(node, value) {
    if (current(node, 'registration') === 'automatic') {
      return window.HelpdeskRegistration.checkAccount(node, value);
    }
    if (current(node, 'mode') === 'unsigned') return true;
    return value && value !== '_ADD_' ? true : say(node, 'error.accountMissing');
  }

  /** A flow written by hand may leave the list out: the runtime then takes all events. */
  function checkEvents(node, value) {
    return value === undefined || value.length > 0 ? true : say(node, 'error.eventsMissing');
  }

  function checkNumber(node, value) {
    return value === '' || value === undefined || (Number.isFinite(Number(value)) && Number(value) >= 0)
      ? true
      : say(node, 'error.number');
  }

  function checkAddress(node, value) {
    return !value || /^https?:\/\/[^\s/]+|^\$\{[^}]+\}$/.test(value) ? true : say(node, 'error.address');
  }

  /** Node-RED tells why a field is red when the mouse is over it; here it stands below the field as well. */
  function explain(field, check) {
    const place = $('<div class="helpdesk-problem">').appendTo(field.closest('.form-row'));
    const show = () => {
      const verdict = check(field.val());
      place.text(verdict === true ? '' : verdict);
    };
    field.on('input change', show);
    show();
  }

  /* ---- the dialog ---- */

  function prepare(node, provider) {
    shareTexts(node);
    // A flow written by hand may leave it out: the runtime then drops them, and "Done" must not change that.
    if (node.dropDuplicates === undefined) $('#node-input-dropDuplicates').prop('checked', true);
    // A node that was saved before there was a choice works as it did.
    $('#node-input-registration').val(node.registration === 'automatic' ? 'automatic' : 'manual');
    prepareOutput(node);
    prepareUrl(node, provider);
    explain($('#node-input-account'), (value) => checkAccount(node, value));
    explain($('#node-input-path'), (value) => checkPath(node, value));
    for (const name of NUMBERS) explain($('#node-input-' + name), (value) => checkNumber(node, value));
    load(provider).then(
      (data) => {
        prepareModes(node, data);
        prepareEvents(node, data);
        showFilters(node, data);
        prepareOptions(node, data);
        prepareNumbers(data);
        preparePickers(node, data);
        if (data.canRegister) window.HelpdeskRegistration.prepare(node);
      },
      () => $('#helpdesk-events').text(say(node, 'error.noData')),
    );
    openIfUsed(
      '#helpdesk-options',
      [...SWITCHES, ...NUMBERS].some((name) => isSet(node[name])) || node.dropDuplicates === false,
    );
  }

  /** A flow written by hand may leave it out. */
  function prepareOutput(node) {
    if (!node.output) $('#node-input-output').val('item');
  }

  function openIfUsed(section, used) {
    $(section).prop('open', Boolean(used));
  }

  function prepareUrl(node, provider) {
    const path = $('#node-input-path');
    const show = () => {
      const url = PATH.test(path.val()) ? publicUrl(path.val()) : '';
      $('#helpdesk-url')
        .val(url)
        .attr({ placeholder: PATH.test(path.val()) ? say(node, 'hint.noUrl') : '', title: url });
      const host = url && new URL(url).hostname;
      $('#helpdesk-url-loopback').text(LOOPBACK.test(host) ? say(node, 'hint.loopback', { host }) : '');
    };
    path.on('input change', show);
    $('#node-input-account, #node-input-registration').on('change', show);
    show();
    $('#helpdesk-path-new').on('click', () => path.val(newPath(provider)).trigger('change'));
    $('#helpdesk-url').on('focus', function () {
      this.select();
    });
    $('#helpdesk-url-copy').on('click', () => {
      RED.clipboard.copyText($('#helpdesk-url').val(), $('#helpdesk-url-copy'), say(node, 'label.copied'));
    });
  }

  function prepareModes(node, data) {
    const select = $('#node-input-mode').empty();
    for (const mode of data.modes)
      $('<option>')
        .val(mode)
        .text(say(node, 'mode.' + mode))
        .appendTo(select);
    const show = () => {
      const mode = select.val();
      $('#helpdesk-mode-hint')
        .text(say(node, 'modeHint.' + mode))
        .toggleClass('helpdesk-warning', mode !== 'signature');
      $('#helpdesk-url-hint').text(sayIfKnown(node, 'urlHint.' + mode));
      $('#helpdesk-clock').toggle(data.hasClock && mode === 'signature');
      $('#node-input-account').trigger('change');
    };
    select.on('change', show).val(data.modes.includes(node.mode) ? node.mode : data.modes[0]);
    show();
  }

  function prepareOptions(node, data) {
    $('.helpdesk-option').each(function () {
      const { option } = this.dataset;
      $(this).toggle(data.options[option] || isSet(node[option]));
    });
  }

  function prepareNumbers(data) {
    $('#node-input-replayWindow').attr('placeholder', data.replayWindow);
    $('#node-input-maxBodyKb').attr('placeholder', data.maxBodyKb);
  }

  function prepareEvents(node, data) {
    const whose = () => ($('#node-input-registration').val() === 'automatic' ? 'Registered' : '');
    showEvents(node, data.choices, node.events, (all) => `count.${all ? 'all' : 'some'}${whose()}`);
  }

  function preparePickers(node, data) {
    const from = { field: '#node-input-account', missing: 'picker.no-account' };
    for (const name of data.pickers) window.HelpdeskPickers.add(node, name, name, from);
  }

  /** What Node-RED does not save by itself: the lists. Without the catalogue they stay as they were. */
  function save(node) {
    const emitRefusals = $('#node-input-emitRefusals');
    if (emitRefusals.length > 0) node.outputs = emitRefusals.prop('checked') ? 2 : 1;
    if ($('#helpdesk-events input').length === 0) return;
    node.events = checkedIn($('#helpdesk-events'));
    saveTicks(node);
  }

  function added(node, provider) {
    if (!node.path) node.path = newPath(provider);
  }

  function prepareAccount(node) {
    shareTexts(node);
    explain($('#node-config-input-baseUrl'), (value) => checkAddress(node, value));
    if ($('#node-config-input-publicAddress').length > 0) window.HelpdeskRegistration.prepareAccount(node);
    $('#helpdesk-key-new').on('click', () => {
      // Shown as text this once: Node-RED never gives a saved secret back.
      $('#node-config-input-urlKey')
        .attr('type', 'text')
        .val(randomName(16))
        .trigger('change')
        .trigger('select');
    });
  }

  window.HelpdeskTriggers = {
    added,
    prepare,
    save,
    prepareAccount,
    prepareOutput,
    explain,
    load,
    openIfUsed,
    checkPath,
    checkAccount,
    checkEvents,
    checkNumber,
    checkAddress,
    LOOPBACK,
  };
})();
