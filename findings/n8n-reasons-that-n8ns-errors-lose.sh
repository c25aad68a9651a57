#!/usr/bin/env bash
# n8n-workflow 2.41.0 (NodeApiError, what a step shows when a service refuses) with the error of axios that httpRequest throws
#
# Behaviour: of the answer's body only `message`, or `error.message`, reaches the person. The reason in Crisp's `reason`,
# Intercom's `errors[].message`, Chatwoot's `error` and list of `errors`, Zendesk's and Freshdesk's `description` is not
# shown. And `httpCode` of the error is not 422, but axios' own code.
# Seen: below: the body that was answered, the description a person sees, the error's httpCode.
# Means: a step that asks a helpdesk must read the body itself and pass `description` and `httpCode` on; a check of
# error.httpCode === '404' never comes true for such an error.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0

node > seen.txt << 'JS'
const { NodeApiError } = require('n8n-workflow');
const step = { id: '1', name: 'Step', type: 'step', typeVersion: 1, position: [0, 0], parameters: {} };
const bodies = {
  'Chatwoot  ': { message: 'Url has already been taken' },
  'Chatwoot 2': { error: 'Invalid Access Token' },
  'Chatwoot 3': { errors: ['You need to sign in or sign up before continuing.'] },
  'Crisp     ': { error: true, reason: 'invalid_session', data: {} },
  'Intercom  ': { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] },
  'Zendesk   ': { error: 'RecordInvalid', description: 'Record validation errors' },
  'Freshdesk ': { description: 'Validation failed', errors: [{ field: 'email', message: 'is bad' }] },
};
for (const [who, data] of Object.entries(bodies)) {
  const failed = new Error('Request failed with status code 422');
  Object.assign(failed, { name: 'AxiosError', code: 'ERR_BAD_REQUEST', isAxiosError: true, response: { status: 422, data } });
  const { description, httpCode } = new NodeApiError(step, failed);
  console.log(who, JSON.stringify(description), httpCode);
}
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Chatwoot   "Url has already been taken" ERR_BAD_REQUEST
Chatwoot 2 undefined ERR_BAD_REQUEST
Chatwoot 3 undefined ERR_BAD_REQUEST
Crisp      undefined ERR_BAD_REQUEST
Intercom   undefined ERR_BAD_REQUEST
Zendesk    undefined ERR_BAD_REQUEST
Freshdesk  undefined ERR_BAD_REQUEST
SEEN
