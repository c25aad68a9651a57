#!/usr/bin/env bash
# node-red 5.0.7 (Switch node, rule "contains")
#
# Behaviour: "contains" on a list does not look for an entry. It joins the list with commas and looks for the text in that, so
# part of an entry matches, and even two neighbours with the comma between. Null and a missing property are turned into
# the words null and undefined, and those are searched.
# Seen: below, whether each of them contains the text.
# Means: a rule for the label "vip" also takes conversations labelled "not-vip". Use the rule "JSONata expression":
# "vip" in payload.data.labels
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const contains = async (v, labels) => {
  const rules = [{ t: 'cont', v, vt: 'str' }, { t: 'else' }];
  const node = { type: 'switch', property: 'payload.labels', propertyType: 'msg', rules, checkall: 'false' };
  const [[output]] = await runNode('function/10-switch', node, [{ payload: { labels } }], { outputs: 2 });
  console.log(JSON.stringify(labels), 'contains', v, output === 0);
};
(async () => {
  await contains('vip', ['vip', 'shop']);
  await contains('vip', ['not-vip']);
  await contains('a,b', ['a', 'b']);
  await contains('ul', null);
  await contains('fine', undefined);
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
["vip","shop"] contains vip true
["not-vip"] contains vip true
["a","b"] contains a,b true
null contains ul true
undefined contains fine true
SEEN
