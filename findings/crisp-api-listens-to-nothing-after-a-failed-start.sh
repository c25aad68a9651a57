#!/usr/bin/env bash
# crisp-api 11.3.0 (Crisp's own client, events over its socket)
#
# Behaviour: if Crisp does not tell at the start where its socket is, only the first on() is refused. Every other one says that
# it listens, also one that is called again later, while nothing connects any more: the client asks Crisp once in its life.
# Seen: below, the requests that a stand-in for Crisp gets, which answers 503 once and well from then on, and what each on() says.
# Means: started during a restart of Crisp or with a network that is not up yet, a program that catches the error and calls on()
# again waits for events for good, without an error. Make a new Crisp() for each try, or end the process.
source "$(dirname "$0")/setup/begin.sh"
install crisp-api@11.3.0

node > seen.txt << 'JS'
const http = require('node:http');
const { Crisp } = require('crisp-api');
const asked = [];
let statuses;
const server = http.createServer((request, response) => {
  const status = statuses.shift() ?? 200;
  asked.push(`${request.url} ${status}`);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: { socket: { app: `http://127.0.0.1:${server.address().port}/socket/` } } }));
});
server.on('upgrade', (request, socket) => {
  asked.push('socket');
  socket.destroy();
});
async function start(title, answers) {
  statuses = answers;
  asked.length = 0;
  const crisp = new Crisp();
  crisp.setRestHost(`http://127.0.0.1:${server.address().port}`);
  crisp.authenticateTier('plugin', 'made-up', 'made-up');
  const listen = async (event) => crisp.on(event, () => {});
  const say = (promise) => promise.then(() => 'listens', ({ message }) => message.split(',')[0]);
  const both = await Promise.all(['message:send', 'message:updated'].map((event) => say(listen(event))));
  const later = await say(listen('message:received'));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  console.log(`${title}\n  first: ${both.join(' | ')}\n  later: ${later}\n  asked for: ${[...new Set(asked)].join(', ')}`);
}
server.listen(0, '127.0.0.1', async () => {
  await start('Crisp answers 503 once', [503]);
  await start('Crisp answers', []);
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Crisp answers 503 once
  first: [Crisp] connectSocket: could not acquire target host to connect to | listens
  later: listens
  asked for: /v1/plugin/connect/endpoints 503
Crisp answers
  first: listens | listens
  later: [Crisp] on: connector is already bound
  asked for: /v1/plugin/connect/endpoints 200, socket
SEEN
