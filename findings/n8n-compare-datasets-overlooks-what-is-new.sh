#!/usr/bin/env bash
# n8n-nodes-base 2.41.1 (Compare Datasets step)
#
# Behaviour: with Fuzzy Compare, only the fields of input A count: a field that only B has makes no difference, one that only A has does.
# Null is the same as 0, '' and []. The tolerance for types ends at the first level: in a block, 4410 and "4410" differ. If the
# field to match on is in a block, "keys" in the output is empty. Null matches null.
# Seen: below, A and B of one conversation each, and the output they leave by.
# Means: an ID is text in our items and a number in most helpdesks' answers, which is a reason to turn Fuzzy Compare on. Then a rating
# that has just been given counts as no change if A has no such field, and so does a rating of 0 in place of null; and of two
# conversations that differ, the output does not say which they are. Bring both sides to the same flat fields with Edit Fields, compare
# without Fuzzy Compare, and match on a field at the first level.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
const outputs = ['only in A', 'same', 'different', 'only in B'];
const compare = async (field, fuzzyCompare, a, b) => {
  const mergeByFields = { values: [{ field1: field, field2: field }] };
  const step = { mergeByFields, fuzzyCompare, resolve: 'includeBoth', options: {} };
  const lists = await runNode('CompareDatasets/CompareDatasets', 2.3, step, [[a], [b]]);
  const left = lists.flatMap((list, output) => list.map(({ keys }) => outputs[output] + (keys ? ` ${JSON.stringify(keys)}` : '')));
  console.log(fuzzyCompare ? 'fuzzy' : 'strict', JSON.stringify(a), JSON.stringify(b), '->', left.join(' | '));
};
(async () => {
  const id = '932';
  const pairs = [
    [{ id }, { id, rating: 1 }],
    [{ id, rating: 1 }, { id }],
    [{ id, rating: null }, { id, rating: 0 }],
    [{ id, rating: null }, { id, rating: 1 }],
    [{ id, teamId: '4' }, { id, teamId: 4 }],
    [{ id, team: { id: '4' } }, { id, team: { id: 4 } }],
  ];
  for (const [a, b] of pairs) for (const fuzzy of [false, true]) await compare('id', fuzzy, a, b);
  const conversation = (status) => ({ conversation: { id, status } });
  await compare('conversation.id', false, conversation('open'), conversation('resolved'));
  const visitor = (name) => ({ name, contact: { email: null } });
  await compare('contact.email', false, visitor('Visitor 1'), visitor('Visitor 2'));
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
strict {"id":"932"} {"id":"932","rating":1} -> different {"id":"932"}
fuzzy {"id":"932"} {"id":"932","rating":1} -> same
strict {"id":"932","rating":1} {"id":"932"} -> different {"id":"932"}
fuzzy {"id":"932","rating":1} {"id":"932"} -> different {"id":"932"}
strict {"id":"932","rating":null} {"id":"932","rating":0} -> different {"id":"932"}
fuzzy {"id":"932","rating":null} {"id":"932","rating":0} -> same
strict {"id":"932","rating":null} {"id":"932","rating":1} -> different {"id":"932"}
fuzzy {"id":"932","rating":null} {"id":"932","rating":1} -> different {"id":"932"}
strict {"id":"932","teamId":"4"} {"id":"932","teamId":4} -> different {"id":"932"}
fuzzy {"id":"932","teamId":"4"} {"id":"932","teamId":4} -> same
strict {"id":"932","team":{"id":"4"}} {"id":"932","team":{"id":4}} -> different {"id":"932"}
fuzzy {"id":"932","team":{"id":"4"}} {"id":"932","team":{"id":4}} -> different {"id":"932"}
strict {"conversation":{"id":"932","status":"open"}} {"conversation":{"id":"932","status":"resolved"}} -> different {}
strict {"name":"Visitor 1","contact":{"email":null}} {"name":"Visitor 2","contact":{"email":null}} -> different {}
SEEN
