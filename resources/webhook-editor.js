/* The browser half of all webhook nodes: plain JavaScript, served by Node-RED as it is. */
(function () {
  'use strict';
  // Every node set loads this file; one copy is enough.
  if (window.HelpdeskTriggers) return;

  const PATH = /^\/?[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?$/;
  const PRESETS = 'preset';
  /** Not the helpdesk's, so that "All events" does not include it. */
  const OWN_EVENT = /:gap$/;
  /** Filters with a list to tick. */
  const TICKED = ['messageTypes', 'senderTypes', 'statuses', 'changedAttributes'];
  const loaded = {};

  const STYLE = `
    .helpdesk-field { display: inline-flex; width: 70%; gap: 4px; vertical-align: middle; }
    .helpdesk-field input[type] { flex: 1; width: auto; min-width: 0; }
    #helpdesk-url[readonly] { font-family: var(--red-ui-monospace-font, monospace); font-size: 12px;
      color: var(--red-ui-form-text-color); cursor: text; }
    .helpdesk-hint { margin: 4px 0 0 104px; font-size: 12px; line-height: 1.45; color: var(--red-ui-secondary-text-color); }
    .helpdesk-hint:empty { display: none; }
    .helpdesk-hint code { font-size: 11px; white-space: normal; overflow-wrap: anywhere; }
    #helpdesk-registration, #helpdesk-private { display: none; }
    .helpdesk-hint.helpdesk-warning { color: var(--red-ui-text-color-warning); }
    .helpdesk-picker { display: inline-block; width: 70%; vertical-align: top; }
    .helpdesk-picker .helpdesk-hint { margin-left: 0; }
    .helpdesk-picker input[type="search"] { width: 100%; box-sizing: border-box; border-radius: 4px 4px 0 0; margin: 0; }
    .helpdesk-choices { max-height: 220px; overflow-y: auto; border: 1px solid var(--red-ui-form-input-border-color);
      border-radius: 4px; background: var(--red-ui-form-input-background); }
    input[type="search"] + .helpdesk-choices { border-top: 0; border-radius: 0 0 4px 4px; }
    .helpdesk-choices.helpdesk-short { max-height: 130px; }
    .helpdesk-choices h5 { margin: 0; padding: 5px 8px; font-size: 11px; text-transform: uppercase; letter-spacing: .04em;
      position: sticky; top: 0; z-index: 1; background: var(--red-ui-tertiary-background); color: var(--red-ui-secondary-text-color); }
    .form-row .helpdesk-choices label { display: flex; gap: 8px; width: auto; margin: 0; padding: 4px 8px; align-items: baseline; cursor: pointer; }
    .form-row .helpdesk-choices label:hover { background: var(--red-ui-list-item-background-hover); }
    .form-row .helpdesk-choices input[type="checkbox"] { width: auto; margin: 0; flex: none; position: relative; top: 1px; }
    .helpdesk-choices small { display: block; color: var(--red-ui-secondary-text-color); line-height: 1.35; overflow-wrap: anywhere; }
    .helpdesk-section { margin: 8px 0 12px; border-top: 1px solid var(--red-ui-secondary-border-color); padding-top: 10px; }
    .helpdesk-section summary { cursor: pointer; margin-bottom: 10px; font-weight: 500; }
    .helpdesk-section .form-row > label { width: 130px; }
    .helpdesk-section .helpdesk-hint { margin-left: 134px; }
    .helpdesk-section .helpdesk-picker .helpdesk-hint { margin-left: 0; }
    .helpdesk-section .form-row input[type="text"], .helpdesk-section .helpdesk-picker { width: calc(100% - 140px); }
    .form-row input[type="text"].helpdesk-number { width: 100px; }
    .helpdesk-check.form-row { display: flex; gap: 8px; align-items: baseline; }
    .helpdesk-check.form-row input[type="checkbox"] { width: auto; margin: 0; flex: none; }
    .helpdesk-check.form-row > label { width: auto; margin: 0; }
    .helpdesk-check.form-row > label small { display: block; color: var(--red-ui-secondary-text-color); line-height: 1.35; }`;
  $('<style>').text(STYLE).appendTo('head');

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
      .map((part) => String(part).replace(/^\/+|\/+$/g, ''))
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
    if (!value) return node._('error.pathMissing');
    if (!PATH.test(value)) return node._('error.pathInvalid');
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
    return other ? node._('error.pathInUse', { name: other.name || other.type }) : true;
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
    return value && value !== '_ADD_' ? true : node._('error.accountMissing');
  }

  /** A flow written by hand may leave the list out: the runtime then takes all events. */
  function checkEvents(node, value) {
    return value === undefined || value.length > 0 ? true : node._('error.eventsMissing');
  }

  function checkNumber(node, value) {
    return value === '' || value === undefined || (Number.isFinite(Number(value)) && Number(value) >= 0)
      ? true
      : node._('error.number');
  }

  function checkAddress(node, value) {
    return !value || /^https?:\/\/[^\s/]+|^\$\{[^}]+\}$/.test(value) ? true : node._('error.address');
  }

  /* ---- the dialog ---- */

  function prepare(node, provider) {
    // A flow written by hand may leave it out: the runtime then drops them, and "Done" must not change that.
    if (node.dropDuplicates === undefined) $('#node-input-dropDuplicates').prop('checked', true);
    // A node that was saved before there was a choice works as it did.
    $('#node-input-registration').val(node.registration === 'automatic' ? 'automatic' : 'manual');
    prepareUrl(node, provider);
    load(provider).then(
      (data) => {
        prepareModes(node, data);
        prepareEvents(node, data);
        prepareFilters(node, data);
        prepareOptions(node, data);
        prepareNumbers(data);
        preparePickers(node, data);
        if (data.canRegister) window.HelpdeskRegistration.prepare(node);
      },
      () => $('#helpdesk-events').text(node._('error.noData')),
    );
    openIfFiltered(node);
    openIfUsed(
      '#helpdesk-options',
      ['emitTests', 'emitRefusals', 'dropRepeats', 'foldStatusChanges', 'keepCredentials'].some(
        (name) => node[name],
      ) ||
        node.dropDuplicates === false ||
        node.replayWindow !== '' ||
        node.maxBodyKb !== '',
    );
  }

  function openIfUsed(section, used) {
    $(section).prop('open', Boolean(used));
  }

  function prepareUrl(node, provider) {
    const path = $('#node-input-path');
    const show = () => {
      const url = PATH.test(path.val()) ? publicUrl(path.val()) : '';
      $('#helpdesk-url').val(url).attr('placeholder', node._('hint.noUrl'));
    };
    path.on('input change', show);
    $('#node-input-account, #node-input-registration').on('change', show);
    show();
    $('#helpdesk-path-new').on('click', () => path.val(newPath(provider)).trigger('change'));
    $('#helpdesk-url').on('focus', function () {
      this.select();
    });
    $('#helpdesk-url-copy').on('click', () => {
      RED.clipboard.copyText($('#helpdesk-url').val(), $('#helpdesk-url-copy'), node._('label.copied'));
    });
  }

  function prepareModes(node, data) {
    const select = $('#node-input-mode').empty();
    for (const mode of data.modes)
      $('<option>')
        .val(mode)
        .text(node._('mode.' + mode))
        .appendTo(select);
    const show = () => {
      const mode = select.val();
      $('#helpdesk-mode-hint')
        .text(node._('modeHint.' + mode))
        .toggleClass('helpdesk-warning', mode !== 'signature');
      const hint = node._('urlHint.' + mode, { defaultValue: '' });
      $('#helpdesk-url-hint').text(hint === 'urlHint.' + mode ? '' : hint);
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
    const box = $('#helpdesk-events').empty();
    const chosen = new Set(node.events || ['*']);
    const known = new Set(data.choices.map((choice) => choice.value));
    // A name that this version does not know stays visible, so that it can be taken out.
    const lost = [...chosen]
      .filter((value) => !known.has(value))
      .map((value) => ({ value, label: value, description: node._('error.eventUnknown'), group: 'unknown' }));
    for (const [group, choices] of groups([...data.choices, ...lost])) {
      $('<h5>')
        .text(translated(node, 'group.' + group, group))
        .appendTo(box);
      for (const choice of choices) addChoice(box, choice, chosen.has(choice.value));
    }
    const count = () => showEvents(node, box);
    box.off('change').on('change', 'input', count);
    $('#helpdesk-events-search')
      .off('input')
      .on('input', function () {
        filterChoices(box, this.value);
      });
    count();
    scrollToChosen(box);
  }

  function scrollToChosen(box) {
    const row = box.find('input:checked').first().closest('label')[0];
    if (row) box.scrollTop(row.offsetTop - box[0].offsetTop - box.find('h5').outerHeight());
  }

  function groups(choices) {
    const byName = new Map([[PRESETS, []]]);
    for (const choice of choices) byName.set(choice.group, [...(byName.get(choice.group) || []), choice]);
    return byName;
  }

  function addChoice(box, choice, checked) {
    const row = $('<label>').attr(
      'data-search',
      [choice.label, choice.description, choice.value].join(' ').toLowerCase(),
    );
    $('<input type="checkbox">').val(choice.value).prop('checked', checked).appendTo(row);
    const text = $('<span>').text(choice.label).appendTo(row);
    if (choice.description) $('<small>').text(choice.description).appendTo(text);
    row.appendTo(box);
  }

  function filterChoices(box, typed) {
    const words = typed.toLowerCase().split(/\s+/);
    box.find('label').each(function () {
      $(this).toggle(words.every((word) => this.dataset.search.includes(word)));
    });
    box.find('h5').each(function () {
      $(this).toggle(
        $(this)
          .nextUntil('h5')
          .toArray()
          .some((row) => row.style.display !== 'none'),
      );
    });
  }

  function checkedIn(box) {
    return box
      .find('input:checked')
      .toArray()
      .map((input) => input.value);
  }

  /** All events makes every other tick superfluous; showing them dimmed says so. */
  function showEvents(node, box) {
    const chosen = checkedIn(box);
    const all = chosen.includes('*');
    box.find('label').css('opacity', function () {
      const { value } = $(this).find('input')[0];
      return all && value !== '*' && !OWN_EVENT.test(value) ? 0.5 : 1;
    });
    const whose = $('#node-input-registration').val() === 'automatic' ? 'Registered' : '';
    const key = chosen.length === 0 ? 'error.eventsMissing' : `count.${all ? 'all' : 'some'}${whose}`;
    $('#helpdesk-events-count')
      .text(node._(key, { n: chosen.length }))
      .toggleClass('helpdesk-warning', chosen.length === 0);
  }

  /** Shows the filters that mean something at this helpdesk, and those that are set all the same. */
  function prepareFilters(node, data) {
    filterRows().each(function () {
      const { filter } = this.dataset;
      $(this).toggle(filter === 'kinds' || filter in data.filters || isSet(node[filter]));
    });
    prepareTicks(node, 'kinds', data.kinds);
    for (const name of TICKED) prepareTicks(node, name, data.filters[name] || []);
  }

  /** A flow written by hand may hold a text; words that are not offered stay visible, to be taken out. */
  function prepareTicks(node, name, offered) {
    const chosen = [].concat(node[name] || []).flatMap((words) => words.split(/[\s,;]+/));
    const box = $('#helpdesk-' + name).empty();
    for (const value of new Set([...offered, ...chosen.filter(Boolean)])) {
      const description = translated(node, name + '.' + value, '');
      addChoice(box, { value, label: value, description }, chosen.includes(value));
    }
  }

  function preparePickers(node, data) {
    const from = { field: '#node-input-account', missing: 'picker.no-account' };
    for (const name of data.pickers) window.HelpdeskPickers.add(node, name, name, from);
  }

  function filterRows() {
    return $('.helpdesk-filter');
  }

  function isSet(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  }

  function openIfFiltered(node) {
    const names = filterRows()
      .toArray()
      .map((row) => row.dataset.filter);
    openIfUsed(
      '#helpdesk-filters',
      [...names, 'moreChangedAttributes'].some((name) => isSet(node[name])),
    );
  }

  function translated(node, key, otherwise) {
    const text = node._(key);
    return text === key || text.endsWith(':' + key) ? otherwise : text;
  }

  /** What Node-RED does not save by itself: the lists. Without the catalogue they stay as they were. */
  function save(node) {
    const emitRefusals = $('#node-input-emitRefusals');
    if (emitRefusals.length > 0) node.outputs = emitRefusals.prop('checked') ? 2 : 1;
    if ($('#helpdesk-events input').length === 0) return;
    for (const name of ['events', 'kinds', ...TICKED]) node[name] = checkedIn($('#helpdesk-' + name));
  }

  function added(node, provider) {
    if (!node.path) node.path = newPath(provider);
  }

  function prepareAccount() {
    if ($('#node-config-input-publicAddress').length > 0) window.HelpdeskRegistration.prepareAccount();
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
    load,
    prepareEvents,
    prepareFilters,
    openIfFiltered,
    openIfUsed,
    translated,
    checkPath,
    checkAccount,
    checkEvents,
    checkNumber,
    checkAddress,
  };
})();
