#!/usr/bin/env bash
# sunshine-conversations-client 14.1.0 (Zendesk's own client of its messaging)
#
# Behaviour: of a page's cursor and its size only the one that was set first is sent. The other is dropped without a word.
# Seen: below, the query of listConversations() as a server on this machine gets it.
# Means: a reader that sets the size once and then the cursor of each next page gets the first page again and again, with
# hasMore true each time: the same conversations are taken for new ones, and the later ones are never reached. Leave the size
# alone, or set the cursor first.
source "$(dirname "$0")/setup/begin.sh"
install sunshine-conversations-client@14.1.0

node > seen.txt << 'JS'
const { createServer } = require('node:http');
const { ApiClient, ConversationsApi, ConversationListFilter, Page } = require('sunshine-conversations-client');
const server = createServer((request, response) => {
  console.log(`  sent: ${decodeURIComponent(new URL(request.url, 'http://desk.example').search)}`);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"conversations":[],"meta":{"hasMore":false}}');
});
server.listen(0, '127.0.0.1', async () => {
  const client = ApiClient.instance;
  client.basePath = `http://127.0.0.1:${server.address().port}`;
  Object.assign(client.authentications.basicAuth, { username: 'made-up', password: 'made-up' });
  const filter = new ConversationListFilter();
  filter.setUserId('5');
  const list = (page) => new ConversationsApi().listConversations('app', filter, { page });
  for (const steps of [['setAfter'], ['setSize'], ['setSize', 'setAfter'], ['setAfter', 'setSize']]) {
    const page = new Page();
    for (const step of steps) page[step](step === 'setSize' ? 50 : 'c0ffee');
    console.log(steps.join(', '));
    await list(page);
  }
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
setAfter
  sent: ?page[after]=c0ffee&filter[userId]=5
setSize
  sent: ?page[size]=50&filter[userId]=5
setSize, setAfter
  sent: ?page[size]=50&filter[userId]=5
setAfter, setSize
  sent: ?page[after]=c0ffee&filter[userId]=5
SEEN
