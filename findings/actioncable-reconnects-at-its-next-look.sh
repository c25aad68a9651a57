#!/usr/bin/env bash
# @rails/actioncable 8.1.400 (the client of Rails' own sockets, as Chatwoot uses them) with ws 8.23.0
#
# Behaviour: when the server closes the line, the client says so at once (disconnected, willAttemptReconnect: true), and then
# does nothing for seconds: it comes back only when its monitor looks the next time, about 7 seconds later when this was
# measured. In Node.js it needs stand-ins for addEventListener and document, or creating a subscription ends in an error.
# Seen: below. Takes up to 20 seconds beside the installation.
# Means: with every restart of Chatwoot such a client misses all that happens in those seconds, as the socket repeats nothing.
# What was missed has to be read over REST, from a moment before the line broke.
source "$(dirname "$0")/setup/begin.sh"
install @rails/actioncable@8.1.400 ws@8.23.0

node > seen.txt << 'JS'
const WebSocket = require('ws');
const actionCable = require('@rails/actioncable');
try {
  new actionCable.Consumer('ws://127.0.0.1:9').subscriptions.create('RoomChannel');
} catch (error) {
  console.log('without stand-ins:', error.message);
}
Object.assign(globalThis, { addEventListener() {}, removeEventListener() {}, document: { visibilityState: 'visible' } });
actionCable.adapters.WebSocket = WebSocket;
const server = new WebSocket.Server({ port: 0, host: '127.0.0.1', handleProtocols: () => 'actioncable-v1-json' });
let closedAt;
server.on('connection', (socket) => {
  socket.send('{"type":"welcome"}');
  if (closedAt) {
    const seconds = (Date.now() - closedAt) / 1000;
    console.log('back within 3 s:', seconds < 3, '- within 15 s:', seconds < 15);
    process.exit();
  }
  socket.on('message', (text) => {
    socket.send(JSON.stringify({ type: 'confirm_subscription', identifier: JSON.parse(text).identifier }));
    setTimeout(() => { closedAt = Date.now(); socket.close(); }, 500);
  });
});
server.on('listening', () => {
  const consumer = new actionCable.Consumer(`ws://127.0.0.1:${server.address().port}`);
  consumer.subscriptions.create('RoomChannel', { disconnected: (how) => console.log('disconnected', JSON.stringify(how)) });
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
without stand-ins: addEventListener is not defined
disconnected {"willAttemptReconnect":true}
back within 3 s: false - within 15 s: true
SEEN
