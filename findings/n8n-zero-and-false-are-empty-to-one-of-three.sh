#!/usr/bin/env bash
# n8n-workflow 2.41.0 (expressions isEmpty() and $ifEmpty(), condition "is empty")
#
# Behaviour: isEmpty() says that 0 and false are empty. $ifEmpty() and the condition of If, Filter and Switch say that they are
# not. On lists, objects, null and '' the three agree; a blank is empty to none.
# Seen: below.
# Means: {{ $json.data.private.isEmpty() }} is true for every public message of Chatwoot, as if the field were missing, and so
# is a count of 0 unread messages. Ask with $ifEmpty() or in the If step, or compare with null.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

SETUP="$setup" node > seen.txt << 'JS'
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)();
const { executeFilterCondition } = require('n8n-workflow');
const options = { typeValidation: 'strict', caseSensitive: true, version: 2, leftValue: '' };
const values = { number: 0, boolean: false, string: '', array: [], object: {} };
const condition = (type, leftValue) => {
  const operator = { type, operation: 'empty', singleValue: true };
  return executeFilterCondition({ id: '1', leftValue, rightValue: '', operator }, options);
};
const show = (type, value) => {
  const says = [evaluate('{{ $json.value.isEmpty() }}', { value }), evaluate("{{ $ifEmpty($json.value, 'empty') }}", { value }) === 'empty'];
  console.log(JSON.stringify(value), 'isEmpty', says[0], '$ifEmpty', says[1], 'If', condition(type, value));
};
for (const [type, value] of Object.entries(values)) show(type, value);
show('number', null);
show('string', ' ');
JS
cat seen.txt
diff - seen.txt << 'SEEN'
0 isEmpty true $ifEmpty false If false
false isEmpty true $ifEmpty false If false
"" isEmpty true $ifEmpty true If true
[] isEmpty true $ifEmpty true If true
{} isEmpty true $ifEmpty true If true
null isEmpty true $ifEmpty true If true
" " isEmpty false $ifEmpty false If false
SEEN
