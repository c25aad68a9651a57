#!/usr/bin/env bash
# node-red-contrib-telegrambot 19.0.1 on node-red 5.0.7 (sender node)
#
# Behaviour: Telegram answers 429 to a bot that writes too often. If it does so three times in a row, the sender node gives up a file
# (document, photo, voice and so on): no output, no error, and a Complete node fires as if it had been sent. The next message for that
# chat goes out at once, in the middle of the wait, and once more when the wait is over. A text waits, and arrives once.
# Seen: below, what a stand-in for Telegram accepts, and what fires, for three messages to one chat. It refuses the first four requests
# and asks for one second each time. "out" is the output of the sender node.
# Means: of the attachments that many customers send at once, some never reach the agents' group, and others do twice. Send the
# link as a text, or put a delay node that lets one message through every three seconds before the sender node.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6 node-red-contrib-telegrambot@19.0.1

node > seen.txt << 'JS'
const { createServer } = require('node:http');
const helper = require('node-red-node-test-helper');
helper.init(require.resolve('node-red'));
let refusals;
let seen;
const flood = { ok: false, error_code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } };
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part)).on('end', () => {
    const refused = refusals-- > 0;
    if (!refused) seen.accepted.push(/lamp-\w/.exec(body + request.url)[0]);
    response.writeHead(refused ? 429 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(refused ? flood : { ok: true, result: { message_id: 1 } }));
  });
});
const core = (name) => require(require.resolve(`@node-red/nodes/core/common/${name}`));
const types = [require('node-red-contrib-telegrambot/telegrambot/99-telegrambot.js'), core('25-catch'), core('24-complete')];
server.listen(0, '127.0.0.1', async () => {
  const at = { z: 'tab', x: 1, y: 1 };
  const bot = { type: 'telegram bot', botname: 'made-up', updatemode: 'sendonly', baseapiurl: `http://127.0.0.1:${server.address().port}` };
  const ends = ['out', 'caught', 'completed'];
  const flow = [
    ...[{ id: 'tab', type: 'tab' }, { id: 'bot', ...bot }, { ...at, id: 'sender', type: 'telegram sender', bot: 'bot', wires: [['out']] }],
    ...[{ ...at, id: 'catch', type: 'catch', wires: [['caught']] }, { ...at, id: 'complete', type: 'complete', scope: ['sender'], wires: [['completed']] }],
    ...ends.map((id) => ({ ...at, id, type: 'helper' })),
  ];
  await new Promise((resolve) => helper.load(types, flow, { bot: { token: '1:made-up' } }, resolve));
  for (const end of ends) helper.getNode(end).on('input', () => (seen[end] += 1));
  for (const type of ['document', 'message']) {
    refusals = 4;
    seen = { accepted: [], out: 0, caught: 0, completed: 0 };
    for (const name of ['lamp-1', 'lamp-2', 'lamp-3']) {
      helper.getNode('sender').receive({ payload: { chatId: 7, type, content: `https://files.example/${name}.pdf` } });
    }
    await new Promise((resolve) => setTimeout(resolve, 11000));
    console.log(type, JSON.stringify(seen));
  }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
document {"accepted":["lamp-2","lamp-3","lamp-2"],"out":3,"caught":0,"completed":4}
message {"accepted":["lamp-1","lamp-2","lamp-3"],"out":3,"caught":0,"completed":3}
SEEN
