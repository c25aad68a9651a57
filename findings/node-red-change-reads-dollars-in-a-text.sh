#!/usr/bin/env bash
# node-red 5.0.7 (Change node, "Change ... Search for ... Replace with")
#
# Behaviour: the text that is put in is read as a pattern: $$ becomes $, $& becomes what was searched for, also when the search
# is plain text and the replacement comes from a message property.
# Seen: below, a template {text} filled in with three customers' texts.
# Means: a customer's text loses dollar signs, or repeats the placeholder. Fill in templates with the Template node and
# three braces, or in a Function node with a function as replacement.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const rule = { t: 'change', p: 'payload', pt: 'msg', from: '{text}', fromt: 'str', to: 'text', tot: 'msg' };
const texts = ['It costs $5', 'Price class $$', 'A$&B'];
runNode('function/15-change', { type: 'change', rules: [rule] }, texts.map((text) => ({ payload: 'Ana: {text}', text }))).then((seen) => {
  seen.forEach(([, payload], index) => console.log(texts[index], '->', payload));
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
It costs $5 -> Ana: It costs $5
Price class $$ -> Ana: Price class $
A$&B -> Ana: A{text}B
SEEN
