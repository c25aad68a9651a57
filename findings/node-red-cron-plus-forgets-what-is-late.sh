#!/usr/bin/env bash
# node-red-contrib-cron-plus 1.5.7 on node-red 5.0.7 (schedules that a message adds, with a date)
#
# Behaviour: a date that has passed is taken without an error and never comes: the schedule is there, and is due "Never". And a
# schedule that has fired stays among the others for good.
# Seen: below, for a reminder that is late, one for in two seconds that is added twice, and what is listed afterwards. The name
# decides: the second "due" replaces the first.
# Means: a follow-up ten minutes after a message is never sent if the message was read back (source: catch-up) or came late, and
# nothing tells. With one schedule for each conversation the list grows without end. Compare the time with $millis() before, and send
# "remove-inactive-dynamic" once a day.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6 node-red-contrib-cron-plus@1.5.7

node > seen.txt << 'JS'
const helper = require('node-red-node-test-helper');
helper.init(require.resolve('node-red'));
const types = [require('node-red-contrib-cron-plus/cronplus.js'), require('@node-red/nodes/core/common/25-catch.js')];
const at = { z: 'tab', x: 1, y: 1 };
const schedules = { outputs: 2, outputField: 'payload', timeZone: 'UTC', commandResponseMsgOutput: 'output2', options: [] };
const flow = [
  { id: 'tab', type: 'tab' },
  { ...at, ...schedules, id: 'cron', type: 'cronplus', wires: [['fired'], ['answer']] },
  ...['fired', 'answer', 'caught'].map((id) => ({ ...at, id, type: 'helper' })),
  { ...at, id: 'catch', type: 'catch', wires: [['caught']] },
];
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
helper.startServer(() => helper.load(types, flow, async () => {
  const listen = (id, show) => helper.getNode(id).on('input', ({ payload, error }) => console.log(id, show(payload, error)));
  listen('fired', (payload) => payload);
  listen('caught', (_payload, error) => error.message);
  listen('answer', ({ result }) => result.map(({ config, status }) => `${config.name} ${status.isRunning ? 'comes' : status.nextDescription}`).join(', '));
  const send = (payload) => helper.getNode('cron').receive({ payload });
  const add = (name, seconds, payload) =>
    send({ command: 'add', name, expressionType: 'dates', expression: new Date(Date.now() + seconds * 1000).toISOString(), payload, payloadType: 'str' });
  add('late', -60, 'reminder that is late');
  add('due', 2, 'reminder');
  add('due', 2, 'reminder, added again');
  add('later', 3600, 'reminder of the next hour');
  await wait(4000);
  send({ command: 'list-all' });
  await wait(100);
  send({ command: 'remove-inactive-dynamic' });
  send({ command: 'list-all' });
  await wait(100);
  process.exit();
}));
JS
cat seen.txt
diff - seen.txt << 'SEEN'
fired reminder, added again
answer late Never, due Never, later comes
answer later comes
SEEN
