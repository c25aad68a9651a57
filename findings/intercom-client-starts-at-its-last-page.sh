#!/usr/bin/env bash
# intercom-client 7.0.3 (Intercom's own client for Node.js: lists and searches)
#
# Behaviour: while its pages are read, the client writes the cursor into the request object that it was given, and leaves it there. The
# next call with the same object therefore starts at the last page that was read. Without an object, it starts at the first.
# Seen: below, for five conversations on three pages: what each of two runs reads, and the object afterwards. Last, a run that stops at
# conversation 3.
# Means: a catch-up that keeps its search in a constant ("open conversations") reads everything once, and from the second run on
# only the last page, without an error. Give each run a copy: search(structuredClone(request)).
source "$(dirname "$0")/setup/begin.sh"
install intercom-client@7.0.3

node > seen.txt << 'JS'
const { createServer } = require('node:http');
const { IntercomClient } = require('intercom-client');
const pages = { '': [['1', '2'], 'a'], a: [['3', '4'], 'b'], b: [['5'], null] };
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part)).on('end', () => {
    const inUrl = new URL(request.url, 'http://desk.example').searchParams.get('starting_after');
    const [ids, next] = pages[(body ? JSON.parse(body).pagination?.starting_after : inUrl) ?? ''];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ conversations: ids.map((id) => ({ id })), pages: next ? { next: { starting_after: next } } : {} }));
  });
});
server.listen(0, '127.0.0.1', async () => {
  const environment = `http://127.0.0.1:${server.address().port}`;
  const { conversations } = new IntercomClient({ token: 'made-up', environment });
  const read = async (method, request, until) => {
    const ids = [];
    for await (const { id } of await conversations[method](request)) if (ids.push(id) && id === until) break;
    console.log([method, ...ids, JSON.stringify(request)].join(' ').trim());
  };
  const query = { field: 'state', operator: '=', value: 'open' };
  const cases = [['search', { query }], ['list', { per_page: 2 }], ['list']];
  for (const [method, request] of cases) for (const _run of [1, 2]) await read(method, request);
  const stopped = { query };
  await read('search', stopped, '3');
  await read('search', stopped);
  process.exit();
});
JS
cat seen.txt
diff - seen.txt << 'SEEN'
search 1 2 3 4 5 {"query":{"field":"state","operator":"=","value":"open"},"pagination":{"starting_after":"b"}}
search 5 {"query":{"field":"state","operator":"=","value":"open"},"pagination":{"starting_after":"b"}}
list 1 2 3 4 5 {"per_page":2,"starting_after":"b"}
list 5 {"per_page":2,"starting_after":"b"}
list 1 2 3 4 5
list 1 2 3 4 5
search 1 2 3 {"query":{"field":"state","operator":"=","value":"open"},"pagination":{"starting_after":"a"}}
search 3 4 5 {"query":{"field":"state","operator":"=","value":"open"},"pagination":{"starting_after":"b"}}
SEEN
