#!/usr/bin/env bash
# n8n-workflow 2.41.0 and n8n-nodes-base 2.41.1 (Date & Time step)
#
# Behaviour: n8n reads a time in seconds, as Chatwoot and Intercom send it, in three ways. The conditions of IF, Switch and
# Filter refuse it, seconds or milliseconds, number or text, and "Convert types where required" does not change that. The
# expression function toDateTime() takes it for milliseconds. The Date & Time step tells seconds from milliseconds and is right.
# The same conditions do take text that merely ends in a number ("Order 12") for a date, and answer false without an error.
# Seen: below.
# Means: compare `occurredAt`, which is ISO 8601, not `data.created_at`; or write toDateTime('s').
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 moment-timezone@0.5.48
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const { executeFilterCondition } = require('n8n-workflow');
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)();
const options = { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 };
function isAfterNewYear(leftValue) {
  try {
    const operator = { type: 'dateTime', operation: 'after' };
    return executeFilterCondition({ id: '1', leftValue, rightValue: '2026-01-01', operator }, options);
  } catch (error) {
    return error.message.split(' [')[0];
  }
}
(async () => {
  for (const at of [1781697600, 1781697600000, '1781697600', '2026-06-17T12:00:00.000Z', 'Order 12'])
    console.log('condition   ', JSON.stringify(at), isAfterNewYear(at));
  console.log('toDateTime()', evaluate('{{ (1781697600).toDateTime().toISO() }}'));
  console.log("toDateTime('s')", evaluate("{{ (1781697600).toDateTime('s').toISO() }}"));
  const parameters = { operation: 'formatDate', date: 1781697600, format: 'yyyy-MM-dd', outputFieldName: 'day', options: {} };
  console.log('Date & Time ', JSON.stringify(await runNode('DateTime/DateTime', 2, parameters, [[{}]])));
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
condition    1781697600 Conversion error: the number '1781697600' can't be converted to a dateTime
condition    1781697600000 Conversion error: the number '1781697600000' can't be converted to a dateTime
condition    "1781697600" Conversion error: the string '1781697600' can't be converted to a dateTime
condition    "2026-06-17T12:00:00.000Z" true
condition    "Order 12" false
toDateTime() 1970-01-21T14:54:57.600Z
toDateTime('s') 2026-06-17T12:00:00.000Z
Date & Time  [[{"day":"2026-06-17"}]]
SEEN
