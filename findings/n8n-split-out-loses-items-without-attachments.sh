#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Split Out step)
#
# Behaviour: an item whose list is empty vanishes, though "All Other Fields" are included, and so does one that lacks the list
# or the block above it; one whose list is null goes on. What is split off arrives under a flat name with the dot in it, next
# to the emptied block.
# Seen: below: items 2 (no attachments) and 4 (no message) are gone, without a word.
# Means: splitting `message.attachments` loses every message that is only text, and $json.message.attachments.url is empty: the
# value is in $json["message.attachments"].url. Branch with an IF before the step.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const items = [
  { id: '1', message: { text: 'Look', attachments: [{ url: 'a.png' }, { url: 'b.png' }] } },
  { id: '2', message: { text: 'Only text', attachments: [] } },
  { id: '3', message: { text: 'Null', attachments: null } },
  { id: '4', message: null },
];
const parameters = { fieldToSplitOut: 'message.attachments', include: 'allOtherFields', options: {} };
runNode('Transform/SplitOut/SplitOut', 1, parameters, [items]).then(([out]) => out.forEach((item) => console.log(JSON.stringify(item))));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
{"id":"1","message":{"text":"Look"},"message.attachments":{"url":"a.png"}}
{"id":"1","message":{"text":"Look"},"message.attachments":{"url":"b.png"}}
{"id":"3","message":{"text":"Null"},"message.attachments":null}
SEEN
