#!/usr/bin/env bash
source "$(dirname "$0")/setup/begin.sh"
install n8n-workflow@2.41.0 lodash@4.18.1 luxon@3.7.2
unpack n8n-nodes-base@2.41.1

SETUP="$setup" node > seen.txt << 'JS'
const runNode = require(`${process.env.SETUP}/run-n8n-node.cjs`);
(async () => {
  const step = { resource: 'channelMessage', operation: 'create', teamId: '1', channelId: '2', contentType: 'text', message: 'Is the <Aurora> lamp dimmable & in stock?\nRegards, Ana', options: {} };
  for (const options of [{}, { includeLinkToWorkflow: false }])
  await runNode('Microsoft/Teams/MicrosoftTeams', 2, {...step, options}, [[{}]], { requestOAuth2: async (_c, o) => {console.log(JSON.stringify(o.body)); return {}} });
})();
JS
cat seen.txt
