#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Remove Duplicates step, "Remove Items Repeated Within Current Input")
#
# Behaviour: with "Selected Fields", one item that lacks the field ends the whole run with an error, and so does one whose
# block above the field is null. Ids that are text in one item and a number in the next end it too. A field that is itself
# null is a value like any other: of all items where it is null, one is kept.
# Seen: below.
# Means: events of several kinds in one list (a message next to a contact, whose `message` is null) cannot be compared by
# `message.id`. Compare `id`, after a Filter that takes out items whose `id` is null, as those are no copies of one another.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const remove = async (fieldsToCompare, items) => {
  const parameters = { operation: 'removeDuplicateInputItems', compare: 'selectedFields', fieldsToCompare, options: {} };
  const ran = runNode('Transform/RemoveDuplicates/RemoveDuplicates', 2, parameters, [items]);
  console.log(await ran.then(([kept]) => JSON.stringify(kept), (error) => error.message));
};
(async () => {
  await remove('message.id', [{ message: { id: '1' } }, { message: { id: '1' } }, { message: null }]);
  await remove('id', [{ id: '901' }, { id: 901 }]);
  await remove('id', [{ id: null, text: 'first' }, { id: null, text: 'second' }, { id: '901' }]);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
'message.id' field is missing from some input items
'id' isn't always the same type
[{"id":null,"text":"first"},{"id":"901"}]
SEEN
