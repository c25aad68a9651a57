#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 ("Send and Wait for Response" of the Slack step; also Telegram, Gmail, Google Chat, Discord, Teams, WhatsApp)
#
# Behaviour: of several items, one question goes out, about the first item. The answer becomes one item that holds nothing but
# the answer, for all of them. If nobody answers in the time that was set, all items go on as they came.
# Seen: below, for three customers.
# Means: whoever approves Ana's refund decides, without knowing, about Bo's and Cy's; theirs are lost, and $json has no customer any
# more. After the time limit it is the other way round: all three go on, and $json.data.approved, which is not there, looks in an
# "is false" like a refusal, and in "is not equal to false" like a yes. Deliveries that arrive together run as one list: put Loop Over
# Items with a batch size of 1 before the step, and read the customer from the step before it.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 n8n-core@2.41.1 lodash@4.18.1 isbot@3.6.13 sanitize-html@2.17.7 moment-timezone@0.5.48 jsonwebtoken@9.0.3 basic-auth@2.0.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const step = {
  ...{ authentication: 'accessToken', resource: 'message', operation: 'sendAndWait', select: 'channel', channelId: 'C1' },
  ...{ message: (customer) => `Refund for ${customer.name}?`, responseType: 'approval', approvalOptions: { values: {} }, options: {} },
};
const customers = ['Ana', 'Bo', 'Cy'].map((name) => ({ name }));
const blocks = (body) => body.blocks.flatMap(({ text, elements = [] }) => elements[0]?.text.text ?? text?.text.trim() ?? []);
const helpers = {
  requestWithAuthentication: async (_type, { body }) => console.log('asked in Slack:', blocks(body).filter(Boolean).join(' | ')) ?? { ok: true },
};
const around = {
  getWorkflow: () => ({ id: '1' }),
  getInstanceId: () => '1',
  getExecutionId: () => '1',
  getSignedResumeUrl: () => 'https://n8n.example/resume',
  putExecutionToWait: async () => console.log('waits'),
};
const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const answered = {
  getRequestObject: () => ({ method: 'GET', headers: { 'user-agent': browser }, query: { approved: 'true' } }),
  getResponseObject: () => ({}),
  getNodeParameter: (name) => step[name],
};
const { Slack } = require('n8n-nodes-base/dist/nodes/Slack/Slack.node.js');
(async () => {
  const [late] = await runNode('Slack/Slack', 2.4, step, [customers], helpers, around);
  console.log('goes on when nobody answers:', JSON.stringify(late));
  const { workflowData } = await new Slack().getNodeType(2.4).webhook.call(answered);
  workflowData[0].forEach(({ json }) => (json.data.respondedAt = '...'));
  console.log('goes on when approved:', JSON.stringify(workflowData[0].map(({ json }) => json)));
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
asked in Slack: Refund for Ana? | Approve
waits
goes on when nobody answers: [{"name":"Ana"},{"name":"Bo"},{"name":"Cy"}]
goes on when approved: [{"data":{"approved":true,"respondedAt":"..."}}]
SEEN
