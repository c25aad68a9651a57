#!/usr/bin/env bash
# helpscout-mailbox-api 1.0.1
#
# Behaviour: a request that is answered with 429 or 5xx is made again up to five times, 100 to 500 ms apart, a POST like
# any other. How long to wait, which Help Scout says in X-RateLimit-Retry-After, is not looked at. The 4xx are not repeated.
# Seen: below, requests per call, against a server on this machine that counts and answers as named.
# Means: where a gateway gives up with 504 and Help Scout has taken the reply, the customer gets it up to six times, and 1.5
# seconds of repeats do not outlast a limit that counts by the minute. The client has no option for it: send replies by
# a request of your own, and look for the reply in the conversation before you send it again.
source "$(dirname "$0")/setup/begin.sh"
install helpscout-mailbox-api@1.0.1

node > seen.txt << 'JS'
const { createServer } = require('node:http');
const HelpScout = require('helpscout-mailbox-api');
let status;
let made = [];
const server = createServer((request, response) => {
  made.push(`${request.method} ${request.url}`);
  response.writeHead(status, { 'x-ratelimit-retry-after': '30' }).end();
});
server.listen(0, '127.0.0.1', async () => {
  const client = new HelpScout({ clientId: 'made-up', clientSecret: 'made-up', authenticationFlow: 'clientCredentials' });
  client.setCredentials({ access_token: 'made-up' });
  client.updateRequestOptions({ baseURL: `http://127.0.0.1:${server.address().port}/`, proxy: false });
  for (status of [504, 429, 422]) {
    made = [];
    const started = Date.now();
    const end = await client.conversations.threads.createReply(5, { text: 'Hi' }).then(() => 'resolves', () => 'rejects');
    console.log(status, made.length, [...new Set(made)].join(), end, Date.now() - started < 10_000 ? 'in seconds' : 'later');
  }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
504 6 POST /conversations/5/reply rejects in seconds
429 6 POST /conversations/5/reply rejects in seconds
422 1 POST /conversations/5/reply rejects in seconds
SEEN
