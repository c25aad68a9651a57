#!/usr/bin/env bash
# n8n-workflow 2.41.0 (conditions, expressions) and n8n-nodes-base 2.41.1 (Edit Fields step)
#
# Behaviour: three places of n8n turn text into yes or no, each in its own way. An IF with "Convert types where required"
# takes every word for true, "no" and "off" too, except "false" and "0". toBoolean() takes "no" for false, but "off" for true.
# Edit Fields refuses both words and ends the run.
# Seen: below, one line a word.
# Means: a custom attribute that holds "no" passes "is true" in an IF. Compare it as text.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const { executeFilterCondition } = require('n8n-workflow');
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)();
const operator = { type: 'boolean', operation: 'true', singleValue: true };
const options = { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 };
const condition = (leftValue) => executeFilterCondition({ id: '1', leftValue, rightValue: '', operator }, options);
async function edited(value) {
  const assignments = [{ id: '1', name: 'optIn', type: 'boolean', value }];
  const parameters = { mode: 'manual', assignments: { assignments }, includeOtherFields: false, options: {} };
  const [[item]] = await runNode('Set/Set', 3.4, parameters, [[{}]]).catch(() => [[{ optIn: 'refused' }]]);
  return item.optIn;
}
(async () => {
  for (const word of ['yes', 'no', 'off', 'closed', 'false', '0'])
    console.log(word, condition(word), evaluate('{{ $json.word.toBoolean() }}', { word }), await edited(word));
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
yes true true refused
no true false refused
off true true refused
closed true true refused
false false false false
0 false false false
SEEN
