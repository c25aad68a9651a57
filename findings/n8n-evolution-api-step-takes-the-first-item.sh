#!/usr/bin/env bash
# n8n-nodes-evolution-api 1.0.4 (community step for WhatsApp, often beside Chatwoot)
#
# Behaviour: texts and images are sent for each item. Everything else the step can do, documents, audio, video, reactions, marking
# as read, and looking up a number or a contact among it, it does for the first item alone, and succeeds: one item comes out.
# If a text is refused, the step ends without output, although those before it were sent.
# Seen: below, for three customers, the numbers that a request goes out for and how many items come out.
# Means: of three customers who asked for their invoice in the same moment, one gets it, and the execution shows no error; and "Retry"
# after a refusal sends Ana's text again. Deliveries that arrive together run as one list: put Loop Over Items with a batch size of 1
# before the step.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0
unpack n8n-nodes-evolution-api@1.0.4

node > seen.txt << 'JS'
const { EvolutionApi } = require('n8n-nodes-evolution-api/dist/nodes/EvolutionApi/EvolutionApi.node.js');
const customers = [{ name: 'Ana', number: '1001' }, { name: 'Bo', number: '1002' }, { name: 'Cy', number: '1003' }];
const message = { messageText: 'Hi', media: 'https://shop.example/invoice.pdf', messageId: 'm1', fromMe: false, reaction: 'ok' };
const common = { ...message, instanceName: 'shop', listAll: false };
async function run(resource, operation, refused) {
  const asked = [];
  const request = async ({ body }) => {
    const { number } = customers.find((customer) => JSON.stringify(body).includes(customer.number));
    if (number === refused) throw new Error('400');
    asked.push(number);
    return {};
  };
  const valueOf = (name, { number }) => ({ ...common, resource, operation, remoteJid: number, numbers: number })[name];
  const context = {
    getInputData: () => customers.map((json) => ({ json })),
    getNode: () => ({ name: 'Step', type: 'step', parameters: {} }),
    getNodeParameter: (name, item, fallback) => valueOf(name, customers[item]) ?? fallback,
    getCredentials: async () => ({ 'server-url': 'https://whatsapp.example', apikey: 'made-up' }),
    continueOnFail: () => false,
    helpers: { request, returnJsonArray: (list) => [list].flat() },
  };
  const end = await new EvolutionApi().execute.call(context).then(([out]) => `${out.length} out`, () => 'error');
  console.log(`${operation}${refused ? `, ${refused} is refused` : ''}: ${asked.join(', ')} -> ${end}`);
}
(async () => {
  for (const what of ['text', 'image', 'document', 'audio', 'video', 'reaction']) await run('messages-api', `send-${what}`);
  for (const operation of ['read-messages', 'check-number', 'find-contacts']) await run('chat-api', operation);
  await run('messages-api', 'send-text', '1002');
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
send-text: 1001, 1002, 1003 -> 3 out
send-image: 1001, 1002, 1003 -> 3 out
send-document: 1001 -> 1 out
send-audio: 1001 -> 1 out
send-video: 1001 -> 1 out
send-reaction: 1001 -> 1 out
read-messages: 1001 -> 1 out
check-number: 1001 -> 1 out
find-contacts: 1001 -> 1 out
send-text, 1002 is refused: 1001 -> error
SEEN
