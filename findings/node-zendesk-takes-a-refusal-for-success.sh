#!/usr/bin/env bash
# node-zendesk 6.0.1
#
# Behaviour: an answer that carries Retry-After counts as success, whatever its status: the promise resolves, nothing is
# repeated, and what looks like the ticket is the error. A list resolves to one entry that is the error. Without the header,
# the same answers reject. Zendesk sends the header with its 429. The status inside is 429 even when the answer's was 503.
# Seen: below, against a server on this machine that refuses everything.
# Means: under load, tickets that were never made are taken for made, and a sync writes one nameless entry. Check
# result.statusCode, or look for an id, before you go on.
source "$(dirname "$0")/setup/begin.sh"
install node-zendesk@6.0.1

node > seen.txt << 'JS'
const { createServer } = require('node:http');
const { createClient } = require('node-zendesk');
let answer;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end('{"error":"APIRateLimitExceeded"}');
  });
});
server.listen(0, '127.0.0.1', async () => {
  const endpointUri = `http://127.0.0.1:${server.address().port}/api/v2`;
  const { tickets } = createClient({ username: 'ana@example.test', token: 'made-up', endpointUri });
  const calls = { create: () => tickets.create({ ticket: { subject: 'Hi' } }), list: () => tickets.list() };
  for (const status of [429, 503])
    for (const headers of [{ 'retry-after': '1' }, {}])
      for (const [name, call] of Object.entries(calls)) {
        answer = { status, headers };
        const end = await call().then((got) => `resolves: ${JSON.stringify(got.result ?? got)}`, () => 'rejects');
        console.log(status, JSON.stringify(headers), name, end);
      }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
429 {"retry-after":"1"} create resolves: {"statusCode":429,"result":{"error":"APIRateLimitExceeded"}}
429 {"retry-after":"1"} list resolves: [{"statusCode":429,"result":{"error":"APIRateLimitExceeded"}}]
429 {} create rejects
429 {} list rejects
503 {"retry-after":"1"} create resolves: {"statusCode":429,"result":{"error":"APIRateLimitExceeded"}}
503 {"retry-after":"1"} list resolves: [{"statusCode":429,"result":{"error":"APIRateLimitExceeded"}}]
503 {} create rejects
503 {} list rejects
SEEN
