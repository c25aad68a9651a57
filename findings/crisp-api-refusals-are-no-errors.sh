#!/usr/bin/env bash
# crisp-api 11.3.0 (Crisp's own client, requests) with a Function node of node-red 5.0.7
#
# Behaviour: what a refused request rejects with is a plain object: no Error, no stack. A request that did not get through looks like an
# answer of Crisp with the status 500, and why is lost. node.error() of Node-RED makes the text "[object Object]" of either; a throw
# shows it as JSON.
# Seen: below, for a conversation that does not exist and for a port of this machine on which nothing listens.
# Means: a wrong host name, a proxy that is missing and a fault at Crisp cannot be told apart, and `error instanceof Error` is false. In
# Node-RED the Catch node's message says nothing: pass the reason on, node.error(error.message ?? error, msg). Where an Error is
# wanted, make one: new Error(error.data.message, { cause: error }).
source "$(dirname "$0")/setup/begin.sh"
install crisp-api@11.3.0 node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const { createServer } = require('http');
const { Crisp } = require('crisp-api');
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const server = createServer((_request, response) => {
  response.writeHead(404, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: true, reason: 'conversation_not_found', data: {} }));
});
const refusalOf = async (host) => {
  const client = new Crisp();
  client.setRestHost(host);
  client.setTier('plugin');
  client.authenticate('made-up', 'made-up');
  return client.website.getConversation('website', 'session_1').catch((error) => error);
};
server.listen(0, '127.0.0.1', async () => {
  const host = `http://127.0.0.1:${server.address().port}`;
  for (const [label, url] of [['refused', host], ['not there', 'http://127.0.0.1:1']]) {
    const error = await refusalOf(url);
    console.log(`${label}: ${JSON.stringify(error)}\n   an Error: ${error instanceof Error}, stack: ${error.stack}`);
    for (const func of ['node.error(msg.refusal, msg)', 'throw msg.refusal', 'node.error(msg.refusal.message, msg)']) {
      const [[, text]] = await runNode('function/10-function', { type: 'function', func, outputs: 1 }, [{ refusal: error }]);
      console.log(`   ${func}: ${text}`);
    }
  }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
refused: {"reason":"error","message":"conversation_not_found","code":404,"data":{"namespace":"response","message":"Got response error: conversation_not_found"}}
   an Error: false, stack: undefined
   node.error(msg.refusal, msg): [object Object]
   throw msg.refusal: {"reason":"error","message":"conversation_not_found","code":404,"data":{"namespace":"response","message":"Got response error: conversation_not_found"}}
   node.error(msg.refusal.message, msg): conversation_not_found
not there: {"reason":"error","message":"internal_error","code":500,"data":{"namespace":"request","message":"Got request error: TypeError"}}
   an Error: false, stack: undefined
   node.error(msg.refusal, msg): [object Object]
   throw msg.refusal: {"reason":"error","message":"internal_error","code":500,"data":{"namespace":"request","message":"Got request error: TypeError"}}
   node.error(msg.refusal.message, msg): internal_error
SEEN
