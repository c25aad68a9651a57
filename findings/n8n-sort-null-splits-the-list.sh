#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Sort step)
#
# Behaviour: one item whose sort field is null leaves the list unsorted. The step takes null as equal to every other value, so
# items before and after it are never compared with one another. No warning; the same for a field inside a block that is null.
# Seen: below: 2026 stays before 2025, then the same items without the null in order.
# Means: times of events may be null (typing, presence). Take those items out with a Filter before Sort.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const sort = async (fieldName, items) => {
  const parameters = { type: 'simple', sortFieldsUi: { sortField: [{ fieldName, order: 'ascending' }] }, options: {} };
  console.log(JSON.stringify((await runNode('Transform/Sort/Sort', 1, parameters, [items]))[0]));
};
(async () => {
  await sort('at', [{ at: '2026-11-30' }, { at: null }, { at: '2025-01-01' }, { at: '2026-01-01' }]);
  await sort('message.at', [{ message: { at: '2026-11-30' } }, { message: null }, { message: { at: '2025-01-01' } }]);
  await sort('at', [{ at: '2026-11-30' }, { at: '2025-01-01' }, { at: '2026-01-01' }]);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
[{"at":"2026-11-30"},{"at":null},{"at":"2025-01-01"},{"at":"2026-01-01"}]
[{"message":{"at":"2026-11-30"}},{"message":null},{"message":{"at":"2025-01-01"}}]
[{"at":"2025-01-01"},{"at":"2026-01-01"},{"at":"2026-11-30"}]
SEEN
