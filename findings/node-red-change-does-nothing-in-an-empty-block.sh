#!/usr/bin/env bash
# node-red 5.0.7 (Change node)
#
# Behaviour: setting a property of a block that is null (or text) does nothing, without an error or a warning; of a block that
# is missing, it makes the block. Moving a property that is not there leaves the target as it was.
# Seen: below: set payload.contact.email in three messages, then move payload.message.text to payload in two.
# Means: "unknown" is null in helpdesk items. After such a move the whole item, not an empty text, goes on to Slack; after such
# a set, the address is missing in the CRM. Check the block with a Switch node ("is not null") first.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const change = async (rule, payloads) => {
  const node = { type: 'change', rules: [{ pt: 'msg', ...rule }] };
  const seen = await runNode('function/15-change', node, payloads.map((payload) => ({ payload })));
  seen.forEach(([, payload]) => console.log(rule.t, JSON.stringify(payload)));
};
(async () => {
  const email = { t: 'set', p: 'payload.contact.email', to: 'ana@example.test', tot: 'str' };
  await change(email, [{ contact: null }, { contact: 'Ana' }, {}]);
  await change({ t: 'move', p: 'payload.message.text', to: 'payload', tot: 'msg' }, [{ message: null }, { message: { text: 'Hi' } }]);
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
set {"contact":null}
set {"contact":"Ana"}
set {"contact":{"email":"ana@example.test"}}
move {"message":null}
move "Hi"
SEEN
