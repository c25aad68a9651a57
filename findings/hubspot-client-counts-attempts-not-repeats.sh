#!/usr/bin/env bash
# @hubspot/api-client 14.0.1 (option numberOfApiCallRetries)
#
# Behaviour: the number counts attempts, not repeats: 1 repeats nothing, 2 repeats once. A request of the kind "create" is
# repeated after a 500 like any other. A 429 is not repeated at all when HubSpot's limit per second or per day was hit, as the
# client knows the ten-second limit only.
# Seen: below: what was answered, the option, requests that the server got.
# Means: a note for every helpdesk event needs a pause of your own at 429, and a check for a second contact after a 500.
source "$(dirname "$0")/setup/begin.sh"
install @hubspot/api-client@14.0.1

node > seen.txt << 'JS'
const { createServer } = require('node:http');
const { Client } = require('@hubspot/api-client');
let answer;
let requests;
const server = createServer((request, response) => {
  requests += 1;
  request.resume().on('end', () => {
    response.writeHead(answer.status, { 'content-type': 'application/json', 'retry-after': '1' });
    response.end(JSON.stringify({ message: 'refused', policyName: answer.policyName }));
  });
});
const show = console.log;
console.log = () => {};
console.error = () => {};
server.listen(0, '127.0.0.1', async () => {
  const basePath = `http://127.0.0.1:${server.address().port}`;
  const refusals = [{ status: 500 }, { status: 429, policyName: 'SECONDLY' }, { status: 429, policyName: 'DAILY' }];
  for (answer of refusals)
    for (const numberOfApiCallRetries of [1, 2, 3]) {
      requests = 0;
      const { basicApi } = new Client({ accessToken: 'made-up', basePath, numberOfApiCallRetries }).crm.contacts;
      await basicApi.create({ properties: { email: 'ana@example.test' } }).catch(() => {});
      show(answer.status, answer.policyName ?? '', 'retries', numberOfApiCallRetries, '-> requests', requests);
    }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
500  retries 1 -> requests 1
500  retries 2 -> requests 2
500  retries 3 -> requests 3
429 SECONDLY retries 1 -> requests 1
429 SECONDLY retries 2 -> requests 1
429 SECONDLY retries 3 -> requests 1
429 DAILY retries 1 -> requests 1
429 DAILY retries 2 -> requests 1
429 DAILY retries 3 -> requests 1
SEEN
