#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Date & Time step, version 2, on an item without the time it is asked about)
#
# Behaviour: a time that is null is January 1970 for four of the five operations, and stays null in "format a date". One that is
# missing is the present time, but gives no field at all in "format a date". An empty text is January 1970 in all five.
# Seen: below. (The hours are rounded here; the present time is called "now".)
# Means: "time between created and closed" reports minus half a million hours for conversations that are still open, or, where
# the field is missing, a time that looks right and grows with every run. Check with an IF first that the time is there.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 luxon@3.7.2 moment-timezone@0.5.48
unpack n8n-nodes-base@2.41.1

SETUP="$setup" N8N_LOG_LEVEL=silent node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const evaluate = require(`${process.env.SETUP}/n8n-expression.cjs`)();
const operations = {
  formatDate: { field: 'date', format: 'yyyy-MM-dd' },
  addToDate: { field: 'magnitude', duration: 1, timeUnit: 'days' },
  extractDate: { field: 'date', part: 'year' },
  roundDate: { field: 'date', mode: 'roundDown', toNearest: 'year' },
  getTimeBetweenDates: { field: 'endDate', startDate: '2026-11-30T13:01:22.092Z', units: ['hour'] },
};
const today = new Date();
function shown(value) {
  if (typeof value?.hours === 'number') {
    const sinceStart = (today - Date.parse('2026-11-30T13:01:22.092Z')) / 3_600_000;
    return Math.abs(value.hours - sinceStart) < 1 ? 'hours until now' : `${Math.round(value.hours)} hours`;
  }
  if (value === today.getUTCFullYear() || value === `${today.getUTCFullYear()}-01-01T00:00:00.000Z`) return 'now';
  return Math.abs(Date.parse(value) - 86_400_000 - today) < 60_000 ? 'now + 1 day' : JSON.stringify(value);
}
(async () => {
  for (const [operation, { field, ...rest }] of Object.entries(operations)) {
    const line = [];
    for (const item of [{ closedAt: null }, {}, { closedAt: '' }]) {
      const parameters = { operation, outputFieldName: 'out', options: {}, ...rest, [field]: evaluate('{{ $json.closedAt }}', item) };
      const [[{ out }]] = await runNode('DateTime/DateTime', 2, parameters, [[item]]);
      line.push(shown(out));
    }
    console.log(`${operation}: null ${line[0]}, missing ${line[1]}, empty ${line[2]}`);
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
formatDate: null null, missing undefined, empty "1970-01-01"
addToDate: null "1970-01-02T00:00:00.000Z", missing now + 1 day, empty "1970-01-02T00:00:00.000Z"
extractDate: null 1970, missing now, empty 1970
roundDate: null "1970-01-01T00:00:00.000Z", missing now, empty "1970-01-01T00:00:00.000Z"
getTimeBetweenDates: null -498901 hours, missing hours until now, empty -498901 hours
SEEN
