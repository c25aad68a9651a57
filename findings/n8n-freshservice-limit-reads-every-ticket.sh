#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Freshservice, Zammad, Zendesk and Freshdesk steps, "get many tickets" with a limit)
#
# Behaviour: the Freshservice step reads every page there is and then keeps as many tickets as the limit says. Zammad's reads as
# many pages as it needs. Zendesk's and Freshdesk's ask for one page of the limit's size, and give what the helpdesk puts on it.
# Seen: below, the requests and the tickets for a limit of 5 and of 250, from an account with 3,000 tickets that answers as the
# vendors document: 30 tickets a page for Freshservice, at most 100 for Zendesk and Freshdesk, as many as asked for Zammad.
# Means: "the last 5 tickets of this contact" costs a hundred requests per item against Freshservice's limit per minute, so a
# handful of events uses it up; and with Zendesk and Freshdesk a limit over 100 gives 100 without a word. Use Return All there,
# and for Freshservice an HTTP Request step with per_page.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 moment-timezone@0.5.48
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const total = 3000;
let requests;
function answer({ uri, qs }) {
  requests++;
  const helpdesk = new URL(uri).host;
  const size = Math.min(qs.per_page ?? 30, 100);
  const page = qs.page ?? 1;
  const left = Math.max(0, Math.min(size, total - (page - 1) * size));
  const tickets = Array.from({ length: left }, (_, index) => ({ id: (page - 1) * size + index + 1 }));
  if (helpdesk.endsWith('freshservice.com')) return { tickets };
  return helpdesk.endsWith('zendesk.com') ? { results: tickets } : tickets;
}
const request = async (options) => answer(options);
const helpers = { request, requestWithAuthentication: async (_type, options) => answer(options) };
const steps = {
  Freshservice: { filters: {} },
  Zammad: { authentication: 'tokenAuth' },
  Zendesk: { authentication: 'apiToken', ticketType: 'regular', options: {} },
  Freshdesk: { options: {} },
};
(async () => {
  for (const limit of [5, 250])
    for (const [name, own] of Object.entries(steps)) {
      requests = 0;
      const parameters = { resource: 'ticket', operation: 'getAll', returnAll: false, limit, ...own };
      const [tickets] = await runNode(`${name}/${name}`, 1, parameters, [[{}]], helpers);
      console.log(`limit ${limit}: ${name} ${requests} requests, ${tickets.length} tickets`);
    }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
limit 5: Freshservice 101 requests, 5 tickets
limit 5: Zammad 1 requests, 5 tickets
limit 5: Zendesk 1 requests, 5 tickets
limit 5: Freshdesk 1 requests, 5 tickets
limit 250: Freshservice 101 requests, 250 tickets
limit 250: Zammad 13 requests, 250 tickets
limit 250: Zendesk 1 requests, 100 tickets
limit 250: Freshdesk 1 requests, 100 tickets
SEEN
