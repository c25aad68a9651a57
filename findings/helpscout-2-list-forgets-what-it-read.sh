#!/usr/bin/env bash
# helpscout-2.0 1.1.5 (list)
#
# Behaviour: list() reads page after page. When one comes without its list of entries ("_embedded"), it gives back an empty list,
# without what the pages before it had and without an error.
# Seen: below, of two pages with one conversation each, and of the same when the second was closed in between.
# Means: reading the open conversations, to catch up after a standstill, finds nothing at all whenever agents close enough of them
# during the reading to take the last page away. Read the pages yourself with rawApi().
source "$(dirname "$0")/setup/begin.sh"
install helpscout-2.0@1.1.5 nock@13.5.6

node > seen.txt << 'JS'
const nock = require('nock');
const HelpScout = require('helpscout-2.0');
const client = new HelpScout({ clientId: 'made-up', clientSecret: 'made-up' });
const site = nock('https://api.helpscout.net');
site.post(/oauth2/).reply(200, { access_token: 'made-up', expires_in: 7200 });
const page = (number, totalPages, conversations) => {
  const body = { page: { number, size: 1, totalPages }, ...(conversations.length && { _embedded: { conversations } }) };
  site.get('/v2/conversations').query({ page: number, status: 'active' }).reply(200, body);
};
(async () => {
  page(1, 2, [{ id: 11 }]);
  page(2, 2, [{ id: 12 }]);
  console.log('two pages', JSON.stringify(await client.list('conversations', 'status=active')));
  page(1, 2, [{ id: 11 }]);
  page(2, 1, []);
  console.log('second page empty', JSON.stringify(await client.list('conversations', 'status=active')));
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
two pages [{"id":11},{"id":12}]
second page empty []
SEEN
