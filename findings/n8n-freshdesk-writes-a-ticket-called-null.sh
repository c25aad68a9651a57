#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Freshdesk step, "create a ticket")
#
# Behaviour: without a subject or a description the step sends the text "null" in its place; other empty options
# are left out. Tags must be text with commas: a list ends the step.
# Seen: below, what is sent for a subject that is null, and for labels as a list.
# Means: a chat has no subject, so tickets made from chats are all called null, and a message with an attachment alone
# is described as null. Give both a text of your own: {{ $json.message?.text || 'Attachment' }}, and labels with join(',').
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const create = { resource: 'ticket', operation: 'create', requester: 'email', requesterIdentificationValue: 'ana@mail.example' };
const sent = async (options) => {
  const helpers = { request: ({ body }) => (console.log(JSON.stringify(body)), {}) };
  const parameters = { ...create, status: 'open', priority: 'low', source: 'chat', options };
  await runNode('Freshdesk/Freshdesk', 1, parameters, [[{}]], helpers).catch((error) => console.log(error.message));
};
(async () => {
  await sent({ subject: null, description: null, type: null });
  await sent({ subject: 'Parcel', description: '', tags: 'vip,new' });
  await sent({ subject: 'Parcel', description: 'Lost', tags: ['vip', 'new'] });
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
{"status":2,"priority":1,"source":7,"email":"ana@mail.example","subject":"null","description":"null"}
{"status":2,"priority":1,"source":7,"email":"ana@mail.example","subject":"Parcel","description":"null","tags":["vip","new"]}
options.tags.split is not a function
SEEN
