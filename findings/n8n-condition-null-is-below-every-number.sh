#!/usr/bin/env bash
# n8n-workflow 2.41.0: the conditions of n8n's IF, Switch and Filter steps
#
# Behaviour: in a number condition, null counts as 0, so it is less than 3, while a field that is not there at all is neither
# less nor greater. Strict type validation does not help: null passes it.
# Seen: below, one line a value: is it < 3, <= 3, > 3, >= 0.
# Means: "rating is less than 3" also lets every conversation through that nobody has rated, where the rating is null until
# then. Ask first that the rating exists.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

cat > show.cjs <<'JS'
const { executeFilterCondition } = require('n8n-workflow');
const options = { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 };
const is = (leftValue, operation, rightValue) =>
  executeFilterCondition({ id: '1', leftValue, rightValue, operator: { type: 'number', operation } }, options);
for (const rating of [null, undefined, 2])
  console.log(rating, is(rating, 'lt', 3), is(rating, 'lte', 3), is(rating, 'gt', 3), is(rating, 'gte', 0));
JS
node show.cjs | tee seen.txt
diff - seen.txt << 'SEEN'
null true true false true
undefined false false false false
2 true true false true
SEEN
