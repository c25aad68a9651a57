#!/usr/bin/env bash
# node-red-contrib-moment 4.0.0 (Date/Time Formatter) on node-red 5.0.7
#
# Behaviour: the time zone that one message brings in msg.outTz (or msg.inTz) stays in force for all later messages. A time that is
# missing is the present time, as is one whose block is null (with a warning); one that is null is an empty text. Seconds are
# January 1970 as a number, and right as a text. The word UTC behind a time is not read: it counts as a time of the node's zone.
# Seen: below, for a node set to Europe/Berlin (one hour ahead of UTC), where only the second message names a zone.
# Means: after one customer from New York, everybody's times are those of New York, until Node-RED is started anew or the flow is
# deployed. A conversation without a message was "answered a few seconds ago". The created_at of a Chatwoot conversation goes to
# 1970, and a time as Rails writes it, with UTC behind it, is an hour off: take occurredAt, and check first that it is there. Set
# msg.outTz in every message.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6 node-red-contrib-moment@4.0.0

SETUP="$setup" node > seen.txt 2> log.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const moment = require('node-red-contrib-moment/moment/nrmoment.js');
const zones = { inTz: 'Europe/Berlin', outTz: 'Europe/Berlin' };
const to = { output: 'payload', outputType: 'msg', locale: 'en-GB', topic: '' };
const node = { ...zones, ...to, type: 'moment', input: 'payload.at', inputType: 'msg', adjAmount: 0, adjType: 'days', adjDir: 'add' };
const at = '2026-11-30T17:30:00.000Z';
const run = async (settings, messages) =>
  (await runNode(moment, { ...node, ...settings }, messages)).map(([, payload]) => JSON.stringify(payload)).join(' ');
(async () => {
  const format = 'HH:mm';
  console.log('three messages:', await run({ format }, [{ payload: { at } }, { payload: { at }, outTz: 'America/New_York' }, { payload: { at } }]));
  for (const value of [null, undefined])
    console.log(`at is ${value}:`, await run({ format: 'fromNow' }, [{ payload: { at: value } }]));
  console.log('message is null:', await run({ format: 'fromNow', input: 'payload.message.createdAt' }, [{ payload: { message: null } }]));
  for (const value of [1796059800, '1796059800', '2026-11-30 17:30:00 UTC'])
    console.log(JSON.stringify(value), await run({ format: 'YYYY-MM-DD HH:mm' }, [{ payload: { at: value } }]));
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
three messages: "18:30" "12:30" "12:30"
at is null: ""
at is undefined: "a few seconds ago"
message is null: "a few seconds ago"
1796059800 "1970-01-21 19:54"
"1796059800" "2026-11-30 18:30"
"2026-11-30 17:30:00 UTC" "2026-11-30 17:30"
SEEN
