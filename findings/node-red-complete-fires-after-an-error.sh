#!/usr/bin/env bash
# node-red 5.0.7 (Complete and Catch nodes behind a Function node)
#
# Behaviour: a Function node that reports node.error(text, msg) and then returns is complete as well: the Catch node and the
# Complete node both fire for the same message, and Complete gets the message as the function changed it. node.done(error)
# makes both fire as well; only a throw keeps Complete quiet. A message that is dropped (return null) completes too.
# Seen: below, what fires for each function.
# Means: "mark the conversation as handled when complete" also marks those whose handling failed. Throw instead.
source "$(dirname "$0")/setup/begin.sh"
install node-red@5.0.7 node-red-node-test-helper@0.3.6

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-node-red.cjs`);
const also = [{ id: 'complete', type: 'complete', scope: ['node'], wires: [['out0']] }];
(async () => {
  for (const func of ["msg.payload = 'changed'; node.error('refused', msg); return null;", "node.done('refused');", "throw new Error('refused');", 'return null;']) {
    const node = { type: 'function', func, outputs: 0, noerr: 0, initialize: '', finalize: '', libs: [] };
    const seen = await runNode('function/10-function', node, [{ payload: 'as it came' }], { outputs: 1, also });
    console.log(func, '->', JSON.stringify(seen));
  }
  process.exit();
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
msg.payload = 'changed'; node.error('refused', msg); return null; -> [["error","refused"],[0,"changed"]]
node.done('refused'); -> [["error","refused"],[0,"as it came"]]
throw new Error('refused'); -> [["error","Error: refused"]]
return null; -> [[0,"as it came"]]
SEEN
