#!/usr/bin/env bash
# node-red 5.0.7 (Switch node, rule "JSONata exp")
#
# Behaviour: null is an error to JSONata where a text or a number is wanted, also in < and >, and the message then leaves the Switch
# node at no output, not at "otherwise" either. Where the property is missing, or the block above it is null, the same rule is merely
# not met. = and != take null, and so do the rules that the node has of its own, to which null is less than 3.
# Seen: below, for three rules and "otherwise": which of the two each message leaves by, or that a Catch node gets an error.
# Means: unknown is null in helpdesk items. Of all conversations without a rating, and all messages with an attachment alone, none gets
# anywhere, not even where one looks for what no rule took; without a Catch node they are a line in the log. Ask first:
# payload.message.text ? $contains(payload.message.text, "refund") : false
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const payloads = [
  { rating: 1, message: { text: 'I want a refund' } },
  { rating: 5, message: { text: 'Thanks' } },
  { rating: null, message: { text: null } },
  { message: null },
];
const jsonata = (v) => ['payload', { t: 'jsonata_exp', v, vt: 'jsonata' }];
const rules = {
  'JSONata, text contains': jsonata('$contains(payload.message.text, "refund")'),
  'JSONata, asked first': jsonata('payload.message.text ? $contains(payload.message.text, "refund") : false'),
  'own rule, contains': ['payload.message.text', { t: 'cont', v: 'refund', vt: 'str' }],
  'JSONata, rating < 3': jsonata('payload.rating < 3'),
  'own rule, < 3': ['payload.rating', { t: 'lt', v: '3', vt: 'num' }],
  'JSONata, rating != 1': jsonata('payload.rating != 1'),
};
(async () => {
  console.log(payloads.map((payload) => JSON.stringify(payload)).join('\n'));
  for (const [label, [property, rule]] of Object.entries(rules)) {
    const node = { type: 'switch', property, propertyType: 'msg', rules: [rule, { t: 'else' }], checkall: 'false', outputs: 2 };
    const left = [];
    for (const payload of payloads) {
      const [[output]] = await runNode('function/10-switch', node, [{ payload }], { outputs: 2, waitMs: 50 });
      left.push(['met', 'otherwise'][output] ?? output);
    }
    console.log(`${label.padEnd(24)}${left.join(', ')}`);
  }
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
{"rating":1,"message":{"text":"I want a refund"}}
{"rating":5,"message":{"text":"Thanks"}}
{"rating":null,"message":{"text":null}}
{"message":null}
JSONata, text contains  met, otherwise, error, otherwise
JSONata, asked first    met, otherwise, otherwise, otherwise
own rule, contains      met, otherwise, otherwise, otherwise
JSONata, rating < 3     met, otherwise, error, otherwise
own rule, < 3           met, otherwise, met, otherwise
JSONata, rating != 1    otherwise, met, met, otherwise
SEEN
