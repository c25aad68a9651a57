#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Merge step 3.2, "Combine" by "SQL Query") with alasql 4.4.0, which answers the query
#
# Behaviour: null is SQL's null in WHERE, where it equals nothing, but not in JOIN ... ON, where it equals null. A text equals a
# number of the same digits in ON, and never in WHERE. And n8n makes each query parameter that looks like a number one, so a
# text is not found by itself; given as a list, the parameters stay what they are. A column called plan is refused unless it stands
# in backticks.
# Seen: below, with n8n's isolated process replaced by a call, as it needs a newer Node.js.
# Means: visitors without an address get the data of every customer without one, and WHERE id = ? with {{ $json.conversation.id }}
# as its parameter finds nothing, since ids are text in helpdesk items; nor does a telephone number find itself. Add AND input1.email IS
# NOT NULL to the ON, and write the parameters as a list: {{ [$json.conversation.id] }}.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 alasql@4.4.0
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
require(`${process.env.SETUP}/sql-in-this-process.cjs`);
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const contacts = [{ id: '4711', email: 'ana@mail.example', phone: '+49301234567' }, { id: '4712', email: null }, { id: '4713', email: null }];
const customers = [{ customer: 'Ana', number: 4711, email: 'ana@mail.example' }, { customer: 'Old account', number: 4714, email: null }];
const around = { getWorkflow: () => ({ id: '1' }) };
const ask = async (query, queryParameters) => {
  const options = queryParameters === undefined ? {} : { queryParameters };
  const step = { mode: 'combineBySql', query, options };
  const run = runNode('Merge/Merge', 3.2, step, [contacts, customers], {}, around);
  const answer = await run.then(([rows]) => rows.map(({ pairedItem, ...row }) => row), (error) => `${error.message}: ${error.description.split('\n')[0]}`);
  console.log(query, JSON.stringify(queryParameters) ?? '', '->', JSON.stringify(answer));
};
(async () => {
  await ask('SELECT input1.id, input2.customer FROM input1 JOIN input2 ON input1.email = input2.email');
  await ask('SELECT input1.id, input2.customer FROM input1, input2 WHERE input1.email = input2.email');
  await ask('SELECT input1.id, input2.customer FROM input1 JOIN input2 ON input1.id = input2.number');
  await ask('SELECT id FROM input1 WHERE id = 4711');
  await ask('SELECT email FROM input1 WHERE id = ?', '4711');
  await ask('SELECT email FROM input1 WHERE id = ?', ['4711']);
  await ask('SELECT email FROM input1 WHERE phone = ?', '+49301234567');
  await ask('SELECT customer AS plan FROM input2');
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
SELECT input1.id, input2.customer FROM input1 JOIN input2 ON input1.email = input2.email  -> [{"id":"4711","customer":"Ana"},{"id":"4712","customer":"Old account"},{"id":"4713","customer":"Old account"}]
SELECT input1.id, input2.customer FROM input1, input2 WHERE input1.email = input2.email  -> [{"id":"4711","customer":"Ana"}]
SELECT input1.id, input2.customer FROM input1 JOIN input2 ON input1.id = input2.number  -> [{"id":"4711","customer":"Ana"}]
SELECT id FROM input1 WHERE id = 4711  -> []
SELECT email FROM input1 WHERE id = ? "4711" -> []
SELECT email FROM input1 WHERE id = ? ["4711"] -> [{"email":"ana@mail.example"}]
SELECT email FROM input1 WHERE phone = ? "+49301234567" -> []
SELECT customer AS plan FROM input2  -> "Issue while executing query: Parse error on line 1:"
SEEN
