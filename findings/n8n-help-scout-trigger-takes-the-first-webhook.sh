#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Help Scout Trigger)
#
# Behaviour: when a workflow is published, the trigger asks for the account's webhooks and takes the first one for its own,
# whatever its address. Then it makes none, and when the workflow is unpublished it deletes that one, also if its own stands
# second in the list.
# Seen: below, the requests of publishing and unpublishing, with the webhooks that the account had before.
# Means: in an account where anything else has a webhook, the trigger never fires, and switching it off ends the other
# integration's events. Keep it out of an account whose webhooks you need, and look at Help Scout's list after switching it off.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

node > seen.txt << 'JS'
const { HelpScoutTrigger } = require('n8n-nodes-base/dist/nodes/HelpScout/HelpScoutTrigger.node.js');
const { checkExists, create, delete: remove } = new HelpScoutTrigger().webhookMethods.default;
const own = 'https://n8n.example/webhook/1';
const webhook = (id, url) => ({ id, url, events: ['convo.created'], state: 'enabled' });
const other = webhook(77, 'https://crm.example/hook');
(async () => {
  for (const webhooks of [[], [other], [other, webhook(78, own)], [webhook(78, own), other]]) {
    const asked = [];
    const answer = (_type, { method, uri }) => {
      asked.push(`${method} ${new URL(uri).pathname}`);
      return method === 'POST' ? { headers: { 'resource-id': 99 } } : { _embedded: { webhooks } };
    };
    const kept = {};
    const host = { getNodeWebhookUrl: () => own, getWorkflowStaticData: () => kept, getNodeParameter: () => ['convo.created'] };
    const context = { ...host, getNode: () => ({}), helpers: { requestOAuth2: answer } };
    if (!(await checkExists.call(context))) await create.call(context);
    await remove.call(context);
    console.log(JSON.stringify(webhooks.map(({ url }) => url)), '->', asked.join(', '));
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
[] -> GET /v2/webhooks, POST /v2/webhooks, DELETE /v2/webhooks/99
["https://crm.example/hook"] -> GET /v2/webhooks, DELETE /v2/webhooks/77
["https://crm.example/hook","https://n8n.example/webhook/1"] -> GET /v2/webhooks, DELETE /v2/webhooks/77
["https://n8n.example/webhook/1","https://crm.example/hook"] -> GET /v2/webhooks, DELETE /v2/webhooks/78
SEEN
