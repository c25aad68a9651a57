#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Freshdesk, Help Scout, Customer.io and Google Tasks steps)
#
# Behaviour: these steps keep one set of parameters for all items of a run and write into it only what is there. Where an item
# has null, the request goes out with the value of the item before. An empty list is sent as an empty text.
# Seen: below, for Ana, whose item has everything, and then a visitor, whose item has null.
# Means: the tickets of the customer before are taken for the visitor's, and the visitor's profile gets Ana's address.
# Deliveries that arrive together run as one list. Put an If before the step, or give it one item at a time (Loop Over Items).
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 moment-timezone@0.5.48
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const items = [{ id: '5', email: 'ana@mail.example', labels: ['vip'], task: 'A1' }, { id: '6', email: null, labels: null, task: null }];
const steps = {
  'Freshdesk/Freshdesk': { resource: 'ticket', operation: 'getAll', returnAll: false, limit: 5, options: ({ email }) => ({ requesterEmail: email }) },
  'HelpScout/HelpScout': { resource: 'conversation', operation: 'getAll', returnAll: true, options: ({ labels }) => ({ tags: labels }) },
  'CustomerIo/CustomerIo': { resource: 'customer', operation: 'upsert', id: ({ id }) => id, jsonParameters: false, additionalFields: ({ email }) => ({ email }) },
  'Google/Task/GoogleTasks': { resource: 'task', operation: 'create', task: 'list', title: 'Call back', additionalFields: ({ task }) => ({ parent: task }) },
};
(async () => {
  for (const [path, parameters] of Object.entries(steps)) {
    const asked = [];
    const keep = (options) => asked.push(JSON.stringify({ ...options.qs, ...options.body })) && [];
    const typed = (_type, options) => keep(options);
    const helpers = { request: keep, requestOAuth2: typed, requestWithAuthentication: typed };
    await runNode(path, 1, parameters, [items], helpers);
    console.log(path.split('/').pop(), ...asked);
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Freshdesk {"email":"ana@mail.example","per_page":5} {"email":"ana@mail.example","per_page":5}
HelpScout {"tag":"vip"} {"tag":"vip"}
CustomerIo {"email":"ana@mail.example"} {"email":"ana@mail.example"}
GoogleTasks {"parent":"A1","title":"Call back"} {"parent":"A1","title":"Call back"}
SEEN
