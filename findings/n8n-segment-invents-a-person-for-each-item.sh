#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Segment step: identify, track and group)
#
# Behaviour: if the user ID is null or an empty text, the step makes up a random anonymous ID, a new one for each item, and the call
# succeeds. There is no field for an anonymous ID of one's own.
# Seen: below, what is sent for Ana and for three messages of one visitor without an address.
# Means: each message of a visitor counts as a new person in Segment, which charges by person, and no two of their messages belong
# together. Use contact.id as the user ID, or route items without one around the step.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 uuid@11.1.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const events = [['7', 'ana@mail.example'], ['8', null], ['8', null], ['8', '']].map(([id, email]) => ({ contact: { id, email } }));
const nothing = { traits: {}, context: {}, integrations: {}, properties: {} };
const known = new Map();
const nameOf = (id) => known.get(id) ?? known.set(id, `person ${known.size + 1}`).get(id);
const send = async (resource, operation, what, userId) => {
  const calls = [];
  const helpers = { request: async ({ body }) => calls.push(body.userId ?? nameOf(body.anonymousId)) && { success: true } };
  helpers.requestWithAuthentication = (_type, request) => helpers.request(request);
  await runNode('Segment/Segment', 1, { resource, operation, userId, ...what, ...nothing }, [events], helpers);
  console.log(resource, calls.join(' | '));
};
(async () => {
  const byAddress = ({ contact }) => contact.email;
  await send('identify', 'create', {}, byAddress);
  await send('track', 'event', { event: 'Message received' }, byAddress);
  await send('group', 'add', { groupId: 'Northwind Lamps' }, byAddress);
  await send('track', 'event', { event: 'Message received' }, ({ contact }) => contact.id);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
identify ana@mail.example | person 1 | person 2 | person 3
track ana@mail.example | person 4 | person 5 | person 6
group ana@mail.example | person 7 | person 8 | person 9
track 7 | 8 | 8 | 8
SEEN
