#!/usr/bin/env bash
# @figuro/chatwoot-sdk 1.1.17 (conversations.list and getMeta)
#
# Behaviour: a list of labels is sent as labels=vip&labels=refund. Rails, in which Chatwoot is written, reads a list only from a name
# that ends in [], and of two parameters with one name keeps the last. And a call that names no status asks for the open ones.
# Seen: below, what a server on this machine is asked for. (Rack, Debian's ruby-rack, reads {"labels"=>"refund"} from it.)
# Means: "all conversations labelled vip or refund" gives those labelled refund, without an error, and a nightly count is too low;
# pending, snoozed and resolved ones are missing, too. Name the status ('all'), and ask once for each label, or with a request of your
# own: labels[]=vip&labels[]=refund
source "$(dirname "$0")/setup/begin.sh"
install @figuro/chatwoot-sdk@1.1.17

node > seen.txt << 'JS'
const { createServer } = require('http');
const { default: Chatwoot } = require('@figuro/chatwoot-sdk');
const server = createServer((request, response) => {
  console.log(request.method, decodeURIComponent(request.url));
  response.setHeader('content-type', 'application/json');
  response.end('{}');
});
server.listen(0, '127.0.0.1', async () => {
  const basePath = `http://127.0.0.1:${server.address().port}`;
  const { conversations } = new Chatwoot({ config: { basePath, with_credentials: true, credentials: 'include', token: 'made-up' } });
  await conversations.list({ accountId: 1, labels: ['vip', 'refund'] });
  await conversations.getMeta({ accountId: 1, status: 'all', labels: ['vip', 'refund'] });
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
GET /api/v1/accounts/1/conversations?assignee_type=all&status=open&labels=vip&labels=refund&page=1
GET /api/v1/accounts/1/conversations/meta?status=all&labels=vip&labels=refund
SEEN
