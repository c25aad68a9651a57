#!/usr/bin/env bash
# n8n-workflow 2.41.0: the conditions of n8n's IF, Switch and Filter steps
#
# Behaviour: where the value to compare with is null, missing or an empty text, "contains", "starts with", "ends with" and "matches
# regex" are true for every text, also for none at all. Any number above 0 is greater than null. "Is equal to" takes a text
# that is null for an empty one, so two unknown addresses are equal. Only date conditions, and lists, are false. Strict type
# validation, which is on by default, refuses none of this.
# Seen: below.
# Means: where the CRM knows no domain, "contact.email ends with {{ $('CRM').item.json.domain }}" sorts every customer under that
# company, and "contact.email is equal to {{ $('CRM').item.json.email }}" takes two strangers for one person. Check first that the right-hand
# value is there ("exists" and "is not empty").
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

node > seen.txt << 'JS'
const { executeFilterCondition } = require('n8n-workflow');
const options = { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 };
const is = (type, leftValue, operation, rightValue) =>
  executeFilterCondition({ id: '1', leftValue, rightValue, operator: { type, operation, rightType: 'any' } }, options);
const email = 'ana@mail.example';
for (const operation of ['contains', 'startsWith', 'endsWith', 'regex', 'equals']) {
  const ofText = [null, undefined, ''].map((right) => is('string', email, operation, right));
  console.log(`text ${operation} null, missing, '':`, ...ofText, '- null', operation, 'null:', is('string', null, operation, null));
}
console.log('number 1 > null, 0 >= null:', is('number', 1, 'gt', null), is('number', 0, 'gte', null));
const at = '2026-11-30T17:30:00.000Z';
console.log('date after null, before null:', is('dateTime', at, 'after', null), is('dateTime', at, 'before', null));
console.log('list contains null:', is('array', ['vip'], 'contains', null));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
text contains null, missing, '': true true true - null contains null: true
text startsWith null, missing, '': true true true - null startsWith null: true
text endsWith null, missing, '': true true true - null endsWith null: true
text regex null, missing, '': true true true - null regex null: true
text equals null, missing, '': false false false - null equals null: true
number 1 > null, 0 >= null: true true
date after null, before null: false false
list contains null: false
SEEN
