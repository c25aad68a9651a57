#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Remove Duplicates step, "Remove Items Processed in Previous Executions") on n8n 2.41.1's own store
#
# Behaviour: the history (10000 keys unless set) does not make room for new keys. Once it holds as many as it may, every
# further execution ends with an error before anything is compared, new items and repeated ones alike, until somebody raises
# "History Size" or clears the history.
# Seen: below, with a history of 3. Only the database table under the store is replaced by a variable.
# Means: behind a busy inbox the step works for weeks and then stops every event. Set the history size above what a year
# brings, or keep the seen ids in a database of your own; and have an error workflow that tells you.
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
const parameters = { ...logic, dedupeValue: (item) => item.id, options: { historySize: 3 } };
(async () => {
  for (const id of ['1', '2', '3', '4', '1']) {
    const ran = runNode('Transform/RemoveDuplicates/RemoveDuplicates', 2, parameters, [[{ id }]], helpers);
    console.log(id, await ran.then(([kept]) => `kept ${kept.length}`, (error) => error.message));
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
1 kept 1
2 kept 1
3 kept 1
4 The number of items to be processed exceeds the maximum history size. Please increase the history size or reduce the number of items to be processed.
1 The number of items to be processed exceeds the maximum history size. Please increase the history size or reduce the number of items to be processed.
SEEN
