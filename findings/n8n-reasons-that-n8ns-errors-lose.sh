#!/usr/bin/env bash
# n8n-workflow 2.41.0 (NodeApiError, what a step shows when a service refuses) with axios 1.18.0, by which n8n's httpRequest asks
#
# Behaviour: of the answer's body only `message`, or `error.message`, reaches the person. The reason in Crisp's `reason`,
# Intercom's `errors[].message`, Chatwoot's `error` and list of `errors`, Zendesk's and Freshdesk's `description` is not
# shown: axios' own words about the status stand in its place.
# Seen: below: who answers so, the error's httpCode and the description that a person sees.
# Means: a step that asks a helpdesk has to read the body itself and pass the reason on as `description`.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 axios@1.18.0

node > seen.txt << 'JS'
const { createServer } = require('node:http');
const axios = require('axios');
const { NodeApiError } = require('n8n-workflow');
const step = { id: '1', name: 'Step', type: 'step', typeVersion: 1, position: [0, 0], parameters: {} };
const bodies = [
  ['Chatwoot', { message: 'Url has already been taken' }],
  ['Chatwoot', { error: 'Invalid Access Token' }],
  ['Chatwoot', { errors: ['You need to sign in or sign up before continuing.'] }],
  ['Crisp', { error: true, reason: 'invalid_session', data: {} }],
  ['Intercom', { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] }],
  ['Zendesk', { error: 'RecordInvalid', description: 'Record validation errors' }],
  ['Freshdesk', { description: 'Validation failed', errors: [{ field: 'email', message: 'is bad' }] }],
];
const server = createServer((request, response) => {
  response.writeHead(422, { 'content-type': 'application/json' });
  response.end(JSON.stringify(bodies[Number(request.url.slice(1))][1]));
});
server.listen(0, '127.0.0.1', async () => {
  for (const [index, [who]] of bodies.entries()) {
    const refused = await axios.get(`http://127.0.0.1:${server.address().port}/${index}`).catch((error) => error);
    const { httpCode, description } = new NodeApiError(step, refused);
    console.log(who, httpCode, description);
  }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Chatwoot 422 Url has already been taken
Chatwoot 422 Request failed with status code 422
Chatwoot 422 Request failed with status code 422
Crisp 422 Request failed with status code 422
Intercom 422 Request failed with status code 422
Zendesk 422 Request failed with status code 422
Freshdesk 422 Request failed with status code 422
SEEN
