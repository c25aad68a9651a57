#!/usr/bin/env bash
# node-red 5.0.7 (flow and global context, here from a Function node)
#
# Behaviour: a key is a property path, so the dots of an e-mail address make nested objects. Two addresses of which one is the
# other up to a dot cannot both be kept: the second is dropped without an error, and reads back as nothing. A blank or an
# apostrophe in the key is an error; the colon and slash of event names and ids are fine.
# Seen: below.
# Means: "when did this customer write last" by address forgets people. Use an id, or keep one object under one key:
# const last = flow.get('last') || {}
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const func = `for (const key of msg.payload) flow.set(key, 'kept ' + key);
return { payload: [flow.keys(), ...msg.payload.map((key) => flow.get(key))] };`;
const node = { type: 'function', func, outputs: 1, noerr: 0, initialize: '', finalize: '', libs: [] };
(async () => {
  for (const keys of [['ana@example.co', 'ana@example.co.uk'], ['session_5:chatwoot/message_created'], ["o'neil@example.test"]])
    console.log(JSON.stringify((await runNode('function/10-function', node, [{ payload: keys }]))[0][1]));
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
[["ana@example"],"kept ana@example.co",null]
[["session_5:chatwoot/message_created"],"kept session_5:chatwoot/message_created"]
"Error: Invalid property expression: unexpected ' at position 1"
SEEN
