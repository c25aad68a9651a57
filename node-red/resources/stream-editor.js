/* The browser half of the nodes that listen to a socket; needs webhook-editor.js and picker-editor.js. */
(function () {
  'use strict';
  // Both node sets load this file; one copy is enough.
  if (window.HelpdeskStreams) return;

  const { shareTexts, say, sayIfKnown, checkedIn, showEvents, showFilters } = window.HelpdeskChoices;
  const { explain, checkAddress, checkNumber, load, prepareOutput, openIfUsed } = window.HelpdeskTriggers;

  /** @param pickers by field of ids: the list of the token's config node that it can be chosen from */
  function prepare(node, pickers) {
    const from = { field: '#node-input-token', missing: 'problem.token-missing' };
    shareTexts(node);
    explain($('#node-input-token'), (id) => RED.nodes.node(id) !== null || say(node, 'error.tokenMissing'));
    prepareOutput(node);
    // A flow written by hand may leave it out: the runtime then catches up, and "Done" must not change that.
    if (node.catchUp === undefined) $('#node-input-catchUp').prop('checked', true);
    load(setOf(node)).then(
      (data) => {
        const show = (events) => showEvents(node, choicesOf(data), events, countKey);
        show(node.events);
        showFilters(node, data);
        for (const [property, list] of Object.entries(pickers))
          window.HelpdeskPickers.add(node, property, list, from);
        // Another token may be allowed other events; what is ticked so far stays ticked.
        $('#node-input-token').on('change', () => show(checkedIn($('#helpdesk-events'))));
      },
      () => $('#helpdesk-events').text(say(node, 'error.noData')),
    );
    openIfUsed('#helpdesk-options', node.catchUp === false || node.shareDuplicates);
  }

  function countKey(all) {
    return all ? 'count.allHeard' : 'count.someHeard';
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
    shareTexts(node);
    const tier = $('#node-config-input-tier');
    const show = () => {
      $('#helpdesk-tier-hint').text(sayIfKnown(node, 'tierHint.' + tier.val()));
      $('#helpdesk-website').toggle(tier.val() !== 'plugin');
      $('#node-config-input-websiteId').trigger('change');
    };
    const explainWith = (name, check) =>
      explain($('#node-config-input-' + name), (value) => check(node, value));
    explainWith('websiteId', checkWebsite);
    explainWith('dailyCalls', checkNumber);
    explainWith('apiUrl', checkAddress);
    tier.on('change', show);
    if (!tier.val()) tier.val('plugin');
    show();
    openIfUsed('#helpdesk-stand-in', node.allowStandIn);
  }

  function checkWebsite(node, value) {
    const field = $('#node-config-input-tier');
    const isOpen = RED.editor.getEditStack().some((edited) => edited.id === node.id);
    const tier = field.length > 0 && isOpen ? field.val() : node.tier;
    return tier !== 'website' || value ? true : say(node, 'error.websiteMissing');
  }

  window.HelpdeskStreams = { prepare, prepareToken, checkWebsite };
})();
