#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Microsoft Teams step 2, message to a channel or chat), read with html-to-text 9.0.5
#
# Behaviour: with the content type "Text" chosen, the message goes out as HTML, and nothing in it is escaped: the link to the workflow
# at its end, which is there unless it is switched off, changes the type without a word.
# Seen: below, for a customer's text of three lines, what is sent and what a reader of HTML makes of it.
# Means: all lines run into one, and what stands in angle brackets is gone, a mail address as well as <Aurora>. Add the option
# "Include Link to Workflow" and switch it off; or escape & and < and write <br> for line ends.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 luxon@3.7.2 html-to-text@9.0.5
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const { convert } = require('html-to-text');
const message = 'Is the <Aurora> lamp in stock?\nRegards,\nAna <ana@mail.example>';
const parameters = { teamId: 'team', channelId: 'channel', chatId: 'chat', contentType: 'text', message };
const options = { wordwrap: false, selectors: [{ selector: 'em', format: 'skip' }] };
async function show(title, resource, chosen) {
  const { execute } = require(`n8n-nodes-base/dist/nodes/Microsoft/Teams/v2/actions/${resource}/create.operation.js`);
  const requestOAuth2 = async (_credential, { body: { body } }) => {
    const read = body.contentType === 'html' ? convert(body.content, options) : body.content;
    console.log(`${resource}, ${title}: ${body.contentType}, read as ${JSON.stringify(read.trim())}`);
  };
  const context = {
    getNode: () => ({ name: 'Step', type: 'step', typeVersion: 2 }),
    getNodeParameter: (name, _item, fallback) => ({ ...parameters, options: chosen })[name] ?? fallback,
    getCredentials: async () => ({}),
    getWorkflow: () => ({ id: 'w' }),
    getInstanceBaseUrl: () => 'https://n8n.example/',
    helpers: { requestOAuth2 },
  };
  await execute.call(context, 0, 2, 'made-up');
}
(async () => {
  for (const resource of ['channelMessage', 'chatMessage']) {
    await show('as it is', resource, {});
    await show('without the link', resource, { includeLinkToWorkflow: false });
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
channelMessage, as it is: html, read as "Is the lamp in stock? Regards, Ana"
channelMessage, without the link: text, read as "Is the <Aurora> lamp in stock?\nRegards,\nAna <ana@mail.example>"
chatMessage, as it is: html, read as "Is the lamp in stock? Regards, Ana"
chatMessage, without the link: text, read as "Is the <Aurora> lamp in stock?\nRegards,\nAna <ana@mail.example>"
SEEN
