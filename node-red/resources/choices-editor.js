/* The texts, and the lists to tick, of all dialogs: plain JavaScript, served by Node-RED as it is. */
(function () {
  'use strict';
  // Every node set loads this file; one copy is enough.
  if (window.HelpdeskChoices) return;

  const RESOURCES = 'resources/@helpdesk-triggers/n8n-nodes-helpdesk/';
  $('<link rel="stylesheet">')
    .attr('href', RESOURCES + 'helpdesk.css')
    .appendTo('head');

  const TEXTS = '@helpdesk-triggers/n8n-nodes-helpdesk/texts:';
  const ALL = '*';
  const PRESETS = 'preset';
  const UNKNOWN = 'unknown';
  /** Their events are not part of "All Events": ticking them says nothing about it. */
  const BESIDE_ALL = ['background', 'stream'];

  /* ---- texts ---- */

  /** A text of the node's own set, else the one that all sets share. */
  function say(node, key, words) {
    return RED._([node._def.set.id + ':' + key, TEXTS + key], words);
  }

  function sayIfKnown(node, key, otherwise = '') {
    const text = say(node, key);
    return text === key ? otherwise : text;
  }

  /** Node-RED looks the texts of a dialog up in those of the node's own set; the others are shared by all sets. */
  function shareTexts(node) {
    const own = node._def.set.id + ':';
    $(`[data-i18n*="${own}"]`).each(function () {
      const [attribute, key] = $(this).attr('data-i18n').split(own);
      if (RED._(own + key) === key) $(this).attr('data-i18n', attribute + TEXTS + key);
    });
  }

  /* ---- lists ---- */

  function addChoice(box, { value, label, description }, checked) {
    const search = [label, description, value].join(' ').toLowerCase();
    const row = $('<label>').attr('data-search', search).appendTo(box);
    $('<input type="checkbox">').val(value).prop('checked', checked).appendTo(row);
    const text = $('<span>').text(label).appendTo(row);
    if (description) $('<small>').text(description).appendTo(text);
  }

  function checkedIn(box) {
    return box
      .find('input:checked')
      .toArray()
      .map((input) => input.value);
  }

  /* ---- the events of a trigger ---- */

  /**
   * Fills the picker of events.
   *
   * @param countKey the text below it, by what is chosen
   */
  function showEvents(node, choices, events, countKey) {
    const box = $('#helpdesk-events').empty().off('change');
    const chosen = new Set(events || [ALL]);
    for (const [group, rows] of groups(node, choices, chosen)) addGroup(node, box, group, rows, chosen);
    const update = () => showChosen(node, box, countKey);
    box.on('change', 'input', function () {
      settleAll(box, this);
      update();
    });
    $('#helpdesk-chosen')
      .off('click')
      .on('click', 'button', function () {
        inputOf(box, this.value).prop('checked', false).trigger('change');
      });
    $('#helpdesk-events-search')
      .off('input')
      .on('input', function () {
        search(node, box, this.value);
      });
    update();
  }

  /** Presets first, and last what this version does not know, so that it can be taken out. */
  function groups(node, choices, chosen) {
    const known = new Set(choices.map(({ value }) => value));
    const description = say(node, 'error.eventUnknown');
    const lost = [...chosen]
      .filter((value) => !known.has(value))
      .map((value) => ({ value, label: value, description, group: UNKNOWN }));
    const byName = new Map([[PRESETS, []]]);
    for (const choice of [...choices, ...lost])
      byName.set(choice.group, [...(byName.get(choice.group) || []), choice]);
    return byName;
  }

  function addGroup(node, box, name, rows, chosen) {
    const ticked = rows.filter(({ value }) => chosen.has(value)).length;
    const group = $('<details>').attr('data-group', name).appendTo(box);
    group.prop('open', isWorthOpening(name, ticked));
    $('<summary>')
      .text(sayIfKnown(node, 'group.' + name, name))
      .append($('<small>'))
      .appendTo(group);
    for (const row of rows) addChoice(group, row, chosen.has(row.value));
  }

  function isWorthOpening(group, ticked) {
    return [PRESETS, UNKNOWN].includes(group) || ticked > 0;
  }

  function inputOf(box, value) {
    return box.find('input').filter(function () {
      return this.value === value;
    });
  }

  /** Who ticks one event wants that one, and not all; who ticks all has no use for the others. */
  function settleAll(box, { checked, value }) {
    const besides = ['', ...BESIDE_ALL].map((name) => `[data-group="${name}"] input`).join();
    if (!checked || inputOf(box, value).is(besides)) return;
    if (value !== ALL) inputOf(box, ALL).prop('checked', false);
    else box.find('input').not(inputOf(box, ALL)).not(besides).prop('checked', false);
  }

  function showChosen(node, box, countKey) {
    const chosen = $('#helpdesk-chosen').empty();
    box.find('input:checked').each(function () {
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
        .text(ticked ? ticked + ' / ' + rows.length : rows.length);
    });
    const values = checkedIn(box);
    $('#helpdesk-events-count').text(
      values.length === 0 ? '' : say(node, countKey(values.includes(ALL)), { n: values.length }),
    );
    $('#helpdesk-events-problem').text(values.length === 0 ? say(node, 'error.eventsMissing') : '');
  }

  function search(node, box, typed) {
    const words = typed.toLowerCase().split(/\s+/);
    let found = 0;
    box.find('details').each(function () {
      const rows = $(this).find('label').toArray();
      const hits = rows.filter((row) => words.every((word) => row.dataset.search.includes(word)));
      for (const row of rows) $(row).toggle(hits.includes(row));
      $(this).toggle(hits.length > 0);
      this.open = typed ? true : isWorthOpening(this.dataset.group, $(this).find('input:checked').length);
      found += hits.length;
    });
    box.children('p').remove();
    if (found === 0)
      $('<p>')
        .text(say(node, 'error.nothingFound', { typed }))
        .appendTo(box);
    box.scrollTop(0);
  }

  /* ---- the filters of a trigger ---- */

  /**
   * One row each: how it is entered, its property, and an example. `of` is the filter that brings it along; `kinds`
   * are there at every helpdesk.
   */
  const FILTERS = [
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
  function showFilters(node, { filters, kinds }) {
    const offered = { ...filters, kinds };
    const section = $('#helpdesk-filters');
    for (const [kind, name, example, of = name] of FILTERS) {
      const row = $('<div class="form-row">').toggle(of in offered || isSet(node[name]));
      addFilter[kind](row.appendTo(section), node, name, example);
      if (kind === 'ticks') showTicks(node, name, offered[name] || []);
    }
    section.prop(
      'open',
      FILTERS.some(([, name]) => isSet(node[name])),
    );
  }

  /** Node-RED saves the value of a field by its id, but has filled the fields in already: these come later. */
  const addFilter = {
    check: (row, node, name) => {
      const id = 'node-input-' + name;
      const box = $('<input type="checkbox">').attr('id', id).prop('checked', Boolean(node[name]));
      row.addClass('helpdesk-check').append(box, label(node, name).attr('for', id));
    },
    text: (row, node, name, example) => {
      const id = 'node-input-' + name;
      const field = $('<input type="text">')
        .attr({ id, placeholder: example })
        .val(node[name] || '');
      row.append(label(node, name).attr('for', id), field, hint(node, name));
    },
    ticks: (row, node, name) => {
      const box = $('<div class="helpdesk-choices helpdesk-short">').attr('id', 'helpdesk-' + name);
      row.append(label(node, name), $('<div class="helpdesk-picker">').append(box, hint(node, name)));
    },
  };

  function label(node, name) {
    return $('<label>').text(say(node, 'label.' + name));
  }

  function hint(node, name) {
    return $('<div class="helpdesk-hint">').text(say(node, 'hint.' + name));
  }

  function isSet(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  }

  function saveTicks(node) {
    for (const name of TICKED) node[name] = checkedIn($('#helpdesk-' + name));
  }

  /** A flow written by hand may hold a text; words that are not offered stay visible, to be taken out. */
  function showTicks(node, name, offered) {
    const chosen = [].concat(node[name] || []).flatMap((words) => words.split(/[\s,;]+/));
    const box = $('#helpdesk-' + name).empty();
    for (const value of new Set([...offered, ...chosen.filter(Boolean)])) {
      const description = sayIfKnown(node, name + '.' + value);
      addChoice(box, { value, label: value, description }, chosen.includes(value));
    }
  }

  window.HelpdeskChoices = {
    shareTexts,
    say,
    sayIfKnown,
    checkedIn,
    isSet,
    showEvents,
    showFilters,
    saveTicks,
  };
})();
