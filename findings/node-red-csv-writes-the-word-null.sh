#!/usr/bin/env bash
# node-red 5.0.7 (CSV node, from object to text, both parser modes)
#
# Behaviour: a property that is null is written as the word null, one that is missing as nothing; a block is written as JSON in
# its cell. With columns found by itself, the node takes them from the first item alone and loses what only later items have.
# Seen: below, with set columns in both modes, then with columns found by itself.
# Means: in a report of helpdesk items "null" looks like a name. Name the columns, and clear nulls in a Change or Function node.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const payload = [{ id: '007', name: null, contact: { id: '5' } }, { id: '008', rating: 5 }];
const csv = { type: 'csv', sep: ',', ret: '\\n', hdrin: '', multi: 'one', skip: '0' };
(async () => {
  const set = { temp: 'id,name,contact,phone', hdrout: 'none' };
  const found = { temp: '', hdrout: 'all', spec: 'rfc' };
  for (const how of [{ ...set, spec: 'rfc' }, { ...set, spec: '' }, found])
    console.log((await runNode('parsers/70-CSV', { ...csv, ...how }, [{ payload }]))[0][1].trim());
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
007,null,"{""id"":""5""}",
008,,,
007,null,"{""id"":""5""}",
008,,,
id,name,contact
007,null,"{""id"":""5""}"
008,,
SEEN
