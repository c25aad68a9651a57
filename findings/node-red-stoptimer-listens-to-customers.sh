#!/usr/bin/env bash
# node-red-contrib-stoptimer 0.0.7 on node-red 5.0.7
#
# Behaviour: msg.payload is both the message and the command: "stop" and "STOP" cancel the wait, whoever wrote it; "Stop" does not.
# There is one wait for all messages, and only the last message leaves. A second payload of false is sent as true. A message that has
# passed one such node is dropped by the next one if that was stopped before.
# Seen: below, which messages go in, and what leaves the first and the second output after the wait.
# Means: a customer who writes "stop" cancels the reminder about somebody else's unanswered conversation, and "answered: false" at
# the second output says true. Use a trigger node instead, and have it handle each msg.payload.conversation.id independently.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6 node-red-contrib-stoptimer@0.0.7

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const type = require('node-red-contrib-stoptimer/stoptimer.js');
const run = async (texts, [payloadval, payloadtype] = ['0', 'num'], also = {}) => {
  const node = { type: 'stoptimer', units: 'Second', duration: '0.05', payloadval, payloadtype };
  const messages = texts.map((payload) => ({ payload, ...(payload === 'Cy: hello' && also) }));
  const seen = await runNode(type, node, messages, { outputs: 2, waitMs: 300 });
  console.log(JSON.stringify(texts), ...Object.keys(also), '->', JSON.stringify(seen));
};
(async () => {
  await run(['Ana: where is my order?']);
  await run(['Ana: where is my order?', 'stop']);
  await run(['Ana: where is my order?', 'Stop']);
  await run(['Ana: where is my order?', 'Bo: thanks!']);
  await run(['second payload false'], ['false', 'bool']);
  await run(['second payload null'], ['null', 'str']);
  await run(['stop', 'Cy: hello']);
  await run(['stop', 'Cy: hello'], undefined, { _timerpass: true });
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
["Ana: where is my order?"] -> [[0,"Ana: where is my order?"],[1,0]]
["Ana: where is my order?","stop"] -> [[1,"stopped"]]
["Ana: where is my order?","Stop"] -> [[0,"Stop"],[1,0]]
["Ana: where is my order?","Bo: thanks!"] -> [[0,"Bo: thanks!"],[1,0]]
["second payload false"] -> [[0,"second payload false"],[1,true]]
["second payload null"] -> [[0,"second payload null"],[1,null]]
["stop","Cy: hello"] -> [[1,"stopped"],[0,"Cy: hello"],[1,0]]
["stop","Cy: hello"] _timerpass -> [[1,"stopped"]]
SEEN
