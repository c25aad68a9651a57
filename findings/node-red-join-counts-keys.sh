#!/usr/bin/env bash
# node-red 5.0.7 (Join node, manual mode)
#
# Behaviour: joined to a key/value object, the count is one of keys, not of messages, whatever the editor calls it ("after a number of
# message parts"): a second message with a key that is there already replaces the first and counts for nothing. Joined to a list,
# each counts. A message without the key is dropped without an error.
# Seen: below, with a count of 3.
# Means: "the next three messages, by conversation" waits for three conversations, and of each keeps only what was written last;
# with msg.topic as the key, which is the same for all messages of one event, it never ends. Join to a list, and group it
# afterwards: payload{conversation.id: $} in a JSONata expression.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const text = { property: 'payload.text', propertyType: 'msg', joiner: '', joinerType: 'str' };
const join = { ...text, type: 'join', mode: 'custom', accumulate: false, timeout: '', count: '3' };
const message = (text, conversation) => ({ topic: 'chatwoot/message_created', payload: { text, conversation } });
const messages = ['A1', 'A2', 'B1', 'A3', 'C1'].map((text) => message(text, { id: text[0] }));
const show = async (label, settings, sent = messages) => {
  const seen = await runNode('sequence/17-split', { ...join, ...settings }, structuredClone(sent));
  console.log(label, JSON.stringify(seen.map(([output, what]) => (output === 'error' ? what : what.text))));
};
(async () => {
  console.log('messages             A1 A2 B1 A3 C1');
  await show('list                ', { build: 'array' });
  await show('by conversation     ', { build: 'object', key: 'payload.conversation.id' });
  await show('by topic            ', { build: 'object', key: 'topic' });
  await show('without an id       ', { build: 'object', key: 'payload.conversation.id' }, ['D', 'E', 'F'].map((text) => message(text, {})));
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
messages             A1 A2 B1 A3 C1
list                 [["A1","A2","B1"]]
by conversation      [{"A":"A3","B":"B1","C":"C1"}]
by topic             []
without an id        []
SEEN
