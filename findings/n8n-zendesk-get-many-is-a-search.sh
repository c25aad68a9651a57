#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Zendesk step, "get many tickets")
#
# Behaviour: without any filter, too, the step does not list the tickets but searches for "type:ticket". Read to the end, a
# search with more than 1,000 results ends in the error of its 11th page, and what was read before is gone.
# Seen: below, what is asked for, and the end for 1,000 and for 1,001 tickets. The server here answers as Zendesk documents its
# search: pages of 100, and 422 past the 1,000th result. (It also documents that new tickets can take minutes to be found.)
# Means: right after an event, the ticket that it is about may be missing from the list; and a nightly "get many, return all"
# works until the account has its 1,001st ticket, and gives nothing from then on. Read one ticket with "get"; for a list, use an
# HTTP Request step on /api/v2/incremental/tickets/cursor.json, or search by date in slices.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const step = { authentication: 'apiToken', resource: 'ticket', operation: 'getAll', ticketType: 'regular', returnAll: true, options: {} };
let asked;
const zendesk = (total) => async (_type, { uri, qs }) => {
  const { pathname, searchParams } = new URL(uri);
  const page = Number(searchParams.get('page') ?? 1);
  asked.push(`${pathname}?query=${qs.query}&page=${page}`);
  if (page > 10) throw new Error('422 - {"error":"invalid","description":"Requested response size was greater than Search Response Limits"}');
  const left = Math.min(100, total - (page - 1) * 100);
  const results = Array.from({ length: left }, (_, index) => ({ id: (page - 1) * 100 + index + 1 }));
  return { results, count: total, next_page: page * 100 < total ? `https://desk.zendesk.com/api/v2/search.json?page=${page + 1}` : null };
};
(async () => {
  for (const total of [1000, 1001]) {
    asked = [];
    const run = runNode('Zendesk/Zendesk', 1, step, [[{}]], { requestWithAuthentication: zendesk(total) });
    const end = await run.then(([tickets]) => `${tickets.length} tickets`, (error) => `no tickets: ${error.message}`);
    console.log(`${total} tickets in the account: ${asked[0]} ... ${asked.at(-1)}`);
    console.log(`  ${end}`);
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
1000 tickets in the account: /api/v2/search.json?query=type:ticket&page=1 ... /api/v2/search.json?query=type:ticket&page=10
  1000 tickets
1001 tickets in the account: /api/v2/search.json?query=type:ticket&page=1 ... /api/v2/search.json?query=type:ticket&page=11
  no tickets: 422 - {"error":"invalid","description":"Requested response size was greater than Search Response Limits"}
SEEN
