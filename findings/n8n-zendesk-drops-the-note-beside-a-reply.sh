#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Zendesk and Zammad steps, "update a ticket")
#
# Behaviour: with Internal Note and Public Reply both filled in, Zendesk gets the reply alone: the note is left out of the
# request, and the step succeeds. A note is sent as HTML, in Zammad too, a reply as plain text.
# Seen: below, the part of each request that holds the text.
# Means: "answer the customer and leave a note for the agents" in one step loses the note; take two steps. In a note, a
# customer's lines run into one, and what looks like a tag is not shown: escape < and & and write <br> for line ends.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const note = 'Ana wrote:\nsize < 5';
const publicReply = 'We look into it.';
const update = { resource: 'ticket', operation: 'update', id: '5', jsonParameters: false };
const sent = async (path, updateFields) => {
  let body;
  const keep = (options) => ((body = options.body), { ticket: {} });
  const helpers = { request: keep, requestWithAuthentication: (_type, options) => keep(options) };
  await runNode(path, 1, { ...update, updateFields }, [[{}]], helpers);
  console.log(path.split('/').pop(), Object.keys(updateFields).join('+'), JSON.stringify(body.ticket?.comment ?? body.article));
};
(async () => {
  await sent('Zendesk/Zendesk', { internalNote: note });
  await sent('Zendesk/Zendesk', { publicReply });
  await sent('Zendesk/Zendesk', { internalNote: note, publicReply });
  await sent('Zammad/Zammad', { note });
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
Zendesk internalNote {"html_body":"Ana wrote:\nsize < 5","public":false}
Zendesk publicReply {"body":"We look into it.","public":true}
Zendesk internalNote+publicReply {"body":"We look into it.","public":true}
Zammad note {"body":"Ana wrote:\nsize < 5","internal":true,"type":"note","content_type":"text/html"}
SEEN
