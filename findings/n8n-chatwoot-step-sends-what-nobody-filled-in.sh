#!/usr/bin/env bash
# @devlikeapro/n8n-nodes-chatwoot 1.0.2 (community step for Chatwoot) on the router of n8n-core 2.41.1
#
# Behaviour: every field of an operation is sent, also those that nobody filled in: as an empty text, or as the example of
# Chatwoot's API description. Labels that an expression gives as a list are not sent at all, without an error.
# Seen: below, for a contact whose e-mail address alone is set, a message with nothing but its text, and the labels of an item.
# The same requests left a real n8n 2.41.1.
# Means: updating one field of a contact empties name, telephone number and identifier. An answer arrives as a private note of
# type "cards", with a WhatsApp template named sample_issue_resolution. "Conversation Add Labels" without labels asks Chatwoot,
# which replaces the whole list with what it gets, for none. Write back with an HTTP Request step that sends what you mean.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 @n8n/utils@1.48.0 @devlikeapro/n8n-nodes-chatwoot@1.0.2
unpack n8n-core@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const { ChatWoot } = require('@devlikeapro/n8n-nodes-chatwoot/dist/nodes/ChatWoot/ChatWoot.node.js');
const runRoutedNode = require(`${process.env.SETUP}/run-n8n-routed-node.cjs`);
const item = { text: 'It is on its way.', email: 'ana@mail.example', labels: ['vip'] };
const steps = [
  { resource: 'Contacts', operation: 'Contact Update', id: 5, email: '={{ $json.email }}' },
  { resource: 'Messages', operation: 'Create A New Message In A Conversation', conversation_id: 7, content: '={{ $json.text }}' },
  { resource: 'Conversation Labels', operation: 'Conversation Add Labels', conversation_id: 7, labels: '={{ $json.labels }}' },
  { resource: 'Conversation Labels', operation: 'Conversation Add Labels', conversation_id: 7, labels: '={{ JSON.stringify($json.labels) }}' },
];
const show = async ({ method, url, body }) => {
  console.log(method, url.replace('/api/v1/accounts/1', ''), JSON.stringify(body));
  return { body: {} };
};
(async () => {
  for (const step of steps) await runRoutedNode(new ChatWoot(), { account_id: 1, ...step }, [item], show);
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
PUT /contacts/5 {"name":"","email":"ana@mail.example","phone_number":"","avatar":"","avatar_url":"","identifier":"","custom_attributes":{}}
POST /conversations/7/messages {"content":"It is on its way.","message_type":"outgoing","private":true,"content_type":"cards","content_attributes":{},"template_params":{"name":"sample_issue_resolution","category":"UTILITY","language":"en_US","processed_params":{"1":"Chatwoot"}}}
POST /conversations/7/labels {}
POST /conversations/7/labels {"labels":["vip"]}
SEEN
