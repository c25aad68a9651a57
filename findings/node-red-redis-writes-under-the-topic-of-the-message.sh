#!/usr/bin/env bash
# node-red-contrib-redis 1.3.9 on node-red 5.0.7 (redis out and redis command nodes)
#
# Behaviour: a topic in the message wins over the one that is set in the node. The command node sends the payload as a further
# argument of the command. Without "Serialize payload", a block is written as "[object Object]".
# Seen: below, what a stand-in for Redis is asked, with "tickets" set as the topic of each node.
# Means: a helpdesk's event usually names itself in msg.topic, so the list "tickets" stays empty, another one grows that nobody reads, and
# a counter of all messages (INCR) becomes one for each event, or an error. Delete msg.topic with a change node before, and for INCR
# msg.payload too.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6 node-red-contrib-redis@1.3.9

node > seen.txt << 'JS'
const { createServer } = require('node:net');
const helper = require('node-red-node-test-helper');
helper.init(require.resolve('node-red'));
let asked;
const server = createServer((socket) => {
  socket.on('data', (data) => {
    for (const command of data.toString().split(/^\*\d+\r\n/m).slice(1)) {
      const words = command.split('\r\n').filter((_line, index) => index % 2);
      const own = ['info', 'client'].includes(words[0].toLowerCase());
      if (!own) asked = words.join(' ');
      socket.write(own ? '+OK\r\n' : ':1\r\n');
    }
  });
});
server.listen(0, '127.0.0.1', async () => {
  const options = JSON.stringify({ host: '127.0.0.1', port: server.address().port });
  const nodes = {
    serialized: { type: 'redis-out', command: 'rpush', obj: true },
    plain: { type: 'redis-out', command: 'rpush', obj: false },
    command: { type: 'redis-command', command: 'incr', params: '' },
  };
  const flow = [{ id: 'tab', type: 'tab' }, { id: 'redis', type: 'redis-config', name: 'made-up', options, optionsType: 'json' }];
  for (const [id, node] of Object.entries(nodes)) flow.push({ ...node, id, z: 'tab', x: 1, y: 1, server: 'redis', topic: 'tickets', wires: [] });
  await new Promise((resolve) => helper.load(require('node-red-contrib-redis/redis.js'), flow, resolve));
  const send = async (id, message) => {
    asked = 'nothing';
    helper.getNode(id).receive({ ...message });
    await new Promise((resolve) => setTimeout(resolve, 500));
    console.log(id, nodes[id].command, JSON.stringify(message), '->', asked);
  };
  const [payload, topic] = [{ id: '70551' }, 'chatwoot/message_created'];
  for (const message of [{ payload }, { payload, topic }]) await send('serialized', message);
  await send('plain', { payload });
  for (const message of [{ payload: null }, { payload: null, topic }, { payload: '70551', topic }]) await send('command', message);
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
serialized rpush {"payload":{"id":"70551"}} -> rpush tickets {"id":"70551"}
serialized rpush {"payload":{"id":"70551"},"topic":"chatwoot/message_created"} -> rpush chatwoot/message_created {"id":"70551"}
plain rpush {"payload":{"id":"70551"}} -> rpush tickets [object Object]
command incr {"payload":null} -> incr tickets
command incr {"payload":null,"topic":"chatwoot/message_created"} -> incr chatwoot/message_created
command incr {"payload":"70551","topic":"chatwoot/message_created"} -> incr chatwoot/message_created 70551
SEEN
