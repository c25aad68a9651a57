#!/usr/bin/env bash
# node-red 5.0.7 (Delay and Join nodes)
#
# Behaviour: the Delay node offers days and takes any number of them, but from 25 days on the message goes through at once: the wait is
# handed to a timer that cannot hold more than 24.8 days, and such a timer ends after a millisecond. So with a fixed delay, with a
# random one and with msg.delay. The timeout of a Join node is the same. No error reaches a Catch node; a warning about a "32-bit
# signed integer" stands in the process' output, not in Node-RED's log.
# Seen: below, what has come out after half a second.
# Means: "ask how things are going 30 days after the conversation was closed" asks at once, everyone; and the summary of a month goes
# out with its first message. (Shorter waits are lost when Node-RED is started anew.) Keep the date in a store of your own, and look
# once a day what is due.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" NODE_NO_WARNINGS=1 node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const rate = { rate: '1', nbRateUnits: '1', rateUnits: 'second', randomFirst: '30', randomLast: '31', randomUnits: 'days' };
const delay = { ...rate, type: 'delay', pauseType: 'delay', timeout: '5', timeoutUnits: 'days', outputs: 1 };
const join = { type: 'join', mode: 'custom', build: 'array', property: 'payload', propertyType: 'msg', joiner: '', joinerType: 'str', count: '' };
const day = 24 * 60 * 60;
const show = async (label, file, node, message) => {
  const seen = await runNode(file, node, [{ payload: 'How are things?', ...message }], { waitMs: 500 });
  console.log(label, seen.length ? `goes on: ${JSON.stringify(seen[0][1])}` : 'waits');
};
(async () => {
  await show('24 days             ', 'function/89-delay', { ...delay, timeout: '24' });
  await show('25 days             ', 'function/89-delay', { ...delay, timeout: '25' });
  await show('random, 30 to 31    ', 'function/89-delay', { ...delay, pauseType: 'random' });
  await show('msg.delay, 24 days  ', 'function/89-delay', { ...delay, pauseType: 'delayv' }, { delay: 24 * day * 1000 });
  await show('msg.delay, 30 days  ', 'function/89-delay', { ...delay, pauseType: 'delayv' }, { delay: 30 * day * 1000 });
  await show('join within 24 days ', 'sequence/17-split', { ...join, timeout: String(24 * day) });
  await show('join within 30 days ', 'sequence/17-split', { ...join, timeout: String(30 * day) });
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
24 days              waits
25 days              goes on: "How are things?"
random, 30 to 31     goes on: "How are things?"
msg.delay, 24 days   waits
msg.delay, 30 days   goes on: "How are things?"
join within 24 days  waits
join within 30 days  goes on: ["How are things?"]
SEEN
