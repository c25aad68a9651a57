#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Remove Duplicates step, "Remove Items Processed in Previous Executions") on n8n 2.41.1's own store
#
# Behaviour: an item without an id is not refused and not let through. Null, missing and empty all become the key "", so the
# first such item is kept and every later one is taken for a repetition. Two items of one id in the same execution, on the
# other hand, are both kept.
# Seen: below, one line an execution: what went in, what was kept. Only the database table is replaced by a variable.
# Means: `id` is null where a helpdesk sends nothing that tells a repetition from a new event (typing, presence). Lead those
# items around the step, or all but the first are lost. And it does not help against two copies that come in one batch.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1 n8n@2.41.1
mkdir -p node_modules/@n8n/db node_modules/@n8n/di
echo 'exports.ProcessedDataRepository = class {};' > node_modules/@n8n/db/index.js
echo 'exports.Container = { get: () => globalThis.table };' > node_modules/@n8n/di/index.js

SETUP="$setup" node > seen.txt << 'JS'
let row = null;
const copy = (value) => JSON.parse(JSON.stringify(value));
globalThis.table = { findOne: async () => row && copy(row), insert: async (made) => { row = copy(made); }, update: async (_, made) => { row = copy(made); } };
const { DeduplicationHelper } = require('./node_modules/n8n/dist/deduplication/deduplication-helper.js');
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const store = new DeduplicationHelper();
const where = { workflow: { id: 'w' }, node: { id: 'n' } };
const helpers = {
  checkProcessedAndRecord: (keys, scope, options) => store.checkProcessedAndRecord(keys, scope, where, options),
  getProcessedDataCount: (scope, options) => store.getProcessedDataCount(scope, where, options),
};
const logic = { operation: 'removeItemsSeenInPreviousExecutions', logic: 'removeItemsWithAlreadySeenKeyValues' };
const parameters = { ...logic, dedupeValue: (item) => item.id, options: {} };
(async () => {
  for (const items of [[{ id: null }], [{ id: null }], [{}], [{ id: '901' }, { id: '901' }], [{ id: 901 }]]) {
    const [kept] = await runNode('Transform/RemoveDuplicates/RemoveDuplicates', 2, parameters, [items], helpers);
    console.log(JSON.stringify(items), '->', JSON.stringify(kept));
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
[{"id":null}] -> [{"id":null}]
[{"id":null}] -> []
[{}] -> []
[{"id":"901"},{"id":"901"}] -> [{"id":"901"},{"id":"901"}]
[{"id":901}] -> []
SEEN
