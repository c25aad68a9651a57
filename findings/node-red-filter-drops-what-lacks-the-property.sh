#!/usr/bin/env bash
# node-red 5.0.7 (Filter node, "block unless value changes")
#
# Behaviour: a message that does not have the property, or whose block above it is null, is dropped, the first one too, without an
# error or a warning. The node also forgets nothing by it: the last value stays in force. A property that is null is a value like
# any other.
# Seen: below: what went in, and which of it came out, with the status of the conversation as the property.
# Means: of all events without a conversation, as about contacts, none passes the node, though nothing in it says "filter these out".
# And one that was deleted and made anew with the status it had is taken for unchanged. Lead them around it with a Switch node, or have
# the property set by a Change node before ($string(payload.conversation.status)).
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const filter = { type: 'rbe', func: 'rbe', gap: '', start: '', inout: 'out', septopics: true, property: 'payload.conversation.status', topi: 'topic' };
const payloads = [
  { event: 'contact created', conversation: null },
  { event: 'contact changed' },
  { event: 'conversation created', conversation: { status: 'open' } },
  { event: 'conversation changed', conversation: { status: 'open' } },
  { event: 'contact removed', conversation: null },
  { event: 'conversation created', conversation: { status: 'open' } },
  { event: 'status unknown', conversation: { status: null } },
  { event: 'status unknown', conversation: { status: null } },
  { event: 'conversation reopened', conversation: { status: 'open' } },
];
runNode('function/rbe', filter, payloads.map((payload) => ({ topic: 'desk', payload }))).then((seen) => {
  const passed = seen.map(([, payload]) => payload);
  for (const payload of payloads) {
    const at = passed.findIndex((other) => JSON.stringify(other) === JSON.stringify(payload));
    console.log(at === 0 ? 'passes ' : 'dropped', JSON.stringify(payload));
    if (at === 0) passed.shift();
  }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
dropped {"event":"contact created","conversation":null}
dropped {"event":"contact changed"}
passes  {"event":"conversation created","conversation":{"status":"open"}}
dropped {"event":"conversation changed","conversation":{"status":"open"}}
dropped {"event":"contact removed","conversation":null}
dropped {"event":"conversation created","conversation":{"status":"open"}}
passes  {"event":"status unknown","conversation":{"status":null}}
dropped {"event":"status unknown","conversation":{"status":null}}
passes  {"event":"conversation reopened","conversation":{"status":"open"}}
SEEN
