#!/usr/bin/env bash
# node-red 5.0.7 (HTTP Request node, a URL with {{...}} in it)
#
# Behaviour: two braces write the value as HTML does, so an apostrophe becomes &#39;, a slash &#x2F; and an equals sign &#x3D;. The # in
# these begins the fragment of a URL, which is never sent: the request ends in the middle of the value, with everything after it.
# Three braces leave the value as it is, and nothing is written as a URL needs it: + arrives as a blank, and # and & end the value.
# Sent as a form, a block of the payload becomes an empty text, without an error.
# Seen: below, what a server on this machine is asked for, from a URL that ends in ?q={{payload.value}}&page=1.
# Means: the search for o'brien@mail.example asks for "o" and may well take the first customer whose name has one; msg.topic
# (chatwoot/message_created) is cut at the slash. Build the URL before, in a Change node with JSONata, and put it into msg.url:
# "https://..." & "?q=" & $encodeUrlComponent(payload.contact.email)
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const { createServer } = require('http');
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const asked = [];
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://127.0.0.1');
  request.on('data', (body) => asked.push(decodeURIComponent(body)));
  if (request.method === 'GET') asked.push(JSON.stringify(Object.fromEntries(searchParams)));
  response.end('{}');
});
server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}/contacts`;
  const request = { type: 'http request', method: 'GET', ret: 'obj', paytoqs: 'ignore', url };
  const ask = (node, message) => runNode('network/21-httprequest', { ...request, ...node }, [message], { waitMs: 300 });
  for (const value of ["o'brien@mail.example", 'chatwoot/message_created', 'Order #4711', 'Ana & Bo', 'ana+shop@mail.example']) {
    await ask({ url: `${url}?q={{payload.value}}&page=1` }, { payload: { value } });
    await ask({ url: `${url}?q={{{payload.value}}}&page=1` }, { payload: { value } });
    console.log(`${value}: ${asked.splice(0).join(' or ')}`);
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await ask({ method: 'POST' }, { headers, payload: { event: 'rated', contact: { name: 'Ana' }, labels: ['vip'] } });
  console.log('form:', ...asked);
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
o'brien@mail.example: {"q":"o"} or {"q":"o'brien@mail.example","page":"1"}
chatwoot/message_created: {"q":"chatwoot"} or {"q":"chatwoot/message_created","page":"1"}
Order #4711: {"q":"Order "} or {"q":"Order "}
Ana & Bo: {"q":"Ana ","amp; Bo":"","page":"1"} or {"q":"Ana "," Bo":"","page":"1"}
ana+shop@mail.example: {"q":"ana shop@mail.example","page":"1"} or {"q":"ana shop@mail.example","page":"1"}
form: event=rated&contact=&labels=vip
SEEN
