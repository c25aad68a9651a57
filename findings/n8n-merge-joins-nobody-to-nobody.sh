#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Merge step, "Combine" by matching fields)
#
# Behaviour: null matches null. Unlike a join in SQL, an item whose field is null is joined to every item of the other input
# whose field is null too. Text "5" and number 5 do not match unless "Fuzzy Compare" is on, and then the second input's
# form of the id goes on.
# Seen: below, without and with fuzzy compare.
# Means: visitors without an e-mail address, merged by it with a list of customers, get the data of whichever customer has none
# either. Keep only items that have the field, with a Filter before the Merge.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1
for asked_only_by_sql_mode in n8n-core @n8n/di @n8n/config; do
  mkdir -p "node_modules/$asked_only_by_sql_mode"
  echo 'exports.Container = { get: () => ({}) };' > "node_modules/$asked_only_by_sql_mode/index.js"
done

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const visitors = [{ email: 'ana@example.test', text: 'Hi' }, { email: null, text: 'Who is there?' }, { email: 5 }];
const customers = [{ email: 'ana@example.test', plan: 'free' }, { email: null, plan: 'gold' }, { email: '5', plan: 'five' }];
(async () => {
  for (const fuzzyCompare of [false, true]) {
    const mergeByFields = { values: [{ field1: 'email', field2: 'email' }] };
    const how = { mode: 'combine', combineBy: 'combineByFields', advanced: true, joinMode: 'keepMatches', outputDataFrom: 'both' };
    const [joined] = await runNode('Merge/Merge', 3, { ...how, mergeByFields, options: { fuzzyCompare } }, [visitors, customers]);
    joined.forEach((item) => console.log(fuzzyCompare, JSON.stringify(item)));
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
false {"email":"ana@example.test","text":"Hi","plan":"free"}
false {"email":null,"text":"Who is there?","plan":"gold"}
true {"email":"ana@example.test","text":"Hi","plan":"free"}
true {"email":null,"text":"Who is there?","plan":"gold"}
true {"email":"5","plan":"five"}
SEEN
