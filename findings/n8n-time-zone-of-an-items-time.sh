#!/usr/bin/env bash
# n8n-workflow 2.41.0 (expression functions toDateTime(), diffTo(), diffToNow())
#
# Behaviour: toDateTime() leaves a time in text in the zone that the text names, so one that ends in Z stays in UTC whatever
# the workflow's time zone is; the same moment as a number is shown in the workflow's zone. diffTo() of an earlier time to a
# later one is negative, and so diffToNow() of everything in the past.
# Seen: below, in a workflow of Europe/Berlin, where it is one hour later than in UTC.
# Means: "written after 18:00" of `occurredAt` needs setZone($now.zone) first; "no answer for 4 hours" is
# diffToNow('hours') < -4, and > 4 never comes true.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

SETUP="$setup" node > seen.txt << 'JS'
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)('Europe/Berlin');
const item = { at: '2026-11-30T17:30:00.000Z', ms: Date.parse('2026-11-30T17:30:00.000Z') };
const show = (expression) => console.log(expression, '->', evaluate(`{{ ${expression} }}`, item));
show('$json.at.toDateTime().hour');
show('$json.ms.toDateTime().hour');
show('$json.at.toDateTime().setZone($now.zone).hour');
show("$json.at.toDateTime().diffTo('2026-11-30T21:30:00.000Z', 'hours')");
show("$now.minus({ hours: 5 }).diffToNow('hours') > 4");
show("$now.minus({ hours: 5 }).diffToNow('hours') < -4");
JS
cat seen.txt
diff - seen.txt << 'SEEN'
$json.at.toDateTime().hour -> 17
$json.ms.toDateTime().hour -> 18
$json.at.toDateTime().setZone($now.zone).hour -> 18
$json.at.toDateTime().diffTo('2026-11-30T21:30:00.000Z', 'hours') -> -4
$now.minus({ hours: 5 }).diffToNow('hours') > 4 -> false
$now.minus({ hours: 5 }).diffToNow('hours') < -4 -> true
SEEN
