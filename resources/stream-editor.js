/* The browser half of the nodes that listen to a socket; needs webhook-editor.js and picker-editor.js. */
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
    const from = { field: '#node-input-token', missing: 'problem.no-token' };
    for (const [property, list] of Object.entries(pickers))
      window.HelpdeskPickers.add(node, property, list, from);
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
