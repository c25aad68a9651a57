#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Edit Fields and Aggregate steps)
#
# Behaviour: fields of a block lose the block's name, and two with the same last name land on one, the last one winning, without
# a warning: Edit Fields with "Selected" fields, and Aggregate with individual fields. Aggregate of all item data with
# specified fields does not know such fields and leaves them out. Edit Fields "All Except" does take them.
# Seen: below, for `contact.name` and `assignee.name`.
# Means: the customer's name is silently replaced by the agent's. Name each field by hand ("Rename Field" of Aggregate, an
# assignment in Edit Fields).
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const items = [{ id: '1', contact: { name: 'Ana', email: 'ana@example.test' }, assignee: { name: 'Bo' } }];
const show = async (title, ...node) => console.log(title, JSON.stringify((await runNode(...node, [items]))[0]));
const edit = { mode: 'manual', assignments: { assignments: [] }, includeOtherFields: true, options: {} };
(async () => {
  await show('Edit Fields, selected:', 'Set/Set', 3.4, { ...edit, include: 'selected', includeFields: 'contact.name, assignee.name' });
  await show('Edit Fields, except:', 'Set/Set', 3.4, { ...edit, include: 'except', excludeFields: 'contact.name, assignee.name' });
  const fieldToAggregate = [{ fieldToAggregate: 'contact.name' }, { fieldToAggregate: 'assignee.name' }];
  await show('Aggregate, fields:', 'Transform/Aggregate/Aggregate', 1, { aggregate: 'aggregateIndividualFields', fieldsToAggregate: { fieldToAggregate }, options: {} });
  const all = { aggregate: 'aggregateAllItemData', destinationFieldName: 'list', include: 'specifiedFields' };
  await show('Aggregate, all data:', 'Transform/Aggregate/Aggregate', 1, { ...all, fieldsToInclude: 'id, contact.name', options: {} });
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Edit Fields, selected: [{"name":"Bo"}]
Edit Fields, except: [{"id":"1","contact":{"email":"ana@example.test"},"assignee":{}}]
Aggregate, fields: [{"name":["Bo"]}]
Aggregate, all data: [{"list":[{"id":"1"}]}]
SEEN
