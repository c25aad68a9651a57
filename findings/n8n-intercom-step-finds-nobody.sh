#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Intercom step)
#
# Behaviour: the step reads lists in the form of Intercom's API 1.x, and names no version, so Intercom answers in the version
# that is set for the app. From an answer of API 2.x, whose entries are under "data", it gives one item with nothing in it.
# Seen: below, what is asked for, and what comes out of a list with Ana in it, in the form that Intercom documents for 2.x and in
# that of 1.4. Not run against Intercom itself.
# Means: for an app made in the last years, "get a lead by email" after a trigger looks as if the contact did not exist, or had
# no fields, and a step that then creates one makes doubles. Use an HTTP Request step: POST /contacts/search, Intercom-Version.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const ana = { type: 'contact', id: '5', email: 'ana@mail.example' };
const steps = {
  'get a lead by email': { resource: 'lead', operation: 'get', selectBy: 'email', value: ana.email },
  'get many leads': { resource: 'lead', operation: 'getAll', returnAll: false, limit: 50, filters: {} },
  'get many companies': { resource: 'company', operation: 'getAll', returnAll: false, limit: 50, filters: {} },
};
const answers = {
  2: { type: 'list', total_count: 1, pages: { type: 'pages', page: 1, per_page: 50, total_pages: 1 }, data: [ana] },
  1: { type: 'list', pages: { type: 'pages', next: null, page: 1, per_page: 50, total_pages: 1 }, contacts: [ana], companies: [ana] },
};
(async () => {
  for (const [name, parameters] of Object.entries(steps)) {
    console.log(name);
    for (const version of [2, 1]) {
      const helpers = {
        httpRequestWithAuthentication: async (_type, { url, qs, headers }) => {
          if (version === 2) console.log(`  asks ${url} ${JSON.stringify(qs)}, headers: ${headers}`);
          return answers[version];
        },
      };
      const [items] = await runNode('Intercom/Intercom', 1, parameters, [[{}]], helpers);
      console.log(`  API ${version}.x: ${items.length} item: ${JSON.stringify(items[0])}`);
    }
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
get a lead by email
  asks https://api.intercom.io/contacts {"email":"ana@mail.example"}, headers: undefined
  API 2.x: 1 item: undefined
  API 1.x: 1 item: {"type":"contact","id":"5","email":"ana@mail.example"}
get many leads
  asks https://api.intercom.io/contacts {"per_page":50}, headers: undefined
  API 2.x: 1 item: undefined
  API 1.x: 1 item: {"type":"contact","id":"5","email":"ana@mail.example"}
get many companies
  asks https://api.intercom.io/companies {"per_page":50}, headers: undefined
  API 2.x: 1 item: undefined
  API 1.x: 1 item: {"type":"contact","id":"5","email":"ana@mail.example"}
SEEN
