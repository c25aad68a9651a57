/* The browser half of the nodes that listen to a socket; needs webhook-editor.js. */
(function () {
  'use strict';
  // Both node sets load this file; one copy is enough.
  if (window.HelpdeskStreams) return;

  const { load, prepareEvents, prepareFilters, openIfFiltered, openIfUsed, translated } =
    window.HelpdeskTriggers;

  /** @param pickers by field of ids: the list of the token's config node that it can be chosen from */
  function prepare(node, pickers) {
    // A flow written by hand may leave it out: the runtime then catches up, and "Done" must not change that.
    if (node.catchUp === undefined) $('#node-input-catchUp').prop('checked', true);
    load(setOf(node)).then(
      (data) => {
        const show = (events) =>
          prepareEvents({ _: node._.bind(node), events }, { choices: choicesOf(data) });
        show(node.events);
        prepareFilters(node, data);
        // Another token may be allowed other events; what is ticked so far stays ticked.
        $('#node-input-token').on('change', () =>
          show(
            $('#helpdesk-events input:checked')
              .toArray()
              .map((input) => input.value),
          ),
        );
      },
      () => $('#helpdesk-events').text(node._('error.noData')),
    );
    for (const [property, list] of Object.entries(pickers)) addPicker(node, property, list);
    openIfFiltered(node);
    openIfUsed('#helpdesk-options', node.catchUp === false || node.shareDuplicates);
  }

  function setOf({ type }) {
    return type.replaceAll(' ', '-');
  }

  function chosenToken() {
    return RED.nodes.node($('#node-input-token').val());
  }

  /** All the same, or by the tier of the token. */
  function choicesOf({ choices }) {
    const tier = (chosenToken() || {}).tier || 'plugin';
    return Array.isArray(choices) ? choices : choices[tier];
  }

  /** A button beside a field of ids, and under both a list to tick; the field stays what is saved. */
  function addPicker(node, property, list) {
    const field = $('#node-input-' + property).css('width', 'calc(100% - 180px)');
    const box = $('<div class="helpdesk-choices helpdesk-short">').hide().css('margin', '4px 0 0 134px');
    const button = $('<button type="button" class="red-ui-button">')
      .attr('title', node._('label.choose'))
      .append('<i class="fa fa-list"></i>')
      .css('margin-left', '4px');
    field.after(button);
    field.parent().append(box);
    button.on('click', () => {
      const token = chosenToken();
      if (!token) return box.show().text(node._('problem.no-token'));
      box.show().text(node._('label.loading'));
      $.getJSON(['helpdesk-triggers', setOf(token), encodeURIComponent(token.id), list].join('/'), {
        accounts: $('#node-input-accounts').val(),
      }).then(
        (entries) => showEntries(box, field, entries, node),
        (failed) => box.text((failed.responseJSON || {}).detail || node._('error.noList')),
      );
    });
  }

  function showEntries(box, field, entries, node) {
    box.empty();
    if (entries.length === 0) box.text(node._('error.emptyList'));
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

  function idsIn(field) {
    return String(field.val() || '')
      .split(/[\s,;]+/)
      .filter((id) => id !== '');
  }

  function prepareToken(node) {
    const tier = $('#node-config-input-tier');
    const show = () => {
      $('#helpdesk-tier-hint').text(translated(node, 'tierHint.' + tier.val(), ''));
      $('#helpdesk-website').toggle(tier.val() !== 'plugin');
      $('#node-config-input-websiteId').trigger('change');
    };
    tier.on('change', show);
    if (!tier.val()) tier.val('plugin');
    show();
    openIfUsed('#helpdesk-stand-in', node.allowStandIn);
  }

  function checkWebsite(node, value) {
    const field = $('#node-config-input-tier');
    const isOpen = RED.editor.getEditStack().some((edited) => edited.id === node.id);
    const tier = field.length > 0 && isOpen ? field.val() : node.tier;
    return tier !== 'website' || value ? true : node._('error.websiteMissing');
  }

  window.HelpdeskStreams = { prepare, prepareToken, checkWebsite };
})();
