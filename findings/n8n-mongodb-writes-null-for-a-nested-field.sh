#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (MongoDB step: insert, update, find and update, find and replace)
#
# Behaviour: a field in a block, such as conversation.id, is written as null under a name with a dot in it, without an error, unless Use
# Dot Notation is on. Even then, the key that an update looks for cannot be in a block: up to version 1.2 of the step, such items are
# left out without an error, from 1.3 on the error is that the item lacks the field. The output of an update is the item as it was
# sent, whether a document was found or not. A null as the key is looked for like any other value, and matches every document without it.
# Seen: below, what reaches the database and what goes on, with a stand-in for the database that finds nothing.
# Means: a log of conversations is nothing but nulls, and "update" goes on as if it had written something. Put an Edit Fields step
# that makes flat fields before it, route items without the key around it, and use "Upsert".
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 mongodb@6.11.0 iconv-lite@0.6.3 luxon@3.7.2 @e965/xlsx@0.20.3
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const file = require.resolve('n8n-nodes-base/dist/nodes/MongoDb/GenericFunctions.js');
let written;
const keep = (...given) => written.push(...given) && { insertedIds: {} };
const collection = {
  insertMany: async (documents) => keep(...structuredClone(documents)),
  bulkWrite: async (writes) => keep(...writes.map(({ updateOne }) => [updateOne.filter, updateOne.update])),
  updateOne: async (filter, update) => keep([filter, update]),
};
const client = { db: () => ({ collection: () => collection }), close: async () => {} };
const real = require(file);
require.cache[file].exports = { ...real, connectMongoClient: async () => client };
const credentials = { configurationType: 'connectionString', connectionString: 'mongodb://made-up', database: 'desk' };
const run = async (version, operation, updateKey, fields, item, useDotNotation = false) => {
  written = [];
  const step = { operation, collection: 'conversations', updateKey, fields, upsert: false, options: { useDotNotation } };
  const around = { getCredentials: async () => credentials };
  const left = await runNode('MongoDb/MongoDb', version, step, [[item]], {}, around).catch(({ message }) => message);
  console.log(version, operation, useDotNotation ? 'with dots' : 'without dots', JSON.stringify(written), '->', JSON.stringify(left));
};
(async () => {
  const item = { conversation: { id: '932', status: 'open' } };
  for (const dots of [false, true]) await run(1.5, 'insert', '', 'conversation.id', item, dots);
  for (const version of [1.2, 1.5]) await run(version, 'update', 'conversation.id', 'conversation.status', item, true);
  for (const email of ['ana@mail.example', null]) await run(1.5, 'update', 'email', 'name', { email, name: 'Ana' });
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
1.5 insert without dots [{"conversation.id":null}] -> [[{"conversation.id":null}]]
1.5 insert with dots [{"conversation":{"id":"932"}}] -> [[{"conversation":{"id":"932"}}]]
1.2 update with dots [] -> [[]]
1.5 update with dots [] -> "Item is missing the updateKey field"
1.5 update without dots [[{"email":"ana@mail.example"},{"$set":{"name":"Ana","email":"ana@mail.example"}}]] -> [[{"name":"Ana","email":"ana@mail.example"}]]
1.5 update without dots [[{"email":null},{"$set":{"name":"Ana","email":null}}]] -> [[{"name":"Ana","email":null}]]
SEEN
