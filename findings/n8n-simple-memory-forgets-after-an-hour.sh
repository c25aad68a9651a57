#!/usr/bin/env bash
# @n8n/n8n-nodes-langchain 2.41.1 (Simple Memory of an AI Agent)
#
# Behaviour: a conversation that was not used for an hour is deleted without a message, and there is no setting for it. If each pause is
# shorter, older messages stay as well.
# Seen: below, what the memory holds of Ana's conversation after a pause; last, after three pauses of 40 minutes with a message after
# each. The clock is moved, and n8n's helpers around the memory are replaced.
# Means: a bot that answers customers has forgotten the order number when they come back from lunch, and asks again. Tests, which
# take a few minutes, do not show it. Use the Postgres, MongoDB or Redis Chat Memory, or hand the latest messages of the
# conversation from the helpdesk's API to the agent.
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 @langchain/classic@1.0.27 @langchain/core@1.2.8
unpack @n8n/n8n-nodes-langchain@2.41.1

node > seen.txt << 'JS'
const path = require('node:path');
const nodes = path.resolve('node_modules/@n8n/n8n-nodes-langchain/dist');
const Module = require('node:module');
const load = Module._load;
const replaced = {
  '../../../utils/helpers': { getSessionId: (context, item) => context.getNodeParameter('sessionKey', item) },
  '@n8n/ai-utilities': { getConnectionHintNoticeField: () => ({}), logWrapper: (memory) => memory },
};
Module._load = (name, ...rest) => replaced[name] ?? load(name, ...rest);
const { MemoryBufferWindow } = require(path.join(nodes, 'nodes/memory/MemoryBufferWindow/MemoryBufferWindow.node.js'));
const RealDate = Date;
let minutes = 0;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [Date.now()]));
  }
  static now = () => RealDate.now() + minutes * 60_000;
};
const memoryOf = async (sessionKey) => {
  const parameters = { sessionKey, contextWindowLength: 5 };
  const context = { getWorkflow: () => ({ id: '1' }), getNode: () => ({ typeVersion: 1.4 }), getNodeParameter: (name) => parameters[name] };
  return (await new MemoryBufferWindow().supplyData.call(context, 0)).response;
};
(async () => {
  for (const pauses of [[59], [61], [40, 40, 40]]) {
    const id = `Ana ${pauses}`;
    let input = 'My order is 4711';
    for (const pause of pauses) {
      await (await memoryOf(id)).saveContext({ input }, { output: 'Thanks!' });
      minutes += pause;
      input = 'Hello?';
    }
    const { chat_history: history } = await (await memoryOf(id)).loadMemoryVariables({});
    console.log(pauses.join(' + '), 'minutes ->', history.map(({ content }) => content).join(' | ') || 'nothing');
  }
})();
JS
cat seen.txt
diff - seen.txt << 'SEEN'
59 minutes -> My order is 4711 | Thanks!
61 minutes -> nothing
40 + 40 + 40 minutes -> My order is 4711 | Thanks! | Hello? | Thanks! | Hello? | Thanks!
SEEN
